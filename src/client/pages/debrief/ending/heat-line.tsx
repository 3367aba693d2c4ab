import { figure } from '../../../store/format/numbers.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { lineThrough } from '../../../ui/charts/scale.ts';
import { useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { useDebrief } from '../record-context.ts';
import { heatChart, type HeatMark, heatScale, placedNames } from './heat-chart.ts';
import css from './ending.module.css';

const MARGINS = { left: 64, right: 76, top: 30, bottom: 28 };
/** The chart is higher where it is wider. */
const heightOf = (width: number): number => Math.max(196, width * 0.27);
/** Square: a strike. Diamond: deaths. Ring: an offer kept. Cross: an offer broken. */
const SHAPES: Readonly<Record<HeatMark['kind'], string>> = {
  struck: 'm-5.5 -5.5h11v11h-11Z',
  killed: 'm0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5Z',
  kept: 'm-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z',
  broken: 'm-5.5 -5.5l11 11m0 -11l-11 11',
};
/** Average width of a letter of a mark's words, in pixels. */
const LETTER = 7;

/** Heat from the first turn to the last, with the levels that it reached, truces, strikes and deaths. */
export function HeatLine() {
  const w = useWords();
  const view = useView();
  const { reveal } = useScreen();
  const { debrief } = useDebrief();
  const [ref, room] = useWidth();
  const letters = useFontScale();
  const width = room / letters;
  const chart = heatChart(w, view, debrief, reveal?.events ?? []);
  const { heat, levels, dates, truces, marks, end } = chart;
  const frame = { ...MARGINS, width, height: heightOf(width) };
  const scale = heatScale(chart, frame);
  const { x, y } = scale;
  const last = { x: x(heat.length - 1), y: y(heat.at(-1)!) };
  const base = frame.height - frame.bottom;
  return (
    <figure ref={ref} className={css.heat}>
      {room > 0 && (
        <svg
          {...UNTRANSLATED}
          width={room}
          height={frame.height * letters}
          viewBox={`0 0 ${width} ${frame.height}`}
          aria-hidden
        >
          {truces.map(({ from, to, name }) => (
            <g key={from} className={css.truce}>
              <rect x={x(from)} y={frame.top} width={x(to) - x(from)} height={base - frame.top} />
              <text x={(x(from) + x(to)) / 2} y={16} textAnchor="middle">
                {name}
              </text>
            </g>
          ))}
          {levels.map(({ at, name, hot }) => (
            <g key={at} className={css.level} data-hot={hot || undefined}>
              <line x1={frame.left} x2={width - frame.right} y1={y(at)} y2={y(at)} />
              <text x={frame.left - 8} y={y(at) + 4} textAnchor="end">
                {name}
              </text>
            </g>
          ))}
          <path className={css.curve} d={lineThrough(heat.map((value, i) => [x(i), y(value)] as const))} />
          <circle className={css.dot} cx={last.x} cy={last.y} r={4} />
          <text className={css.end} x={last.x + 10} y={last.y + 5}>
            {end}
          </text>
          {marks.map(({ at, heat: value, kind, side }, i) => (
            <path
              key={i}
              className={css.mark}
              data-kind={kind}
              data-side={side}
              d={`M${x(at)} ${y(value)}${SHAPES[kind]}`}
            />
          ))}
          {placedNames(chart, scale, frame, (text) => text.length * LETTER).map((mark) => (
            <text key={mark.at} className={css.named} data-side={mark.side} x={mark.x} y={mark.y} textAnchor="middle">
              {mark.name}
            </text>
          ))}
          {dates.map(({ at, name }) => (
            <text key={at} className={css.date} x={x(at)} y={frame.height - 6} textAnchor="middle">
              {name}
            </text>
          ))}
        </svg>
      )}
      <figcaption className="visually-hidden">
        {w('ending.heat.text', {
          first: figure(heat[0]!, 0),
          last: figure(heat.at(-1)!, 0),
          most: figure(Math.max(...heat), 0),
        })}
      </figcaption>
    </figure>
  );
}
