import type { Outcome } from '../../../engine/model/index.ts';
import { BARS } from '../../../engine/model/index.ts';
import { figure, signed } from '../../store/numbers.ts';
import { useWords } from '../words.ts';
import css from './report.module.css';

const SIDES = ['us', 'iran'] as const;

/** Both sides' bars, now that it is over: won to one side of the line, lost to the other; the sums last. */
export function Bars({ outcome }: { outcome: Outcome }) {
  const w = useWords();
  const all = SIDES.flatMap((side) => BARS.map((bar) => Math.abs(outcome.bars[side][bar])));
  const scale = Math.max(5, ...all);
  return (
    <section>
      <h2>{w('end.bars')}</h2>
      <p className={css.quiet}>
        {w('end.bars.note')} {w('end.bars.start')}
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
                <BarCells key={side} side={side} value={outcome.bars[side][bar]} scale={scale} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w('end.total')}</th>
            {SIDES.map((side) => (
              <td key={side}>{figure(outcome.points[side])}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function BarCells({ side, value, scale }: { side: 'us' | 'iran'; value: number; scale: number }) {
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
    </td>
  );
}
