/** Size and margins of a chart in pixels. Plain arithmetic, so that it is tested without a browser. */

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Maps values to pixels. */
export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Maps values 0 to `across` and 0 to `up` to pixels inside the margins. */
export function scaleOf(frame: Frame, across: number, up: number): Scale {
  const width = frame.width - frame.left - frame.right;
  const height = frame.height - frame.top - frame.bottom;
  return {
    x: (value) => frame.left + (value / Math.max(1, across)) * width,
    y: (value) => frame.top + height - (value / Math.max(1e-9, up)) * height,
  };
}

/** Steps between round numbers, each with the least rough step (in the same power of ten) for which it is nearest. */
const STEPS = [
  [10, Math.sqrt(50)],
  [5, Math.sqrt(10)],
  [2, Math.sqrt(2)],
] as const;

/** Round numbers from 0 up to at most `most`, about `count` of them: the same as `ticks` of d3-array. */
export function ticks(most: number, count = 4): number[] {
  const rough = Math.max(1e-9, most) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find(([, least]) => rough / power >= least)?.[0] ?? 1);
  const n = Math.floor(most / step + 1e-9) + 1;
  return Array.from({ length: n }, (_, i) => Number((i * step).toPrecision(12)));
}

const toFixed1 = (n: number): string => n.toFixed(1);
type Point = readonly [number, number];

/** SVG path through the points. */
export const lineThrough = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${toFixed1(x)} ${toFixed1(y)}`).join('');

/** SVG path of the area between two lines with the same direction. */
export const between = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${lineThrough(upper)}${lineThrough([...lower].reverse()).replace('M', 'L')}Z`;

/** Index of the nearest point within `reach` pixels; −1 if none. */
export function nearest(points: readonly Point[], x: number, y: number, reach: number): number {
  let found = -1;
  let best = reach;
  points.forEach(([px, py], i) => {
    const distance = Math.hypot(px - x, py - y);
    if (distance <= best) {
      best = distance;
      found = i;
    }
  });
  return found;
}
