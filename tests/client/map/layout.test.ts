import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortName } from '../../../src/client/map/counters/label-art.ts';
import { project, SCALE } from '../../../src/client/map/geo/projection.ts';
import type { Rect } from '../../../src/client/map/geo/map-view.ts';
import { placeNames, type Ground } from '../../../src/client/map/layout/name-placement.ts';
import { TOWNS, WATERS } from '../../../src/client/map/data/places.ts';
import type { NamedPlace } from '../../../src/client/map/data/main-places.ts';
import type { Item } from '../../../src/client/map/layout/board.ts';
import { coveredBy, type CounterSpot, snap } from '../../../src/client/map/layout/layout-plan.ts';
import { overlaps } from '../../../src/client/map/layout/rects.ts';
import { countersFor } from './support/counters.ts';
import { place, planCounters } from './support/at-once.ts';

const plan = (seat: 'us' | 'iran', scale: number, more: { fanned?: string } = {}): CounterSpot[] =>
  planCounters({ counters: countersFor(seat), scale, ...more });

const rectsOf = (spots: readonly CounterSpot[], zoom: number): { name: string; r: Rect }[] =>
  spots.flatMap((s) => {
    const at = (r: Rect): Rect => ({ ...r, x: r.x + s.pin.x * zoom + s.pin.dx, y: r.y + s.pin.y * zoom + s.pin.dy });
    return [
      { name: `${s.counter.label} symbol`, r: at(s.symbol) },
      ...(s.label ? [{ name: `${s.counter.label} label`, r: at(s.label) }] : []),
    ];
  });

function collisions(list: readonly { name: string; r: Rect }[]): string[] {
  const found: string[] = [];
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) if (overlaps(a.r, b.r)) found.push(`${a.name} on ${b.name}`);
  });
  return found;
}

describe('layout of counters', () => {
  for (const seat of ['us', 'iran'] as const)
    it.each([17, 24, 46, 55, 62, 80, 96, 150, 300])(
      `covers nothing with anything for the ${seat} seat at %d pixels a degree`,
      (scale) => {
        expect(collisions(rectsOf(plan(seat, scale), scale / SCALE))).toEqual([]);
      },
    );

  it('finds room for every label at the scale of a laptop', () => {
    for (const seat of ['us', 'iran'] as const) expect(plan(seat, 62).filter((s) => !s.label)).toEqual([]);
  });

  it('pulls friends east and hostiles west', () => {
    const pulled = plan('us', 62).filter((s) => s.pulled);
    const east = pulled.filter((s) => s.counter.stance === 'friend').map((s) => Math.sign(s.pin.dx));
    const west = pulled.filter((s) => s.counter.stance === 'hostile').map((s) => Math.sign(s.pin.dx));
    expect(east.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    expect(west.reduce((a, b) => a + b, 0)).toBeLessThan(0);
  });

  it('leaves a lone counter in place', () => {
    expect(plan('us', 62).find((s) => s.counter.id === 'shaddadi')).toMatchObject({ pulled: false });
  });

  it('does not depend on the order of counters', () => {
    const some = countersFor('us').filter((c) => !c.id.startsWith('abukamal'));
    const one = planCounters({ scale: 62, counters: some });
    const other = planCounters({ scale: 62, counters: [...some].reverse() });
    const pins = (spots: CounterSpot[]): Record<string, unknown> =>
      Object.fromEntries(spots.map((s) => [s.key, s.pin]));
    expect(pins(other)).toEqual(pins(one));
  });

  it('never overlaps two items, wherever they are', () => {
    const items = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 500 }),
        y: fc.integer({ min: 0, max: 400 }),
        w: fc.integer({ min: 10, max: 90 }),
        prefers: fc.constantFrom('east' as const, 'west' as const),
        priority: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 25 },
    );
    const foot = { left: 16, right: 16, top: 14, bottom: 14 };
    fc.assert(
      fc.property(items, (list) => {
        const all = list.map(
          (i, n): Item => ({
            ...i,
            id: String(n),
            side: 'us',
            members: [],
            foot,
            label: { w: i.w, h: 29 },
          }),
        );
        const placed = place(all);
        const rects = placed.flatMap((p) => [
          { name: `${p.item.id} symbol`, r: p.symbol },
          ...(p.label ? [{ name: `${p.item.id} label`, r: p.label }] : []),
        ]);
        expect(collisions(rects)).toEqual([]);
      }),
      {
        numRuns: 60,
        // A symbol without room was put on a label.
        examples: [
          [
            [
              { x: 0, y: 0, w: 10, prefers: 'east', priority: 1 },
              { x: 7, y: 15, w: 10, prefers: 'east', priority: 1 },
              { x: 0, y: 46, w: 10, prefers: 'east', priority: 2 },
            ],
          ],
        ],
      },
    );
  });

  it('keeps labels inside the visible part', () => {
    const bounds = { x: 0, y: 0, w: 400, h: 200 };
    const foot = { left: 16, right: 16, top: 14, bottom: 14 };
    const [p] = place(
      [
        {
          id: 'a',
          side: 'us',
          members: [],
          x: 380,
          y: 100,
          foot,
          label: { w: 80, h: 29 },
          prefers: 'east',
          priority: 1,
        },
      ],
      {
        bounds,
      },
    );
    expect(p.label?.side).toBe('west');
  });

  it('lets nothing over the map cut a label', () => {
    const bounds = { x: 0, y: 0, w: 400, h: 200 };
    const foot = { left: 16, right: 16, top: 14, bottom: 14 };
    const item: Item = {
      id: 'a',
      side: 'us',
      members: [],
      x: 200,
      y: 400,
      foot,
      label: { w: 80, h: 29 },
      prefers: 'east',
      priority: 1,
    };
    const inset = { x: 240, y: 300, w: 200, h: 200 };
    expect(place([item], { bounds })[0].label?.side).toBe('east');
    expect(place([item], { bounds, hidden: [inset] })[0].label?.side).toBe('west');
  });
});

