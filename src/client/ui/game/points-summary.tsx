import { BARS } from '../../../engine/model/index.ts';
import { signed } from '../../store/format/numbers.ts';
import { useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './points-summary.module.css';
import { Percentile } from './percentile.tsx';
import { useSpread } from './use-points-distribution.ts';

/**
 * One's own bars so far, each beside the same bar after the same turn in other games of the scenario. No sum, and
 * nothing of the other side's: both are for the end.
 */
export function OwnPoints() {
  const w = useWords();
  const { points, past, seat } = useView();
  const spread = useSpread();
  const here = past.length === 0 ? undefined : (spread?.turns[past.length - 1] ?? spread?.turns.at(-1));
  return (
    <>
      <ul className={css.bars}>
        {BARS.map((bar) => (
          <li key={bar}>
            <span>{w(`bar.${bar}`)}</span>
            <b>{signed(points[bar])}</b>
            <Percentile side={seat} value={points[bar]} grid={here?.[seat][bar]} />
          </li>
        ))}
      </ul>
      <p className={css.note}>
        {w('situation.points.note')} {here && w('points.ahead.note')}
      </p>
    </>
  );
}
