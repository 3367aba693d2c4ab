import { useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { figure, itemized } from '../../../store/format/numbers.ts';
import { HOT } from '../../../ui/game/heat-ladder.tsx';
import css from './heat-notice.module.css';

/** Areas that are named: those with most Heat. */
const NAMED = 2;

/** From Clash on: how the Heat of the whole goes together with that of the areas. */
export function HeatNotice() {
  const w = useWords();
  const { heat } = useView();
  if (heat.rung < HOT) return null;
  const areas = heat.theatres.toSorted((a, b) => b.heat - a.heat).slice(0, NAMED);
  const most = itemized(
    areas.map(({ id, heat: n }) => w('heat.notice.area', { area: w(`theatre.${id}`), heat: figure(n, 0) })),
  );
  return (
    <section className={css.notice} aria-label={w('top.heat')}>
      <h2 className={css.title}>{w(`heat.notice.${heat.rung}`, { rung: w(`rung.${heat.rung}`) })}</h2>
      <p>{w('heat.notice.text', { heat: figure(heat.all, 0), most })}</p>
    </section>
  );
}
