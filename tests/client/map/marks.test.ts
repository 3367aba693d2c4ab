import { describe, expect, it } from 'vitest';
import { dotsAlong } from '../../../src/client/map/land/traffic.ts';
import { bowed, dashes, lengthOf, stretch } from '../../../src/client/map/marks/curves.ts';
import { FlashClock } from '../../../src/client/map/marks/flash-clock.ts';
import type { MapFlash } from '../../../src/client/store/map-model.ts';

const a = { x: 0, y: 0 };
const b = { x: 100, y: 0 };

describe('curves', () => {
  it('start and end where they should, and bow by the share asked for', () => {
    const line = bowed(a, b, 0.2, 20);
    expect(line[0]).toEqual(a);
    expect(line.at(-1)).toEqual(b);
    expect(Math.max(...line.map((p) => -p.y))).toBeCloseTo(20, 6);
  });

  it('are cut to a stretch of the right length', () => {
    const line = bowed(a, b, 0.3);
    expect(lengthOf(stretch(line, 10, 60))).toBeCloseTo(50, 1);
  });

  it('become dashes that never pass the end', () => {
    const pieces = dashes([a, b], 7, 4);
    expect(pieces).toHaveLength(10);
    for (const p of pieces) expect(p.at(-1)?.x).toBeLessThanOrEqual(100);
  });
});

describe('shipping', () => {
  const lane = new Float32Array([0, 0, 1000, 0]);
  const dots = (traffic: number): number => dotsAlong(lane, 10, traffic).length / 2;

  it('thins as traffic fails and is gone at nothing', () => {
    expect(dots(100)).toBe(101);
    expect(dots(50)).toBeGreaterThan(40);
    expect(dots(50)).toBeLessThan(60);
    expect(dots(0)).toBe(0);
  });

  it('never shows a dot at less traffic that was missing at more', () => {
    const at = (traffic: number): Set<number> => new Set(dotsAlong(lane, 10, traffic).filter((_, i) => i % 2 === 0));
    for (const x of at(30)) expect(at(70).has(x)).toBe(true);
  });
});

describe('ships under way', () => {
  const lane = new Float32Array([0, 0, 1000, 0]);

  it('come to where the next one was, gaps and all', () => {
    const before = dotsAlong(lane, 10, 60, 3);
    const after = dotsAlong(lane, 10, 60, 4);
    expect(after.filter((_, i) => i % 2 === 0 && after[i] >= 10)).toEqual(
      before.filter((_, i) => i % 2 === 0 && before[i] <= 990).map((x) => x + 10),
    );
  });

  it('lie between two places in between', () => {
    expect(dotsAlong(lane, 10, 100, 0.5)[0]).toBeCloseTo(5, 6);
  });
});

describe('playback arcs', () => {
  const flash: MapFlash = { id: 'f', kind: 'attack', lon: 1, lat: 1, label: '' };

  it('run from launch to arrival and then rest', () => {
    const clock = new FlashClock();
    clock.set([flash], 1000);
    expect(clock.progress('f', 1000, false)).toBe(0);
    expect(clock.progress('f', 1450, false)).toBeCloseTo(0.5, 6);
    expect(clock.running(1450, false)).toBe(true);
    expect(clock.progress('f', 3000, false)).toBe(1);
    expect(clock.running(3000, false)).toBe(false);
  });

  it('appear drawn with reduced motion', () => {
    const clock = new FlashClock();
    clock.set([flash], 1000);
    expect(clock.progress('f', 1000, true)).toBe(1);
    expect(clock.running(1000, true)).toBe(false);
  });

  it('start again when the same event is shown anew', () => {
    const clock = new FlashClock();
    clock.set([flash], 0);
    clock.set([], 100);
    clock.set([flash], 5000);
    expect(clock.progress('f', 5000, false)).toBe(0);
  });
});
