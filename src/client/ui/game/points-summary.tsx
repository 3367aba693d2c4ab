import type { PointsDistribution } from '../../../analysis/balance/index.ts';
import { percentileOf } from '../../../analysis/balance/quantiles.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { signed } from '../../store/format/numbers.ts';
import { useStaticResult } from '../use-static-result.ts';
import { BARS, type Side } from '../../../engine/model/index.ts';
import css from './points-summary.module.css';

/**
 * Your own points so far, each next to other games of the scenario after the same turn. Without a sum or the other
 * side's points, which only the debrief shows.
 */
export function PointsSummary() {
  const w = useWords();
  const { points, past, seat } = useView();
  const spread = usePointsDistribution();
  const sameTurn = past.length === 0 ? undefined : (spread?.turns[past.length - 1] ?? spread?.turns.at(-1));
  return (
    <>
      <ul className={css.bars}>
        {BARS.map((bar) => (
          <li key={bar}>
            <span>{w(`bar.${bar}`)}</span>
            <b>{signed(points[bar])}</b>
            <Percentile side={seat} value={points[bar]} grid={sameTurn?.[seat][bar]} />
          </li>
        ))}
      </ul>
      <p className={css.note}>
        {w('situation.points.note')} {sameTurn && w('points.ahead.note')}
      </p>
    </>
  );
}

const FILES = import.meta.glob<PointsDistribution>('../../../analysis/results/spread/*.json', { import: 'default' });

/**
 * Distribution of points in simulated games of the open scenario. Null while loading, or without one: a scenario from a
 * file, or changed numbers.
 */
export function usePointsDistribution(): PointsDistribution | null {
  const view = useApp((s) => s.screen?.view ?? null);
  const changed = Object.keys(view?.overrides ?? {}).length > 0;
  const name = changed ? '' : `${view?.scenario}-${view?.options.length}`;
  const spread = useStaticResult(FILES, `../../../analysis/results/spread/${name}.json`);
  return spread === 'lost' ? null : spread;
}

interface Props {
  readonly side: Side;
  readonly value: number;
  /** Quantiles of simulated games; absent: nothing to compare with. */
  readonly grid: readonly number[] | undefined;
  /** Text only, next to another chart. */
  readonly plain?: boolean;
}

/** A value's rank among games of its scenario: a mark on a scale from worst to best, with the median ticked. */
export function Percentile({ side, value, grid, plain = false }: Props) {
  const w = useWords();
  if (!grid) return null;
  const n = Math.round(percentileOf(grid, value));
  return (
    <span className={css.percentile} data-side={side}>
      {!plain && (
        <span className={css.scale} aria-hidden>
          <span className={css.mark} style={{ insetInlineStart: `${n}%` }} />
        </span>
      )}
      <span className={css.words}>{w('points.ahead', { n })}</span>
    </span>
  );
}
