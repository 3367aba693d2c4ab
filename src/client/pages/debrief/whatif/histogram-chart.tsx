import type { Distribution } from '../../../../analysis/distribution.ts';
import { figure } from '../../../store/format/numbers.ts';
import { ON_PAPER, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED } from '../../../hooks/use-words.ts';
import css from './whatif-chart.module.css';

/** The values of one world's runs, and their distribution. */
interface Runs {
  readonly values: readonly number[];
  readonly spread: Distribution;
}

interface Props {
  readonly baseline: Runs;
  /** Null: nothing was changed. */
  readonly changed: Runs | null;
  readonly happened: number;
  /** Colour of the changed world. */
  readonly tone: 'us' | 'iran' | 'heat' | 'people' | 'plain';
}

const UP = 54;
const AXIS = 22;
const MOST_BARS = 44;
/** Half of the widest label: “−1,000” may stand at either end. */
const PAD = 18;

/**
 * Original orders above the axis, changed ones below. With the 90% interval as a bar, the mean as a dot and the actual
 * result as a line.
 */
export function Histogram({ baseline, changed, happened, tone }: Props) {
  const [ref, width] = useWidth(ON_PAPER.beside);
  const bins = binsOf([baseline.values, changed?.values ?? []], happened, Math.min(MOST_BARS, width / 9));
  const up = sharesOf(baseline.values, bins);
  const down = changed ? sharesOf(changed.values, bins) : [];
  const tallest = Math.max(...up, ...down, 1e-9);
  const x = (value: number): number => PAD + ((value - bins.from) / (bins.step * bins.count)) * (width - 2 * PAD);
  // Whole numbers are centred in their bar.
  const mid = bins.step === 1 ? 0.5 : 0;
  const height = UP + AXIS + (changed ? UP : 0);
  const bar = (i: number): { x: number; width: number } => {
    const left = x(bins.from + i * bins.step);
    return { x: left + 0.5, width: Math.max(1, x(bins.from + (i + 1) * bins.step) - left - 1) };
  };
  return (
    <figure ref={ref} className={css.chart} data-tone={tone} aria-hidden>
      {width > 0 && (
        <svg {...UNTRANSLATED} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
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
            className={css.actual}
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

/** Axis labels, as dense as they stay readable. */
function Ticks({ bins, x, mid, width }: Along & { bins: Bins; width: number }) {
  const spacing = Math.max(1, Math.ceil(46 / ((width - 2 * PAD) / bins.count)));
  const every = [1, 2, 5, 10, 20, 50].find((n) => n >= spacing) ?? spacing;
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

/** Bins of a histogram. Plain arithmetic, so that it is tested without a browser. */

/** Equal bins from `from` on. */
export interface Bins {
  readonly from: number;
  /** Width of a bin, a round number. */
  readonly step: number;
  readonly count: number;
}

/** Share of a list beyond the outermost bins on each side: a rare war would squeeze all others. */
const BEYOND = 0.005;

/** About `most` bins that contain `mark` and the bulk of all lists. Whole numbers get whole bins. */
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

/** Rounds up to 1, 2 or 5 times a power of ten; at least 1 for whole numbers. */
function roundUp(x: number, whole: boolean): number {
  if (whole && x <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(Math.max(x, 1e-3)));
  return [1, 2, 5, 10].map((m) => m * power).find((step) => step >= x - 1e-9)!;
}

/** Share of values per bin, 0–1; the last bins include everything beyond. */
export function sharesOf(values: readonly number[], { from, step, count }: Bins): number[] {
  const shares = Array.from({ length: count }, () => 0);
  for (const x of values)
    shares[Math.max(0, Math.min(count - 1, Math.floor((x - from) / step + 1e-9)))]! += 1 / values.length;
  return shares;
}
