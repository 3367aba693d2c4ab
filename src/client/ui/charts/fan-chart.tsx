import type { PointerEvent } from 'react';
import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';
import type { TallyRow } from '../../../analysis/backtest/rows.ts';
import { UNTRANSLATED, useWords } from '../../hooks/use-words.ts';
import { Axes } from './axes.tsx';
import css from './chart.module.css';
import { dayOf } from './day-labels.ts';
import { TallyDot } from './tally-dot.tsx';
import { between, lineThrough, nearest, scaleOf } from './scale.ts';
import { useWidth } from './use-chart-size.ts';

/** Data of an attack chart, and the selected tally. */
export interface ChartProps {
  readonly result: Backtest;
  /** Published tallies of attacks, by date. */
  readonly rows: readonly TallyRow[];
  readonly chosen: number;
  readonly onChoose: (i: number) => void;
}

/** How near the pointer must be to a dot to choose it, in pixels. */
const REACH = 22;

/** Cumulative attacks by day: simulated games as a fan, published tallies as dots. */
export function FanChart({ result, rows, chosen, onChoose }: ChartProps) {
  const w = useWords();
  const [ref, width] = useWidth();
  const { fan, start } = result;
  const days = fan.median.length;
  const highest = 1.04 * Math.max(...fan.p95, ...rows.map((row) => row.official!));
  const height = width < 560 ? 280 : 330;
  const frame = { width, height, left: 40, right: 10, top: 22, bottom: 26 };
  const scale = scaleOf(frame, days, highest);
  // Totals are plotted at the end of each day, starting from 0.
  const line = (values: readonly number[]) =>
    [0, ...values].map((value, day) => [scale.x(day), scale.y(value)] as const);
  const dots = rows.map((row) => [scale.x(dayOf(start, row.through) + 1), scale.y(row.official!)] as const);
  const chooseNearest = (e: PointerEvent<SVGSVGElement>) => {
    const box = e.currentTarget.getBoundingClientRect();
    const i = nearest(dots, e.clientX - box.left, e.clientY - box.top, REACH);
    if (i >= 0 && i !== chosen) onChoose(i);
  };
  return (
    <figure ref={ref} className={css.chart}>
      <figcaption>
        {w('evidence.chart')} <span className="visually-hidden">{w('evidence.chart.table')}</span>
      </figcaption>
      {width > 0 && (
        <svg
          {...UNTRANSLATED}
          width={width}
          height={height}
          aria-hidden
          onPointerMove={chooseNearest}
          onPointerDown={chooseNearest}
        >
          <Axes frame={frame} scale={scale} start={start} days={days} most={highest} named />
          <path className={css.wide} d={between(line(fan.p95), line(fan.p5))} />
          <path className={css.half} d={between(line(fan.p75), line(fan.p25))} />
          <path className={css.median} d={lineThrough(line(fan.median))} />
          {dots.map(([x, y], i) => (
            <TallyDot
              key={rows[i]!.through}
              day={rows[i]!.through}
              x={x}
              y={y}
              held={rows[i]!.use === 'holdout'}
              outside={rows[i]!.covered === false}
              chosen={i === chosen}
            />
          ))}
        </svg>
      )}
    </figure>
  );
}
