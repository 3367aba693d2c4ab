import { EVEN_WEIGHTS, MAX_WEIGHT, weightedTotal, type BarWeights } from '../../../../analysis/debrief/weighting.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { SidesHead } from '../../../ui/game/sides-head.tsx';
import { useChapterState } from '../record-context.ts';
import { figure, signed } from '../../../store/format/numbers.ts';
import { Percentile, usePointsDistribution } from '../../../ui/game/points-summary.tsx';
import { type Bar, BARS, type Outcome, SIDES } from '../../../../engine/model/index.ts';
import css from './objectives.module.css';

interface Props {
  readonly outcome: Outcome;
  readonly start: number;
  readonly weights: BarWeights;
  readonly onWeigh: (weights: BarWeights) => void;
}

/** Objectives of both sides as bars from a zero line, each with a slider for its weight. */
export function ObjectiveBars({ outcome, start, weights, onWeigh }: Props) {
  const w = useWords();
  const spread = usePointsDistribution();
  const all = SIDES.flatMap((side) => BARS.map((bar) => Math.abs(weights[bar] * outcome.bars[side][bar])));
  const scale = Math.max(5, ...all);
  return (
    <>
      <p className={css.quiet}>
        {w('end.bars.note')} {w('end.bars.start')} {spread && w('points.ahead.end')}
      </p>
      <table className={css.bars}>
        <SidesHead rows={w('end.bars')}>
          <th scope="col">{w('debrief.weigh')}</th>
        </SidesHead>
        <tbody>
          {BARS.map((bar) => (
            <tr key={bar}>
              <th scope="row">
                {w(`bar.${bar}`)}
                <span>{w(`debrief.bar.${bar}`)}</span>
              </th>
              <td>
                <Weight bar={bar} value={weights[bar]} onChange={(x) => onWeigh({ ...weights, [bar]: x })} />
              </td>
              {SIDES.map((side) => (
                <BarCell
                  key={side}
                  side={side}
                  value={outcome.bars[side][bar]}
                  weight={weights[bar]}
                  scale={scale}
                  grid={spread?.end[side][bar]}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {w('end.total')}
            </th>
            {SIDES.map((side) => (
              <td key={side} data-name={w(`side.${side}`)}>
                {figure(weightedTotal(start, outcome.bars[side], weights))}
                <span className={css.percentile}>
                  {isEven(weights) ? (
                    <Percentile side={side} value={outcome.points[side]} grid={spread?.total[side]} plain />
                  ) : (
                    w('debrief.weigh.was', { n: figure(outcome.points[side]) })
                  )}
                </span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function Weight({ bar, value, onChange }: { bar: Bar; value: number; onChange: (value: number) => void }) {
  const w = useWords();
  const times = w('play.times', { n: figure(value) });
  return (
    <span className={css.weight}>
      <input
        type="range"
        min={0}
        max={MAX_WEIGHT}
        step={0.1}
        value={value}
        aria-label={w('debrief.weigh.bar', { bar: w(`bar.${bar}`) })}
        aria-valuetext={times}
        onChange={(e) => onChange(Number(e.target.value))}
      />
      <output>{times}</output>
    </span>
  );
}

interface CellProps {
  readonly side: 'us' | 'iran';
  readonly value: number;
  readonly weight: number;
  readonly scale: number;
  readonly grid: readonly number[] | undefined;
}

function BarCell({ side, value, weight, scale, grid }: CellProps) {
  const w = useWords();
  const counted = value * weight;
  const half = (Math.abs(counted) / scale) * 50;
  return (
    <td className={css.cell} data-side={side} data-name={w(`side.${side}`)}>
      <span className={css.bar} aria-hidden>
        <span className={css.axis} />
        <span
          className={css.length}
          data-lost={counted < 0 || undefined}
          style={{ insetInlineStart: `${counted < 0 ? 50 - half : 50}%`, inlineSize: `${half}%` }}
        />
      </span>
      {signed(counted)}
      <span className={css.percentile}>
        <Percentile side={side} value={value} grid={grid} plain />
      </span>
    </td>
  );
}

/** Weights of the objectives; they survive a reload. */
export function useWeights(): readonly [BarWeights, (weights: BarWeights) => void] {
  const [kept, keep] = useChapterState('weights');
  const values = (kept ?? '').split(' ').map(Number);
  const fits = values.length === BARS.length && values.every((x) => x >= 0 && x <= MAX_WEIGHT);
  const weights = fits
    ? (Object.fromEntries(BARS.map((bar, i) => [bar, values[i]])) as Record<Bar, number>)
    : EVEN_WEIGHTS;
  return [weights, (next) => keep(BARS.map((bar) => next[bar]).join(' '))];
}

/** True if all weights are 1. */
export const isEven = (weights: BarWeights): boolean => BARS.every((bar) => weights[bar] === 1);
