import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameLayout } from '../../../src/client/map/viewport/frame-layout.ts';
import { arrange, fit, pixelsPerDegree } from '../../../src/client/map/viewport/map-frames.ts';
import { theatresOf } from '../../../src/client/store/map/start-map-model.ts';
import { countersOf } from '../../../src/client/store/map/map-model-builder.ts';
import type { MapDraft, MapFlash, MapModel } from '../../../src/client/store/map/map-model.ts';
import { openWords } from '../../../src/client/app/load-words.ts';
import type { Side } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { playOut, shippedScenario } from '../../support/games.ts';
import { boxesOf, collisions, crossings } from './support/boxes.ts';

const scenario = shippedScenario();
const book = openWords();
await book.all();
book.setTexts(scenario.texts.en);

/** The shipped scenario in its fifth turn, as each side sees it. */
const run = playOut(scenario, { us: 'calibrated', iran: 'press' }, 'collisions', 4);
const models = Object.fromEntries(
  (['us', 'iran'] as const).map((seat): [Side, MapModel] => {
    const seen = view(run.state, seat);
    return [
      seat,
      {
        seat,
        theme: 'dark',
        palette: 'standard',
        reducedMotion: true,
        letters: 1,
        theatres: theatresOf(seen.heat.theatres, book.words),
        counters: countersOf(seen, book.words, () => []),
        hot: false,
        drafts: [],
        selected: null,
        highlighted: [],
        traffic: 100,
        flashes: [],
        playback: null,
        focus: null,
        covered: { left: 0, top: 0, right: 0, bottom: 0 },
        words: book.words,
      },
    ];
  }),
) as Record<Side, MapModel>;

const seats = fc.constantFrom<Side>('us', 'iran');
/** The smallest is what a window of a phone can show. */
const scales = fc.double({ min: 20, max: 320, noNaN: true });

/** Orders between two places anywhere on the map. */
const draftsOf = ({ counters }: MapModel) =>
  fc
    .array(
      fc.tuple(
        fc.nat(counters.length - 1),
        fc.nat(counters.length - 1),
        fc.constantFrom('strike', 'move', 'shield', 'mark'),
      ),
      {
        maxLength: 5,
      },
    )
    .map((list) =>
      list.map(([a, b, kind], i): MapDraft => {
        const [to, from] = [counters[a]!, counters[b]!];
        const far = kind === 'strike' || kind === 'move';
        return {
          n: i + 1,
          kind: kind as MapDraft['kind'],
          lon: to.lon,
          lat: to.lat,
          ...(far ? { fromLon: from.lon, fromLat: from.lat } : {}),
          label: ['Limited strike', 'Move', 'Harden', 'Focus here'][i % 4]!,
        };
      }),
    );

const words = (boxes: ReturnType<typeof boxesOf>) => boxes.filter(({ name }) => !name.startsWith('b,'));

describe('text on the map', () => {
  it('covers no other text, at any scale and for either side', () => {
    fc.assert(
      fc.property(seats, scales, (seat, scale) => {
        expect(collisions(boxesOf(models[seat], { scale }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('covers nothing in any window, with insets and panels over the map', () => {
    fc.assert(
      fc.property(seats, fc.integer({ min: 360, max: 2560 }), fc.integer({ min: 560, max: 1440 }), (seat, w, h) => {
        const covered =
          w < 900 ? { left: 0, top: 56, right: 0, bottom: 60 } : { left: 0, top: 68, right: 376, bottom: 34 };
        const { main, insets } = arrange(w, h, covered, 'north');
        const seen = fit('north', main.pane, main.clear);
        const inWorld = (r: { x: number; y: number; w: number; h: number }) => ({
          x: seen.x + (r.x - main.pane.focusX) / seen.zoom,
          y: seen.y + (r.y - main.pane.focusY) / seen.zoom,
          w: r.w / seen.zoom,
          h: r.h / seen.zoom,
        });
        const look = {
          scale: pixelsPerDegree(seen),
          within: inWorld(main.clear),
          hidden: insets.map((i) => inWorld(i.outer)),
        };
        expect(collisions(boxesOf(models[seat], look))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('covers nothing with a draft on the map: a ghost without room shows only its number', () => {
    const withDrafts = seats.chain((seat) =>
      fc.tuple(fc.constant(seat), draftsOf(models[seat]), fc.double({ min: 40, max: 160, noNaN: true })),
    );
    fc.assert(
      fc.property(withDrafts, ([seat, drafts, scale]) => {
        expect(collisions(words(boxesOf({ ...models[seat], drafts }, { scale })))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is not covered by the number of an order at any site', () => {
    for (const seat of ['us', 'iran'] as const)
      for (const scale of [45, 62, 80, 110]) {
        const layout = new FrameLayout();
        for (const { lon, lat, id } of models[seat].counters) {
          const from = models[seat].counters[0]!;
          const drafts: MapDraft[] = [
            { n: 1, kind: 'shield', lon, lat, label: 'Harden' },
            { n: 2, kind: 'strike', lon, lat, fromLon: from.lon, fromLat: from.lat, label: 'Limited strike' },
          ];
          for (const draft of id === from.id ? drafts.slice(0, 1) : drafts) {
            const boxes = boxesOf({ ...models[seat], drafts: [draft] }, { scale, layout });
            const hit = collisions(boxes).filter((pair) => /\bb,\d/.test(pair));
            expect(hit, `${seat} ${draft.kind} ${id} at ${scale}`).toEqual([]);
          }
        }
      }
  });

  it('covers no counter or label during playback', () => {
    const { us } = models;
    const flash = fc.nat(us.counters.length - 1).map((n): MapFlash => {
      const { lon, lat, theatre } = us.counters[n]!;
      return { id: 'f', kind: 'hit', side: 'iran', theatre, lon, lat, label: '20 lightly hurt' };
    });
    fc.assert(
      fc.property(flash, fc.double({ min: 40, max: 160, noNaN: true }), (one, scale) => {
        const boxes = boxesOf({ ...us, flashes: [one] }, { scale });
        const standing = boxes.filter(({ name }) => /^(c|l|cap|th),/.test(name));
        expect(collisions(standing)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('labels almost every counter on a laptop', () => {
    for (const seat of ['us', 'iran'] as const) {
      const boxes = boxesOf(models[seat], { scale: 62 });
      const [counters, labels] = ['c,', 'l,'].map((kind) => boxes.filter(({ name }) => name.startsWith(kind)).length);
      expect(counters! - labels!).toBeLessThanOrEqual(2);
    }
  });

  it('is almost never crossed by a leader line on a laptop', () => {
    for (const seat of ['us', 'iran'] as const) expect(crossings(models[seat], 62)).toBeLessThanOrEqual(2);
  });
});
