import type { Distribution } from '../../../../analysis/distribution.ts';
import { figure } from '../../../store/format/numbers.ts';
import { useWidth } from '../../../ui/charts/use-width.ts';
import { type Bins, binsOf, sharesOf } from './bins.ts';
import { UNTRANSLATED } from '../../../ui/no-translate.ts';
import css from './whatif-chart.module.css';

/** One world's runs: every value, and what they come to. */
export interface Runs {
  readonly values: readonly number[];
  readonly spread: Distribution;
}

interface Props {
  readonly baseline: Runs;
  /** Null: nothing is changed. */
  readonly changed: Runs | null;
  readonly happened: number;
  /** Whose colour the changed world has. */
  readonly tone: 'us' | 'iran' | 'heat' | 'people' | 'plain';
}

const UP = 54;
const AXIS = 22;
const MOST_BARS = 44;
const PAD = 8;

/** As ordered above the axis, changed below it; a bar where nine runs in ten lie, a dot at the mean, a line at what was. */
export function Histogram({ baseline, changed, happened, tone }: Props) {
  const [ref, width] = useWidth();
  const bins = binsOf([baseline.values, changed?.values ?? []], happened, Math.min(MOST_BARS, width / 9));
  const up = sharesOf(baseline.values, bins);
  const down = changed ? sharesOf(changed.values, bins) : [];
  const tallest = Math.max(...up, ...down, 1e-9);
  const x = (value: number): number => PAD + ((value - bins.from) / (bins.step * bins.count)) * (width - 2 * PAD);
  // A whole number stands in the middle of its bar.
  const mid = bins.step === 1 ? 0.5 : 0;
  const height = UP + AXIS + (changed ? UP : 0);
  const bar = (i: number): { x: number; width: number } => {
    const left = x(bins.from + i * bins.step);
    return { x: left + 0.5, width: Math.max(1, x(bins.from + (i + 1) * bins.step) - left - 1) };
  };
  return (
    <figure ref={ref} className={css.chart} data-tone={tone} aria-hidden>
      {width > 0 && (
        <svg {...UNTRANSLATED} width={width} height={height}>
          {up.map((share, i) => (
            <rect
              key={i}
              className={css.up}
              {...bar(i)}
              y={UP - (share / tallest) * (UP - 6)}
              height={(share / tallest) * (UP - 6)}
            />
          ))}
          {down.map((share, i) => (
            <rect key={i} className={css.down} {...bar(i)} y={UP + AXIS} height={(share / tallest) * (UP - 6)} />
          ))}
          <Whisker spread={baseline.spread} x={x} mid={mid} y={UP + 1} />
          {changed && <Whisker spread={changed.spread} x={x} mid={mid} y={UP + AXIS - 1} changed />}
          <Ticks bins={bins} x={x} mid={mid} width={width} />
          <path
            className={css.happened}
            d={`M${x(happened + mid)} 0V${UP + 5}${changed ? `M${x(happened + mid)} ${UP + AXIS - 5}V${height}` : ''}`}
          />
          <path className={css.flag} d={`M${x(happened + mid) - 5} 0h10l-5 7z`} />
        </svg>
      )}
    </figure>
  );
}

interface Along {
  readonly x: (value: number) => number;
  readonly mid: number;
}

function Whisker({ spread, x, mid, y, changed }: Along & { spread: Distribution; y: number; changed?: boolean }) {
  return (
    <g className={changed ? css.after : css.before}>
      <line x1={x(spread.p5 + mid)} x2={x(spread.p95 + mid)} y1={y} y2={y} />
      <circle cx={x(spread.mean + mid)} cy={y} r={4} />
    </g>
  );
}

/** A figure under every so many bars, as close as they can be read. */
function Ticks({ bins, x, mid, width }: Along & { bins: Bins; width: number }) {
  const apart = Math.max(1, Math.ceil(46 / ((width - 2 * PAD) / bins.count)));
  const every = [1, 2, 5, 10, 20, 50].find((n) => n >= apart) ?? apart;
  const first = Math.ceil(bins.from / (bins.step * every)) * every * bins.step;
  const last = bins.from + bins.count * bins.step;
  const at = Array.from(
    { length: Math.ceil((last - first) / (bins.step * every)) },
    (_, i) => first + i * bins.step * every,
  );
  return (
    <g className={css.ticks}>
      {at.map((value) => (
        <text key={value} x={x(value + mid)} y={UP + AXIS / 2 + 4} textAnchor="middle">
          {figure(value)}
        </text>
      ))}
    </g>
  );
}
