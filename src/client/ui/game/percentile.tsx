import { percentileOf } from '../../../analysis/balance/quantiles.ts';
import type { Side } from '../../../engine/model/index.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './percentile.module.css';

interface Props {
  readonly side: Side;
  readonly value: number;
  /** Quantiles of the scenario's own games; absent: nothing to compare with. */
  readonly grid: readonly number[] | undefined;
  /** Words alone, where another picture is beside it. */
  readonly plain?: boolean;
}

/** Where a figure lies among the games of its scenario: a mark on a scale from worst to best, its middle ticked. */
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