describe('layout in an inset', () => {
  it('cuts no label at the edge', () => {
    const zoom = 22 / SCALE;
    const middle = project(41.5, 15);
    const bounds = { x: middle.x - 330, y: middle.y - 240, w: 660, h: 480 };
    const spots = planCounters({ counters: countersFor('us'), scale: 22, bounds, only: bounds });
    expect(spots.length).toBeGreaterThan(0);
    for (const { r } of rectsOf(spots, zoom).filter((x) => x.name.endsWith('label'))) {
      expect(r.x).toBeGreaterThanOrEqual(bounds.x * zoom);
      expect(r.y).toBeGreaterThanOrEqual(bounds.y * zoom);
      expect(r.x + r.w).toBeLessThanOrEqual((bounds.x + bounds.w) * zoom);
      expect(r.y + r.h).toBeLessThanOrEqual((bounds.y + bounds.h) * zoom);
    }
  });
});

describe('labels', () => {
  it.each([
    ['Muwaffaq Salti Air Base', 'Muwaffaq Salti'],
    ['Mission Support Site Euphrates (Conoco)', 'Euphrates'],
    ['Naval Support Activity Bahrain', 'Bahrain'],
    ['US Embassy Baghdad and Union III', 'US Embassy Baghdad'],
    ['Victory Base, Baghdad airport', 'Victory'],
    ['Nineveh plain launch area', 'Nineveh plain'],
    ['USS Gerald R. Ford strike group', 'USS Gerald R. Ford'],
    ['Green Village (al-Omar)', 'Green Village'],
    ['The base', 'The base'],
  ])('say %s as %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('stacks', () => {
  it('shows three depots in one place as one stack of three', () => {
    const stack = plan('us', 62).find((s) => s.key === 'abukamal1');
    expect(stack?.stacked).toBe(3);
  });

  it('fans a stack out into its members', () => {
    const spots = plan('us', 62, { fanned: 'abukamal1' });
    expect(spots.filter((s) => s.counter.id.startsWith('abukamal')).map((s) => s.stacked)).toEqual([1, 1, 1]);
    const fan = spots.filter((s) => s.front);
    expect(fan).toHaveLength(3);
    expect(collisions(rectsOf(fan, 62 / SCALE))).toEqual([]);
  });

  it('never stacks the two sides together', () => {
    for (const scale of [17, 62])
      for (const s of plan('us', scale)) expect(new Set(s.members.map((m) => m.owner)).size).toBe(1);
  });

  it('keeps a battery next to its base while there is room', () => {
    const spots = plan('us', 62);
    expect(spots.find((s) => s.counter.id === 'patriot')?.stacked).toBe(1);
    expect(spots.find((s) => s.counter.id === 'asad')?.stacked).toBe(1);
  });
});

describe('place names', () => {
  const size = ({ id }: NamedPlace): { w: number; h: number } => ({ w: id.length * 6, h: 14 });
  const place = (zoom: number, pixelsPerDegree: number, ground: Ground) =>
    placeNames({ waters: WATERS, towns: TOWNS }, { zoom, pixelsPerDegree }, ground, { water: size, town: size });

  it.each([24, 62, 96, 200])('never cover counters or each other at %d pixels a degree', (scale) => {
    const zoom = scale / SCALE;
    const spots = plan('us', scale);
    const counters = coveredBy(spots, zoom);
    const ground = { taken: [...counters], within: null };
    const names = place(zoom, scale, ground).map((r) => ({ name: r.place.id, r }));
    expect(collisions(names)).toEqual([]);
    for (const n of names) expect(counters.some((c) => overlaps(c, n.r))).toBe(false);
  });

  it('show more towns when zoomed in', () => {
    const count = (scale: number): number => place(scale / SCALE, scale, { taken: [], within: null }).length;
    expect(count(12)).toBeLessThan(count(62));
    expect(count(62)).toBeLessThan(count(120));
  });

  it('are not cut by the edge of the frame', () => {
    const within = { x: 0, y: 0, w: 1400, h: 700 };
    const seen = place(1, 72, { taken: [], within }).filter((t) => t.dot && overlaps(t, within));
    expect(seen.length).toBeGreaterThan(0);
    for (const t of seen) expect(t.x >= 0 && t.x + t.w <= 1400 && t.y >= 0 && t.y + t.h <= 700).toBe(true);
  });
});

describe('an order from a site', () => {
  it('starts at the site’s symbol', () => {
    expect(snap(plan('us', 62), 36.782, 31.826)?.counter.id).toBe('azraq');
  });

  it('starts at the position where there is no symbol', () => {
    expect(snap(plan('us', 62), 30, 30)).toBeNull();
  });
});
