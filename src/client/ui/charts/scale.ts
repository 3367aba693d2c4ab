/** Where a chart's figures lie on the screen; plain arithmetic, so that it can be tested without one. */

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Values 0 … across and 0 … up, to pixels inside the frame's margins. */
export function scaleOf(frame: Frame, across: number, up: number): Scale {
  const width = frame.width - frame.left - frame.right;
  const height = frame.height - frame.top - frame.bottom;
  return {
    x: (value) => frame.left + (value / Math.max(1, across)) * width,
    y: (value) => frame.top + height - (value / Math.max(1e-9, up)) * height,
  };
}

/** Round numbers from 0 to at most `most`, about `count` of them. */
export function ticks(most: number, count = 4): number[] {
  const rough = Math.max(1e-9, most) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough)!;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
}

const at = (n: number): string => n.toFixed(1);
type Point = readonly [number, number];

export const lineThrough = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');

/** The area between two lines that go the same way. */
export const between = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${lineThrough(upper)}${lineThrough([...lower].reverse()).replace('M', 'L')}Z`;

/** Number of the point nearest to a place, of those no farther than `reach`; −1: none. */
export function nearest(points: readonly Point[], x: number, y: number, reach: number): number {
  let found = -1;
  let best = reach;
  points.forEach(([px, py], i) => {
    const far = Math.hypot(px - x, py - y);
    if (far <= best) {
      best = far;
      found = i;
    }
  });
  return found;
}
