import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { figure } from '../../../store/format/numbers.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { lineThrough, scaleOf } from '../../../ui/charts/scale.ts';
import { useDebrief } from '../record-context.ts';
import css from './ending.module.css';

const FRAME = { width: 760, height: 190, left: 74, right: 74, top: 14, bottom: 26 };
/** Top of the scale of Heat. */
const MOST = 100;

/** Heat from the first turn to the last, with the levels that it reached. */
export function HeatLine() {
  const w = useWords();
  const view = useView();
  const { debrief } = useDebrief();
  const heat = [debrief.opening, ...debrief.rows.map((row) => row.heat)];
  const top = Math.min(MOST, Math.max(60, ...heat) + 8);
  const { x, y } = scaleOf(FRAME, heat.length - 1, top);
  const last = heat.at(-1)!;
  const date = (turn: number): string => shortDate(turnStart(view, turn));
  const every = Math.ceil(heat.length / 8);
  return (
    <figure className={css.heat}>
      <svg {...UNTRANSLATED} viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} aria-hidden>
        {debrief.rungs.map((edge, i) =>
          edge < top ? (
            <g key={edge} className={css.level} data-hot={i >= 2 || undefined}>
              <path d={`M${FRAME.left},${y(edge)} H${FRAME.width - FRAME.right}`} />
              <text x={FRAME.left - 8} y={y(edge) + 4} textAnchor="end">
                {w(`rung.${i + 1}`)}
              </text>
            </g>
          ) : null,
        )}
        <path className={css.curve} d={lineThrough(heat.map((value, i) => [x(i), y(value)] as const))} />
        <circle className={css.dot} cx={x(heat.length - 1)} cy={y(last)} r={4} />
        <text className={css.end} x={x(heat.length - 1) + 10} y={y(last) + 5}>
          {w('ending.heat.end', { heat: figure(last, 0) })}
        </text>
        {heat.map((_, i) =>
          i % every === 0 ? (
            <text key={i} className={css.date} x={x(i)} y={FRAME.height - 6} textAnchor="middle">
              {date(i + 1)}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption className="visually-hidden">
        {w('ending.heat.text', {
          first: figure(heat[0]!, 0),
          last: figure(last, 0),
          most: figure(Math.max(...heat), 0),
        })}
      </figcaption>
    </figure>
  );
}
