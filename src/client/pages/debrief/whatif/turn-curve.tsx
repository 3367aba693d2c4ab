import type { AtTurn } from '../../../../analysis/whatif/curves.ts';
import { figure } from '../../../store/format/numbers.ts';
import { between, lineThrough, scaleOf, ticks } from '../../../ui/charts/scale.ts';
import { useWidth } from '../../../ui/charts/use-width.ts';
import { UNTRANSLATED } from '../../../ui/no-translate.ts';
import css from './whatif-chart.module.css';

interface Props {
  /** Number of the first turn. */
  readonly first: number;
  readonly baseline: readonly AtTurn[];
  /** Null: nothing is changed. */
  readonly changed: readonly AtTurn[] | null;
  readonly happened: readonly number[];
  readonly tone: 'us' | 'iran';
}

const HEIGHT = 150;

/** Both worlds turn by turn: bands where nine runs in ten lie, the middle run as a line; what happened goes through them. */
export function TurnCurve({ first, baseline, changed, happened, tone }: Props) {
  const [ref, width] = useWidth();
  const turns = Math.max(baseline.length, changed?.length ?? 0, happened.length);
  const most = 1.06 * Math.max(5, ...happened, ...[...baseline, ...(changed ?? [])].map((at) => at.p95));
  const frame = { width, height: HEIGHT, left: 30, right: 10, top: 8, bottom: 22 };
  const scale = scaleOf(frame, turns - 1, most);
  const line = (values: readonly number[]) => values.map((value, i) => [scale.x(i), scale.y(value)] as const);
  const every = Math.ceil(turns / Math.max(1, Math.floor((width - 40) / 26)));
  const world = (curve: readonly AtTurn[], look: 'before' | 'after') => (
    <g className={look === 'before' ? css.curveBefore : css.curveAfter}>
      <path className={css.band} d={between(line(curve.map((at) => at.p95)), line(curve.map((at) => at.p5)))} />
      <path d={lineThrough(line(curve.map((at) => at.median)))} />
    </g>
  );
  return (
    <figure ref={ref} className={css.chart} data-tone={tone} aria-hidden>
      {width > 0 && (
        <svg {...UNTRANSLATED} width={width} height={HEIGHT}>
          <g className={css.grid}>
            {ticks(most, 3).map((tick) => (
              <g key={tick}>
                <line x1={frame.left} x2={width - frame.right} y1={scale.y(tick)} y2={scale.y(tick)} />
                <text x={frame.left - 7} y={scale.y(tick) + 4} textAnchor="end">
                  {figure(tick, 0)}
                </text>
              </g>
            ))}
            {Array.from({ length: turns }, (_, i) => i)
              .filter((i) => i % every === 0)
              .map((i) => (
                <text key={i} x={scale.x(i)} y={HEIGHT - 5} textAnchor="middle">
                  {first + i}
                </text>
              ))}
          </g>
          {world(baseline, 'before')}
          {changed && world(changed, 'after')}
          <path className={css.through} d={lineThrough(line(happened))} />
        </svg>
      )}
    </figure>
  );
}
