import BookOpen from 'lucide-react/icons/book-open';
import DoorOpen from 'lucide-react/icons/door-open';
import Download from 'lucide-react/icons/download';
import List from 'lucide-react/icons/list';
import LogOut from 'lucide-react/icons/log-out';
import Menu from 'lucide-react/icons/menu';
import Settings from 'lucide-react/icons/settings';
import Users from 'lucide-react/icons/users';
import { useActions, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Tracks } from './track-bar.tsx';
import { longDate, turnStart } from '../../store/format/dates.ts';
import type { Overlay } from '../../store/app-state.ts';
import { HeatLadder, HOT } from '../../ui/game/heat-ladder.tsx';
import { Pools } from '../../ui/game/pools.tsx';
import { Popover } from '../../ui/popover.tsx';
import css from './top-bar.module.css';

interface Props {
  /** The line above the date; absent: side and turn. */
  readonly over?: string;
  readonly pools?: boolean;
  /** Entries of the menu; absent: all, with the way to the start screen. */
  readonly menu?: readonly Entry[];
}

/** Date and turn, Heat, tracks, resources: the same order on every page. */
export function TopBar({ over, pools = true, menu }: Props) {
  const w = useWords();
  const view = useView();
  return (
    <header className={css.bar} data-hot={view.heat.rung >= HOT || undefined}>
      <div className={css.date}>
        <p className={css.turn}>
          <span className={css.seat} data-side={view.seat} aria-hidden />
          {over ??
            w('top.turn', {
              side: w(`side.${view.seat}`),
              turn: view.turn,
              nominal: Math.max(view.nominal, view.turn),
            })}
        </p>
        <h1 className={css.day}>{longDate(turnStart(view, view.turn))}</h1>
        {/* After the heading, which has the focus on arrival, so that this is the next tab stop. */}
        <a className={css.skip} href="#orders">
          {w('common.skip')}
        </a>
      </div>
      <HeatLadder />
      <Tracks />
      <div className={css.end}>
        {pools && <Pools />}
        <Popover label={w('top.menu')} className={css.menu} button={<Menu size={18} aria-hidden />}>
          {() => <TableMenu only={menu} />}
        </Popover>
      </div>
    </header>
  );
}

const ENTRIES = [
  ['list', List],
  ['rulebook', BookOpen],
  ['seats', Users],
  ['settings', Settings],
  ['save', Download],
  ['stepOut', DoorOpen],
] as const;
type Entry = (typeof ENTRIES)[number][0];

function TableMenu({ only }: { only: readonly Entry[] | undefined }) {
  const w = useWords();
  const { overlay, leave } = useActions();
  const open = (what: Overlay) => () => overlay(what);
  return (
    <ul className={css.entries}>
      {ENTRIES.filter(([id]) => only?.includes(id) ?? id !== 'stepOut').map(([id, Icon]) => (
        <li key={id}>
          <button type="button" className={css.entry} onClick={open(id)}>
            <Icon size={16} aria-hidden />
            {w(`top.menu.${id}`)}
          </button>
        </li>
      ))}
      {!only && (
        <li>
          <button type="button" className={css.entry} onClick={() => void leave()}>
            <LogOut size={16} aria-hidden />
            {w('top.menu.start')}
          </button>
        </li>
      )}
    </ul>
  );
}
