import Menu from 'lucide-react/icons/menu';
import { longDate, turnStart } from '../../store/format/dates.ts';
import { useView } from '../../hooks/store-hooks.ts';
import { Popover } from '../../ui/popover.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { HeatLadder } from '../../ui/game/heat-ladder.tsx';
import { TableMenu } from './menu.tsx';
import { Pools } from '../../ui/game/pools.tsx';
import { Tracks } from './tracks.tsx';
import css from './top-bar.module.css';

/** Date and turn, Heat, tracks, resources: the same order everywhere. */
export function TopBar() {
  const w = useWords();
  const view = useView();
  return (
    <header className={css.bar}>
      <div className={css.date}>
        <p className={css.turn}>
          <span className={css.seat} data-side={view.seat} aria-hidden />
          {w('top.turn', { side: w(`side.${view.seat}`), turn: view.turn, nominal: view.nominal })}
        </p>
        <h1 className={css.day}>{longDate(turnStart(view, view.turn))}</h1>
        {/* After the heading: it has the focus when the page comes, and the next stop is this. */}
        <a className={css.skip} href="#orders">
          {w('common.skip')}
        </a>
      </div>
      <HeatLadder />
      <Tracks />
      <div className={css.end}>
        <Pools />
        <Popover label={w('top.menu')} className={css.menu} button={<Menu size={18} aria-hidden />}>
          {() => <TableMenu />}
        </Popover>
      </div>
    </header>
  );
}
