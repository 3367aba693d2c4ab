import type { Distribution } from '../../../../analysis/distribution.ts';
import { figure } from '../../../store/format/numbers.ts';
import { useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED } from '../../../hooks/use-words.ts';
import css from './whatif-chart.module.css';

/** One world's runs: every value, and what they come to. */
interface Runs {
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

/** Values of many runs as bars over a common axis; plain arithmetic, so that it can be tested without a screen. */

export interface Bins {
  readonly from: number;
  /** Width of a bar, a round number. */
  readonly step: number;
  readonly count: number;
}

/** So much of a list on either side lies in the outermost bars, however far away: a rare war would leave no room. */
const BEYOND = 0.005;

/** About `most` bars that hold `mark` and the middle of all lists; whole numbers get bars of whole numbers. */
export function binsOf(lists: readonly (readonly number[])[], mark: number, most: number): Bins {
  let low = mark;
  let high = mark;
  for (const list of lists) {
    const sorted = Float64Array.from(list).sort();
    const last = sorted.length - 1;
    low = Math.min(low, sorted[Math.floor(BEYOND * last)] ?? mark);
    high = Math.max(high, sorted[Math.ceil((1 - BEYOND) * last)] ?? mark);
  }
  const step = roundUp((high - low) / most, lists.flat().every(Number.isInteger));
  const from = Math.floor(low / step) * step;
  return { from, step, count: Math.floor((high - from) / step + 1e-9) + 1 };
}

/** 1, 2 or 5 times a power of ten, not below `x`; not below 1 where only whole numbers are counted. */
function roundUp(x: number, whole: boolean): number {
  if (whole && x <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(Math.max(x, 1e-3)));
  return [1, 2, 5, 10].map((m) => m * power).find((step) => step >= x - 1e-9)!;
}

/** Share of the values in each bar, 0–1; what lies beyond the last bar is in it. */
export function sharesOf(values: readonly number[], { from, step, count }: Bins): number[] {
  const shares = Array.from({ length: count }, () => 0);
  for (const x of values)
    shares[Math.max(0, Math.min(count - 1, Math.floor((x - from) / step + 1e-9)))]! += 1 / values.length;
  return shares;
}
