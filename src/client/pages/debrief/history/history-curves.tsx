import type { Truce } from '../../../../analysis/debrief/turn-days.ts';
import type { OfficialTally } from '../../../../analysis/debrief/documented.ts';
import type { TurnRow } from '../../../../engine/model/index.ts';
import { lineThrough, scaleOf, ticks } from '../../../ui/charts/scale.ts';
import { useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { figure } from '../../../store/format/numbers.ts';
import { endsOf } from '../../../ui/charts/line-ends.ts';
import { truceLabel, useTurnDate } from '../format.ts';
import css from './history.module.css';

interface Props {
  /** Cumulative attacks at the end of each day. */
  readonly attacks: readonly number[];
  readonly points: readonly OfficialTally[];
  readonly rows: readonly TurnRow[];
  readonly truces: readonly Truce[];
  readonly turnDays: number;
}

/** Cumulative attacks: this game as a line, published numbers as dots. */
export function HistoryCurves({ attacks, points, rows, truces, turnDays }: Props) {
  const w = useWords();
  const view = useView();
  const date = useTurnDate();
  const [ref, room] = useWidth();
  const letters = useFontScale();
  const width = room / letters;
  const narrow = width < 560;
  const height = narrow ? 280 : 340;
  // a narrow chart has its names in a legend, a wide one at the ends of its lines
  const frame = { width, height, left: 40, right: narrow ? 12 : 150, top: 44, bottom: 26 };
  const most = 1.06 * Math.max(5, attacks.at(-1) ?? 0, ...points.map((x) => x.value));
  const scale = scaleOf(frame, attacks.length, most);
  const line = [0, ...attacks].map((n, day) => [scale.x(day), scale.y(n)] as const);
  const dots = points.map((x) => [scale.x(x.day), scale.y(x.value)] as const);
  const ends = endsOf([
    { what: 'game', name: w('debrief.history.end.game', { n: figure(attacks.at(-1) ?? 0) }), y: line.at(-1)![1] },
    ...(dots.length > 0
      ? [
          {
            what: 'record',
            name: w('debrief.history.end.record', { n: figure(points.at(-1)!.value) }),
            y: dots.at(-1)![1],
          },
        ]
      : []),
  ]);
  const every = Math.ceil(rows.length / Math.max(1, Math.floor((width - 52) / 54)));
  return (
    <figure ref={ref} className={css.chart}>
      {narrow && (
        <ul className={css.legend}>
          <li data-what="game">
            <span aria-hidden /> {w('debrief.history.game')}
          </li>
          {points.length > 0 && (
            <li data-what="record">
              <span aria-hidden /> {w('debrief.history.record')}
            </li>
          )}
        </ul>
      )}
      {width > 0 && (
        <svg {...UNTRANSLATED} width={room} height={height * letters} viewBox={`0 0 ${width} ${height}`} aria-hidden>
          <text className={css.axis} x={0} y={14}>
            {w('debrief.history.axis', { date: date(1) })}
          </text>
          {truces.map((truce) => (
            <g key={truce.from}>
              <rect
                className={css.truce}
                x={scale.x(truce.from * turnDays)}
                y={frame.top}
                width={scale.x(truce.to * turnDays) - scale.x(truce.from * turnDays)}
                height={height - frame.top - frame.bottom}
              />
              <text x={scale.x(((truce.from + truce.to) / 2) * turnDays)} y={frame.top - 8} textAnchor="middle">
                {truceLabel(w, view, truce)}
              </text>
            </g>
          ))}
          {ticks(most, 4).map((tick) => (
            <g key={tick}>
              <line x1={frame.left} x2={width - frame.right} y1={scale.y(tick)} y2={scale.y(tick)} />
              <text x={frame.left - 8} y={scale.y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {rows.map(
            ({ turn }, i) =>
              i % every === 0 && (
                <text key={turn} x={scale.x(i * turnDays)} y={height - 8}>
                  {date(turn)}
                </text>
              ),
          )}
          <path className={css.game} d={lineThrough(line)} />
          {dots.length > 0 && <path className={css.record} d={lineThrough(dots)} />}
          {dots.map(([cx, cy], i) => (
            <circle key={i} className={css.dot} data-weak={points[i]!.tally.weak} cx={cx} cy={cy} r={4} />
          ))}
          {!narrow &&
            ends.map(({ what, name, y }) => (
              <text key={what} className={css.end} data-what={what} x={width - frame.right + 10} y={y + 4}>
                {name}
              </text>
            ))}
        </svg>
      )}
    </figure>
  );
}
