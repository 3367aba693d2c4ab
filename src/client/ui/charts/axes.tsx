import { TRUCE_WEEK } from '../../../analysis/backtest/criteria.ts';
import { FIT_UNTIL } from '../../../analysis/backtest/tallies.ts';
import { useWords } from '../../hooks/use-words.ts';
import { dayOf, monthsIn, next, shortDay } from './day-labels.ts';
import css from './chart.module.css';
import { type Frame, type Scale, ticks } from './scale.ts';

/** Shared axes of the attack charts: months, the truce, and the end of the fitting period. */
interface AxesProps {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly start: string;
  readonly days: number;
  readonly most: number;
  /** Shows labels above the lines; set on one chart only. */
  readonly named?: boolean;
}

const NAME_WIDTH = 42;

/** Months, values, the truce and the end of the fit. */
export function Axes({ frame, scale, start, days, most, named }: AxesProps) {
  const w = useWords();
  const { width, height, left, right, top, bottom } = frame;
  const base = height - bottom;
  // The end of a day is the start of the next.
  const endOf = (date: string): number => scale.x(dayOf(start, next(date)));
  const [truce, over] = [scale.x(dayOf(start, TRUCE_WEEK[0])), endOf(TRUCE_WEEK[1])];
  const fitEnd = endOf(FIT_UNTIL);
  const narrow = width < 560;
  // Labels that would run over the edge are left out.
  const months = monthsIn(start, days).filter(({ day }) => scale.x(day) < width - NAME_WIDTH);
  return (
    <g className={css.axes}>
      <rect className={css.truce} x={truce} y={top} width={over - truce} height={base - top} />
      {ticks(most, named ? 5 : 3).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text x={left - 8} y={scale.y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {months.map(({ day, date }) => (
        <g key={date}>
          <line x1={scale.x(day)} x2={scale.x(day)} y1={base} y2={base + 5} />
          <text x={scale.x(day) + 3} y={base + 17}>
            {shortDay(date)}
          </text>
        </g>
      ))}
      <line className={css.fitEnd} x1={fitEnd} x2={fitEnd} y1={top - 14} y2={base} />
      {named && (
        <>
          <text x={fitEnd - 6} y={top - 4} textAnchor="end">
            {w('evidence.chart.fit')}
          </text>
          <text x={fitEnd + 6} y={top - 4}>
            {w('evidence.chart.held')}
          </text>
          {!narrow && (
            <text x={(truce + over) / 2} y={base - 8} textAnchor="middle">
              {w('evidence.chart.truce')}
            </text>
          )}
        </>
      )}
    </g>
  );
}
