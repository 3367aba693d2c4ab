import type { Outcome } from '../../../engine/model/index.ts';
import { BARS } from '../../../engine/model/index.ts';
import { figure, signed } from '../../store/numbers.ts';
import { Percentile } from '../parts/percentile.tsx';
import { useSpread } from '../parts/use-spread.ts';
import { useWords } from '../words.ts';
import css from './report.module.css';

const SIDES = ['us', 'iran'] as const;

/** Both sides' bars, now that it is over: won to one side of the line, lost to the other; the sums last. */
export function Bars({ outcome }: { outcome: Outcome }) {
  const w = useWords();
  const spread = useSpread();
  const all = SIDES.flatMap((side) => BARS.map((bar) => Math.abs(outcome.bars[side][bar])));
  const scale = Math.max(5, ...all);
  return (
    <section>
      <h2>{w('end.bars')}</h2>
      <p className={css.quiet}>
        {w('end.bars.note')} {w('end.bars.start')} {spread && w('points.ahead.end')}
      </p>
      <table className={css.bars}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{w('end.bars')}</span>
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {w(`side.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {BARS.map((bar) => (
            <tr key={bar}>
              <th scope="row">{w(`bar.${bar}`)}</th>
              {SIDES.map((side) => (
                <BarCells
                  key={side}
                  side={side}
                  value={outcome.bars[side][bar]}
                  scale={scale}
                  grid={spread?.end[side][bar]}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w('end.total')}</th>
            {SIDES.map((side) => (
              <td key={side}>
                {figure(outcome.points[side])}
                <span className={css.among}>
                  <Percentile side={side} value={outcome.points[side]} grid={spread?.total[side]} plain />
                </span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface CellProps {
  readonly side: 'us' | 'iran';
  readonly value: number;
  readonly scale: number;
  readonly grid: readonly number[] | undefined;
}

function BarCells({ side, value, scale, grid }: CellProps) {
  const half = (Math.abs(value) / scale) * 50;
  const start = value < 0 ? 50 - half : 50;
  return (
    <td className={css.cell}>
      <span className={css.bar} aria-hidden>
        <span className={css.axis} />
        <span
          className={css.length}
          data-side={side}
          data-lost={value < 0 || undefined}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${half}%` }}
        />
      </span>
      {signed(value)}
      <span className={css.among}>
        <Percentile side={side} value={value} grid={grid} plain />
      </span>
    </td>
  );
}
