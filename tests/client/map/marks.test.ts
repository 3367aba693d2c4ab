import { describe, expect, it } from 'vitest';
import { dotsAlong } from '../../../src/client/map/terrain/traffic.ts';
import { bowed, dashes, lengthOf, stretch } from '../../../src/client/map/overlays/curves.ts';
import { aimed, targetOf } from '../../../src/client/map/overlays/playback-arc.ts';
import { project } from '../../../src/client/map/geo/projection.ts';
import { besideActs, type PlacedBadge } from '../../../src/client/map/layout/country-names.ts';
import { coveredBy, type CounterSpot } from '../../../src/client/map/layout/layout-plan.ts';
import { besideDeath } from '../../../src/client/map/overlays/playback-labels.ts';
import { PlaybackClock } from '../../../src/client/map/overlays/playback-clock.ts';
import { nightShare, sunHeight } from '../../../src/client/map/terrain/sun.ts';
import type { MapPlayback } from '../../../src/client/store/map/map-model.ts';

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

describe('an act in a crowd', () => {
  it('is aimed at the symbol that stands for its place, not at what stands there instead', () => {
    const counter = { id: 'abu-kamal', lon: 40.9, lat: 34.4 };
    const place = project(counter.lon, counter.lat);
    const spot = { counter, members: [counter], pin: { ...place, dx: -30, dy: 12 } } as unknown as CounterSpot;
    const act = { id: '1', kind: 'strike', side: 'us', theatre: 'syria', label: '' } as const;
    const [f] = aimed([{ ...act, lon: counter.lon, lat: counter.lat }], [spot], 2);
    expect(targetOf(f!, 2)).toEqual({ x: place.x * 2 - 30, y: place.y * 2 + 12 });
    const [bare] = aimed([{ ...act, lon: 36, lat: 33 }], [spot], 2);
    expect(targetOf(bare!, 2)).toEqual({ x: project(36, 33).x * 2, y: project(36, 33).y * 2 });
  });
});

describe('an act under the badge of its theatre', () => {
  it('is free of it while it is shown, and other badges stay', () => {
    const badge = (id: string, x: number) =>
      ({ id, named: false, rect: { x, y: 0, w: 160, h: 20 }, pin: { x: 0, y: 0, dx: 0, dy: 0 } }) as PlacedBadge;
    const left = besideActs([badge('redsea', 0), badge('iraq', 400)], [{ x: 140, y: 10, w: 48, h: 48 }]);
    expect(left.map(({ id }) => id)).toEqual(['iraq']);
  });
});

describe('an act at a place that stands for a larger area', () => {
  it('keeps off every counter and its label: nothing there was meant', () => {
    const place = project(44.37, 33.31);
    const spot = {
      counter: { id: 'embassy', lon: 44.37, lat: 33.31 },
      members: [{ id: 'embassy', lon: 44.37, lat: 33.31 }],
      pin: { ...place, dx: 0, dy: 0 },
      symbol: { x: -14, y: -10, w: 28, h: 20 },
      label: { x: 18, y: -8, w: 90, h: 30 },
      pulled: false,
    } as unknown as CounterSpot;
    const act = { id: '1', kind: 'miss', side: 'us', theatre: 'iraq', label: '', lon: 44.37, lat: 33.31 } as const;
    const [f] = aimed([{ ...act, open: true }], [spot], 2);
    const at = targetOf(f!, 2);
    for (const r of coveredBy([spot], 2)) {
      const [dx, dy] = [Math.max(r.x - at.x, at.x - r.x - r.w), Math.max(r.y - at.y, at.y - r.y - r.h)];
      expect(Math.max(dx, dy)).toBeGreaterThanOrEqual(20);
    }
    expect(Math.hypot(at.x - place.x * 2, at.y - place.y * 2)).toBeLessThan(100);
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

describe('the playback’s clock on the map', () => {
  const playback = (beat: MapPlayback['beat'], playing = true, scene = '1.0'): MapPlayback => ({
    playing,
    speed: 1,
    scene,
    beat,
    length: 900,
    moment: 0,
    death: null,
  });

  it('runs from launch to arrival and then rests', () => {
    const clock = new PlaybackClock();
    clock.set(playback('flight'), 1000);
    expect(clock.time(playback('flight'), false).share).toBe(0);
    clock.set(playback('flight'), 1450);
    expect(clock.time(playback('flight'), false).share).toBeCloseTo(0.5, 6);
    expect(clock.running(playback('flight'), false)).toBe(true);
    clock.set(playback('flight'), 9000);
    expect(clock.time(playback('flight'), false).share).toBe(1);
    expect(clock.running(playback('flight'), false)).toBe(false);
  });

  it('moves nothing while a result is held back', () => {
    const clock = new PlaybackClock();
    clock.set(playback('hold'), 0);
    clock.set(playback('hold'), 100);
    expect(clock.running(playback('hold'), false)).toBe(false);
  });

  it('stands still in a pause, and goes on from there', () => {
    const clock = new PlaybackClock();
    clock.set(playback('flight'), 0);
    clock.set(playback('flight', false), 450);
    expect(clock.running(playback('flight', false), false)).toBe(false);
    clock.set(playback('flight'), 20_000);
    expect(clock.time(playback('flight'), false).share).toBeCloseTo(0.5, 6);
    clock.set(playback('flight'), 20_225);
    expect(clock.time(playback('flight'), false).share).toBeCloseTo(0.75, 6);
  });

  it('shows stills with reduced motion, and after a jump in a pause', () => {
    const clock = new PlaybackClock();
    clock.set(playback('flight'), 1000);
    expect(clock.time(playback('flight'), true)).toMatchObject({ share: 1, still: true });
    expect(clock.running(playback('flight'), true)).toBe(false);
    const paused = new PlaybackClock();
    paused.set(playback('result', false), 1000);
    expect(paused.time(playback('result', false), false)).toMatchObject({ share: 1, still: true });
  });

  it('starts again when the same event is shown again', () => {
    const clock = new PlaybackClock();
    clock.set(playback('flight'), 0);
    clock.set(playback('flight'), 500);
    clock.set(playback('flight', true, '1.1'), 600);
    clock.set(playback('flight'), 5000);
    expect(clock.time(playback('flight'), false).share).toBe(0);
  });
});

describe('night', () => {
  it('falls in the east first, and is full where the sun is 16° down', () => {
    const evening = Date.UTC(2024, 0, 29, 14, 30); // about sunset in Iraq
    expect(sunHeight(60, 33, evening)).toBeLessThan(sunHeight(35, 33, evening));
    expect(Math.abs(sunHeight(44, 33, evening))).toBeLessThan(5);
    expect([nightShare(5), nightShare(0), nightShare(-16), nightShare(-40)]).toEqual([0, 0, 1, 1]);
    expect(nightShare(-8)).toBeCloseTo(0.5, 6);
  });
});

describe('the name of a death', () => {
  const phone = { x: 0, w: 390 };
  const edges = (x: number, width: number) => {
    const left = x + besideDeath(x, width, phone).dx;
    return [left, left + width];
  };

  it('stands at the right of its mark, or at the left near the right edge', () => {
    expect(besideDeath(100, 150, phone).dx).toBeGreaterThan(0);
    expect(besideDeath(300, 150, phone).dx).toBeLessThan(-150);
  });

  it('is never cut off: without room on either side it stands below', () => {
    for (const x of [10, 60, 195, 250, 380])
      for (const width of [80, 200, 370]) {
        const [from, to] = edges(x, width);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(390);
      }
  });
});
