/** Curves and dashes as plain points. Pure. */
import type { Point } from '../geo/projection.ts';

/** Points of a bowed line from a to b. `bow`: height divided by length, to the left of the direction. */
export function bowed(a: Point, b: Point, bow: number, pieces = 28): Point[] {
  const mid = { x: (a.x + b.x) / 2 + (b.y - a.y) * bow, y: (a.y + b.y) / 2 - (b.x - a.x) * bow };
  // the control point of a quadratic curve is twice as far out as the curve
  const c = { x: mid.x * 2 - (a.x + b.x) / 2, y: mid.y * 2 - (a.y + b.y) / 2 };
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const t = i / pieces;
    const u = 1 - t;
    return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
  });
}

/** Length of a line. */
export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i += 1) sum += Math.hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return sum;
}

/** The part of a line between two distances along it. */
export function stretch(line: readonly Point[], from: number, to: number): Point[] {
  const part: Point[] = [];
  let walked = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    const len = Math.hypot(b.x - a.x, b.y - a.y);
    const along = (d: number): Point => ({
      x: a.x + ((b.x - a.x) * (d - walked)) / len,
      y: a.y + ((b.y - a.y) * (d - walked)) / len,
    });
    if (len > 0 && walked + len >= from && walked <= to) {
      if (part.length === 0) part.push(along(Math.max(from, walked)));
      part.push(walked + len <= to ? b : along(to));
    }
    walked += len;
  }
  return part;
}

/** Cuts a line into dashes. */
export function dashes(line: readonly Point[], dash: number, gap: number): Point[][] {
  const whole = lengthOf(line);
  const found: Point[][] = [];
  for (let at = 0; at < whole; at += dash + gap) {
    const piece = stretch(line, at, Math.min(whole, at + dash));
    if (piece.length > 1) found.push(piece);
  }
  return found;
}

/** Outline of the shield drawn around a hardened site. */
export function shield(centre: Point, w: number, h: number): Point[] {
  const { x, y } = centre;
  const [l, r, t, b] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
  const left = bowed({ x: l, y: y + h * 0.08 }, { x, y: b }, -0.12, 8);
  const right = bowed({ x, y: b }, { x: r, y: y + h * 0.08 }, -0.12, 8);
  return [
    { x, y: t },
    { x: r, y: t + h * 0.14 },
    ...right.reverse(),
    ...left.reverse(),
    { x: l, y: t + h * 0.14 },
    { x, y: t },
  ];
}
