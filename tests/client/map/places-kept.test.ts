import { describe, expect, it } from 'vitest';
import { arrange, fit, pixelsPerDegree } from '../../../src/client/map/viewport/map-frames.ts';
import { type FrameInput, FrameLayout, type FramePlan } from '../../../src/client/map/viewport/frame-layout.ts';
import { SCALE } from '../../../src/client/map/geo/projection.ts';
import type { Pane, Rect, View } from '../../../src/client/map/geo/map-view.ts';
import { onScreenAt } from '../../../src/client/map/layout/anchor.ts';
import { LEADER } from '../../../src/client/map/layout/placement.ts';
import { grow, overlaps, within } from '../../../src/client/map/layout/rects.ts';
import { countersOf } from '../../../src/client/store/map/map-model-builder.ts';
import { theatresOf } from '../../../src/client/store/map/start-map-model.ts';
import type { MapCounter, MapDraft } from '../../../src/client/store/map/map-model.ts';
import { openWords } from '../../../src/client/app/load-words.ts';
import { view } from '../../../src/engine/view/view.ts';
import { playOut, shippedScenario } from '../../support/games.ts';
import { type Look, planFrame } from './support/at-once.ts';

const scenario = shippedScenario();
const book = openWords();
await book.all();
book.setTexts(scenario.texts.en);

/** Over a hundred turns of games between computer players, as each side sees them. */
const TURNS = ['calm', 'press', 'storm', 'probe', 'drift', 'edge', 'still', 'flood', 'spark', 'march'].flatMap(
  (seed, n) => Array.from({ length: 7 }, (_, turn) => ({ seed, turn, iran: n % 2 === 0 ? 'press' : 'random' })),
);
const WINDOWS = [
  { w: 1366, h: 768, covered: { left: 0, top: 68, right: 376, bottom: 34 }, sheets: { w: 342, h: 118 } },
  { w: 1600, h: 900, covered: { left: 0, top: 84, right: 420, bottom: 34 }, sheets: { w: 342, h: 100 } },
  { w: 390, h: 844, covered: { left: 0, top: 140, right: 0, bottom: 124 }, sheets: { w: 0, h: 0 } },
];

interface Frame {
  readonly look: Look;
  /** The area that nothing readable may leave, and what is over it, on the sheet. */
  readonly bounds: Rect;
  readonly hidden: readonly Rect[];
  readonly open: Rect;
}

const inWorld = (r: Rect, seen: View, pane: Pane): Rect => ({
  x: seen.x + (r.x - pane.focusX) / seen.zoom,
  y: seen.y + (r.y - pane.focusY) / seen.zoom,
  w: r.w / seen.zoom,
  h: r.h / seen.zoom,
});

function frameIn({ w, h, covered, sheets }: (typeof WINDOWS)[number], counters: readonly MapCounter[]): Frame {
  const { main, insets } = arrange(w, h, covered, 'north');
  const seen = fit('north', main.pane, main.clear);
  const { open } = main.pane;
  const rect = (r: Rect): Rect => inWorld(r, seen, main.pane);
  const bounds = rect({ ...main.clear, y: main.clear.y + 18, h: main.clear.h - 18 });
  const corner = (size: { w: number; h: number }): Rect =>
    rect({ x: open.x, y: open.y + open.h - size.h, w: size.w, h: size.h });
  const hidden = [...insets.map((i) => rect(i.outer)), ...(sheets.w > 0 ? [corner(sheets)] : [])];
  const onSheet = (r: Rect): Rect => ({
    x: r.x * seen.zoom,
    y: r.y * seen.zoom,
    w: r.w * seen.zoom,
    h: r.h * seen.zoom,
  });
  return {
    look: { counters, scale: pixelsPerDegree(seen), bounds, hidden, words: book.words },
    bounds: onSheet(bounds),
    hidden: hidden.map(onSheet),
    open: corner({ w: 342, h: 520 }),
  };
}

const draftsFor = (counters: readonly MapCounter[]): MapDraft[] =>
  (['strike', 'move', 'shield', 'mark'] as const).map((kind, n): MapDraft => {
    const [to, from] = [counters[(n * 7 + 3) % counters.length]!, counters[(n * 5) % counters.length]!];
    const far = kind === 'strike' || kind === 'move';
    return {
      n: n + 1,
      kind,
      lon: to.lon,
      lat: to.lat,
      label: 'Limited strike',
      ...(far ? { fromLon: from.lon, fromLat: from.lat } : {}),
    };
  });

const places = (plan: FramePlan, zoom: number) =>
  new Map(plan.spots.filter((s) => !s.front).map((s) => [s.key, onScreenAt(s.pin, zoom)]));

const rectOf = (spot: FramePlan['spots'][number], r: Rect, zoom: number): Rect => {
  const at = onScreenAt(spot.pin, zoom);
  return { ...r, x: r.x + at.x, y: r.y + at.y };
};

