import type { PointerEvent } from 'react';
import type { TallyRow } from '../../../analysis/backtest/rows.ts';
import { UNTRANSLATED, useWords } from '../../hooks/use-words.ts';
import { Axes } from '../../ui/charts/axes.tsx';
import css from '../../ui/charts/chart.module.css';
import { dayOf } from '../../ui/charts/day-labels.ts';
import { TallyDot } from '../../ui/charts/tally-dot.tsx';
import type { ChartProps } from '../../ui/charts/fan-chart.tsx';
import { scaleOf } from '../../ui/charts/scale.ts';
import { useWidth } from '../../ui/charts/use-chart-size.ts';

/** Attacks per day between two tallies, so that long and short intervals are comparable. */
function stepOf(row: TallyRow, start: string) {
  const { days, official, ...band } = row.increment!;
  const to = dayOf(start, row.through) + 1;
  return {
    from: to - days,
    to,
    told: official! / days,
    p5: band.p5 / days,
    p25: band.p25 / days,
    median: band.median / days,
    p75: band.p75 / days,
    p95: band.p95 / days,
    outside: band.covered === false,
    held: row.use === 'holdout',
  };
}

/** Attacks added between tallies: simulated games as boxes, published tallies as dots. */
export function StepsChart({ result, rows, chosen, onChoose }: ChartProps) {
  const w = useWords();
  const [ref, width] = useWidth();
  const { start } = result;
  const steps = rows.map((row) => stepOf(row, start));
  const most = 1.04 * Math.max(...steps.map((s) => Math.max(s.p95, s.told)));
  const frame = { width, height: 190, left: 40, right: 10, top: 12, bottom: 26 };
  const days = result.fan.median.length;
  const scale = scaleOf(frame, days, most);
  const chooseNearest = (e: PointerEvent<SVGSVGElement>) => {
    const x = e.clientX - e.currentTarget.getBoundingClientRect().left;
    const i = steps.findIndex((s) => x >= scale.x(s.from) && x < scale.x(s.to));
    if (i >= 0 && i !== chosen) onChoose(i);
  };
  return (
    <figure ref={ref} className={css.chart}>
      <figcaption>
        {w('evidence.steps')} <span className="visually-hidden">{w('evidence.chart.table')}</span>
      </figcaption>
      {width > 0 && (
        <svg
          {...UNTRANSLATED}
          width={width}
          height={frame.height}
          aria-hidden
          onPointerMove={chooseNearest}
          onPointerDown={chooseNearest}
        >
          <Axes frame={frame} scale={scale} start={start} days={days} most={most} />
          {steps.map((s, i) => {
            const x = scale.x(s.from) + 0.5;
            const inner = Math.max(1, scale.x(s.to) - scale.x(s.from) - 1);
            const box = (low: number, high: number) => ({
              x,
              width: inner,
              y: scale.y(high),
              height: Math.max(1, scale.y(low) - scale.y(high)),
            });
            return (
              <g key={s.to}>
                <rect className={css.wide} {...box(s.p5, s.p95)} />
                <rect className={css.half} {...box(s.p25, s.p75)} />
                <line className={css.median} x1={x} x2={x + inner} y1={scale.y(s.median)} y2={scale.y(s.median)} />
                <TallyDot
                  day={rows[i]!.through}
                  x={x + inner / 2}
                  y={scale.y(s.told)}
                  held={s.held}
                  outside={s.outside}
                  chosen={i === chosen}
                />
              </g>
            );
          })}
        </svg>
      )}
    </figure>
  );
}
