import type { Truce } from '../../../../analysis/debrief/turn-days.ts';
import type { OfficialTally } from '../../../../analysis/debrief/documented.ts';
import type { TurnRow } from '../../../../engine/model/index.ts';
import { lineThrough, scaleOf, ticks } from '../../../ui/charts/scale.ts';
import { useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { useTurnDate } from '../format.ts';
import css from './history.module.css';

interface Props {
  /** Cumulative attacks at the end of each day. */
  readonly attacks: readonly number[];
  readonly points: readonly OfficialTally[];
  readonly rows: readonly TurnRow[];
  readonly truces: readonly Truce[];
  readonly start: string;
  readonly turnDays: number;
}

/** Cumulative attacks: this game as a line, published numbers as dots. */
export function HistoryCurves({ attacks, points, rows, truces, turnDays }: Props) {
  const w = useWords();
  const date = useTurnDate();
  const [ref, width] = useWidth();
  const height = width < 560 ? 280 : 340;
  const frame = { width, height, left: 40, right: 12, top: 16, bottom: 26 };
  const most = 1.06 * Math.max(5, attacks.at(-1) ?? 0, ...points.map((x) => x.value));
  const scale = scaleOf(frame, attacks.length, most);
  const line = [0, ...attacks].map((n, day) => [scale.x(day), scale.y(n)] as const);
  const dots = points.map((x) => [scale.x(x.day), scale.y(x.value)] as const);
  const every = Math.ceil(rows.length / Math.max(1, Math.floor((width - 52) / 54)));
  return (
    <figure ref={ref} className={css.chart}>
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
      {width > 0 && (
        <svg {...UNTRANSLATED} width={width} height={height} aria-hidden>
          {truces.map(({ from, to }) => (
            <rect
              key={from}
              className={css.truce}
              x={scale.x(from * turnDays)}
              y={frame.top}
              width={scale.x(to * turnDays) - scale.x(from * turnDays)}
              height={height - frame.top - frame.bottom}
            />
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
            <circle key={i} className={css.dot} cx={cx} cy={cy} r={4} />
          ))}
        </svg>
      )}
    </figure>
  );
}
