import { describe, expect, it } from 'vitest';
import { dotsAlong } from '../../../src/client/map/terrain/traffic.ts';
import { bowed, dashes, lengthOf, stretch } from '../../../src/client/map/overlays/curves.ts';
import { ARC_MS, FlashClock } from '../../../src/client/map/overlays/flash-clock.ts';
import type { MapFlash } from '../../../src/client/store/map/map-model.ts';

const a = { x: 0, y: 0 };
const b = { x: 100, y: 0 };

describe('curves', () => {
  it('start and end where they should, with the given curvature', () => {
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

  it('thins with falling traffic and disappears at zero', () => {
    expect(dots(100)).toBe(101);
    expect(dots(50)).toBeGreaterThan(40);
    expect(dots(50)).toBeLessThan(60);
    expect(dots(0)).toBe(0);
  });

  it('never shows a dot at less traffic that is missing at more', () => {
    const at = (traffic: number): Set<number> => new Set(dotsAlong(lane, 10, traffic).filter((_, i) => i % 2 === 0));
    for (const x of at(30)) expect(at(70).has(x)).toBe(true);
  });
});

describe('ships under way', () => {
  const lane = new Float32Array([0, 0, 1000, 0]);

  it('move on to the next one’s position, gaps included', () => {
    const before = dotsAlong(lane, 10, 60, 3);
    const after = dotsAlong(lane, 10, 60, 4);
    expect(after.filter((_, i) => i % 2 === 0 && after[i] >= 10)).toEqual(
      before.filter((_, i) => i % 2 === 0 && before[i] <= 990).map((x) => x + 10),
    );
  });

  it('are interpolated between two positions', () => {
    expect(dotsAlong(lane, 10, 100, 0.5)[0]).toBeCloseTo(5, 6);
  });
});

describe('playback arcs', () => {
  const flash: MapFlash = { id: 'f', kind: 'attack', lon: 1, lat: 1, label: '' };
  const playback = { playing: true, speed: 1 };

  it('run from launch to arrival and then rest', () => {
    const clock = new FlashClock();
    clock.set([flash], 1000, playback);
    expect(clock.progress('f', false)).toBe(0);
    clock.set([flash], 1000 + ARC_MS / 2, playback);
    expect(clock.progress('f', false)).toBeCloseTo(0.5, 6);
    expect(clock.running(playback, false)).toBe(true);
    clock.set([flash], 9000, playback);
    expect(clock.progress('f', false)).toBe(1);
    expect(clock.running(playback, false)).toBe(false);
  });

  it('run as fast as the playback', () => {
    const clock = new FlashClock();
    clock.set([flash], 0, { playing: true, speed: 4 });
    clock.set([flash], ARC_MS / 8, { playing: true, speed: 4 });
    expect(clock.progress('f', false)).toBeCloseTo(0.5, 6);
  });

  it('stand still in a pause, and go on from there', () => {
    const clock = new FlashClock();
    const still = { playing: false, speed: 1 };
    clock.set([flash], 0, playback);
    clock.set([flash], ARC_MS / 2, still);
    expect(clock.running(still, false)).toBe(false);
    clock.set([flash], ARC_MS * 20, playback);
    expect(clock.progress('f', false)).toBeCloseTo(0.5, 6);
    clock.set([flash], ARC_MS * 20.25, playback);
    expect(clock.progress('f', false)).toBeCloseTo(0.75, 6);
  });

  it('are drawn in full with reduced motion, in a pause, and afterwards', () => {
    const clock = new FlashClock();
    clock.set([flash], 1000, playback);
    expect(clock.progress('f', true)).toBe(1);
    expect(clock.running(playback, true)).toBe(false);
    const paused = new FlashClock();
    paused.set([flash], 1000, { playing: false, speed: 1 });
    expect(paused.progress('f', false)).toBe(1);
    const past = new FlashClock();
    past.set([{ ...flash, past: true }], 1000, playback);
    expect(past.progress('f', false)).toBe(1);
  });

  it('start again when the same event is shown again', () => {
    const clock = new FlashClock();
    clock.set([flash], 0, playback);
    clock.set([], 100, playback);
    clock.set([flash], 5000, playback);
    expect(clock.progress('f', false)).toBe(0);
  });
});