describe('counters of a hundred turns', () => {
  const games = new Map<string, ReturnType<typeof playOut>>();
  const seen = TURNS.flatMap(({ seed, turn, iran }) =>
    (['us', 'iran'] as const).map((seat) => {
      const key = `${seed} ${turn}`;
      if (!games.has(key)) games.set(key, playOut(scenario, { us: 'random', iran }, seed, turn));
      const shown = view(games.get(key)!.state, seat);
      const theatres = theatresOf(shown.heat.theatres, book.words).map((t) => ({
        ...t,
        here: t.id !== 'gulf' && t.id !== 'redsea',
      }));
      return { name: `${key} ${seat}`, counters: countersOf(shown, book.words, () => []), theatres };
    }),
  );

  it('move for no draft, no open panel and no fan', () => {
    expect(seen.length).toBeGreaterThan(100);
    const moved: string[] = [];
    for (const { name, counters, theatres } of seen)
      for (const size of WINDOWS) {
        const { look, open } = frameIn(size, counters);
        const zoom = look.scale / SCALE;
        const layout = new FrameLayout();
        const rest = { ...look, theatres };
        const before = places(planFrame(rest, layout), zoom);
        const cluster = [...layout.plan.spots].find((s) => s.stacked > 1)?.key;
        const drafts = draftsFor(counters);
        const covers = [...look.hidden!, open];
        for (const more of [{ drafts }, { covers }, { drafts, covers }, ...(cluster ? [{ fanned: cluster }] : []), {}])
          for (const [key, at] of places(planFrame({ ...rest, ...more }, layout), zoom)) {
            const was = before.get(key)!;
            if (Math.hypot(at.x - was.x, at.y - was.y) > 2) moved.push(`${name} ${size.w} ${key}`);
          }
      }
    expect(moved).toEqual([]);
  }, 120_000);

  it('move for no words that arrive later, whatever was shown before', () => {
    const moved: string[] = [];
    for (const [n, { name, counters, theatres }] of seen.entries())
      for (const size of WINDOWS) {
        const { look } = frameIn(size, counters);
        const zoom = look.scale / SCALE;
        const layout = new FrameLayout();
        const earlier = seen[Math.max(0, n - 2)]!.counters;
        planFrame({ ...look, theatres, counters: earlier }, layout);
        const before = places(planFrame({ ...look, theatres }, layout), zoom);
        const words: FrameInput['words'] = (key, data) => book.words(key, data);
        const after = places(planFrame({ ...look, theatres, words }, layout), zoom);
        for (const [key, was] of before) {
          const at = after.get(key);
          if (!at || Math.hypot(at.x - was.x, at.y - was.y) > 2) moved.push(`${name} ${size.w} ${key}`);
        }
      }
    expect(moved).toEqual([]);
  }, 120_000);

  it('have no leader line over 40 pixels, are cut by no edge, and share no cluster with the other side', () => {
    const faults: string[] = [];
    for (const { name, counters, theatres } of seen)
      for (const size of WINDOWS) {
        const { look, bounds, hidden } = frameIn(size, counters);
        const zoom = look.scale / SCALE;
        const { spots, places: solved } = planFrame({ ...look, theatres });
        const cut = (r: Rect): boolean =>
          (overlaps(r, bounds) && !within(r, bounds)) || hidden.some((h) => overlaps(r, h) && !within(r, h));
        for (const s of spots) {
          if (Math.hypot(s.pin.dx, s.pin.dy) > LEADER + 0.5) faults.push(`${name} ${size.w} ${s.key}: leader`);
          if (new Set(s.members.map(({ owner }) => owner)).size > 1)
            faults.push(`${name} ${size.w} ${s.key}: two sides`);
          if (cut(rectOf(s, s.symbol, zoom))) faults.push(`${name} ${size.w} ${s.key}: cut`);
          if (s.label && cut(rectOf(s, s.label, zoom))) faults.push(`${name} ${size.w} ${s.key}: label cut`);
        }
        for (const { rect } of [...solved.countries, ...solved.badges])
          if (cut(rect)) faults.push(`${name} ${size.w}: a name is cut`);
      }
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('the badge of a theatre whose country has no room', () => {
  it.each(['oct-2023', 'jan-2024', 'dec-2019'])('keeps off the name of another country: %s', (id) => {
    const shown = view(playOut(shippedScenario(id), { us: 'hold', iran: 'hold' }, 'badge', 1).state, 'us');
    const counters = countersOf(shown, book.words, () => []);
    const theatres = theatresOf(shown.heat.theatres, book.words).map((t) => ({ ...t, here: t.id === 'lebanon' }));
    for (const size of WINDOWS.slice(0, 2)) {
      const { countries, badges } = planFrame({ ...frameIn(size, counters).look, theatres }).places;
      const lebanon = badges.find((badge) => badge.id === 'lebanon')!;
      const near = countries.filter(
        (country) => country.id !== 'lebanon' && overlaps(grow(country.rect, 20), lebanon.rect),
      );
      expect(near).toEqual([]);
    }
  });
});
