import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventCondition, Order, WorldEventDef } from '../../../src/engine/model/index.ts';
import { game, play, STILL, type GameSpec, type Parts } from '../../support/engine.ts';
import { small } from '../../support/random-play.ts';

/** A game with one dated event on the third day of turn 1. */
const dated = (event: Partial<WorldEventDef>, spec: GameSpec = {}) =>
  game({
    tables: STILL,
    ...spec,
    scenario: {
      ...small,
      events: [{ id: 'salvo', at: '2023-10-20T00', theatre: 'lebanon', effect: { kind: 'news' }, src: [], ...event }],
    },
  });
const happens = (condition: EventCondition, spec?: GameSpec, parts?: Parts): boolean =>
  play(dated({ if: condition }, spec), parts).of('world').length === 1;

it('tells where it happened, if the scenario says so', () => {
  const place = { theatre: 'lebanon', lat: 33.27, lon: 35.2 } as const;
  const told = (event: Partial<WorldEventDef>) => play(dated(event)).of('world')[0]!.data;
  expect(told({ place })).toEqual({ id: 'salvo', effect: 'news', area: 'lebanon', lat: 33.27, lon: 35.2 });
  expect(told({})).toEqual({ id: 'salvo', effect: 'news' });
});

type Row = readonly [name: string, condition: EventCondition, holds: GameSpec, fails: GameSpec];
const ROWS: readonly Row[] = [
  ['the Red Sea front', { redSea: 'open' }, { opening: { redSeaOpen: true } }, { opening: { redSeaOpen: false } }],
  [
    'a front that is closed',
    { redSea: 'closed' },
    { opening: { redSeaOpen: false } },
    { opening: { redSeaOpen: true } },
  ],
  ['the northern front', { north: { atLeast: 3 } }, { opening: { north: 3 } }, { opening: { north: 2 } }],
  ['a quiet northern front', { north: { atMost: 1 } }, { opening: { north: 1 } }, { opening: { north: 2 } }],
  ['Gaza', { gaza: ['truce', 'rafah'] }, { opening: { gaza: 'truce' } }, { opening: { gaza: 'war' } }],
  ['public Heat', { heat: { atLeast: 2 } }, { opening: { heat: 40 } }, { opening: { heat: 39 } }],
  [
    'war in Lebanon',
    { lebanonWar: true },
    { change: (s) => (s.tracks.lebanonWar = true) },
    { change: (s) => (s.tracks.lebanonWar = false) },
  ],
  [
    'expulsion',
    { expelled: false },
    { change: (s) => (s.tracks.expelled = false) },
    { change: (s) => (s.tracks.expelled = true) },
  ],
  [
    'a recent missile strike',
    { lately: { act: 'missiles', turns: 2 } },
    { change: (s) => ((s.turn = 1), (s.iran.missileTurn = 1)) },
    { change: (s) => (s.iran.missileTurn = 0) },
  ],
  [
    'two conditions at once',
    { north: { atLeast: 2 }, redSea: 'open' },
    { opening: { north: 2, redSeaOpen: true } },
    { opening: { north: 2, redSeaOpen: false } },
  ],
];

describe('a dated event with a condition (§4)', () => {
  it.each(ROWS)('depends on %s', (_name, condition, holds, fails) => {
    expect(happens(condition, holds)).toBe(true);
    expect(happens(condition, fails)).toBe(false);
  });

  it('happens with “unless” exactly when it would not with “if”', () => {
    for (const [, condition, ...specs] of ROWS)
      for (const spec of specs)
        expect(play(dated({ unless: condition }, spec)).of('world').length === 1).toBe(!happens(condition, spec));
  });

  it('depends on where a unit is', () => {
    const carrier = small.units.find(({ type }) => type === 'carrier')!;
    const station = small.stations.find(({ id }) => id === carrier.at)!;
    expect(happens({ unit: { id: carrier.id, theatre: station.theatre! } })).toBe(true);
    expect(happens({ unit: { id: carrier.id, theatre: 'iraq' } })).toBe(false);
    expect(happens({ unit: { id: carrier.id } }, { change: (s) => lose(s, carrier.id) })).toBe(false);
  });

  it('depends on whether an earlier event happened', () => {
    const early = { id: 'early', at: '2023-10-18T00', effect: { kind: 'news' }, src: [] } as const;
    const late = { id: 'late', at: '2023-10-19T00', effect: { kind: 'news' }, if: { came: 'early' }, src: [] } as const;
    const told = (chance: number) =>
      play(game({ scenario: { ...small, events: [{ ...early, chance }, late] } }))
        .of('world')
        .map(({ data }) => data.id);
    expect(told(100)).toEqual(['early', 'late']);
    expect(told(0)).toEqual([]);
  });

  it('sees what happened before it in the same turn', () => {
    const strike = { lately: { act: 'strike', turns: 1 } } as const;
    const us: Order[] = [{ kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }];
    const at = (day: string) => play(dated({ at: day, if: strike }), { us }).of('world').length;
    expect(at('2023-10-17T06')).toBe(0);
    expect(at('2023-10-23T18')).toBe(1);
  });

  it('that does not hold changes nothing but the event, and only the debrief tells of it', () => {
    const p = play(dated({ if: { redSea: 'open' }, effect: { kind: 'gaza', state: 'truce' } }));
    expect(p.state.gaza).toBe('war');
    expect(p.of('worldPassed')).toHaveLength(1);
    for (const seat of ['us', 'iran', 'public'] as const)
      expect(p.seen(seat).map(({ kind }) => kind)).not.toContain('worldPassed');
  });

  it('rolls no dice: whatever it says, all else in the turn is the same', () => {
    const levels = fc.record({ atLeast: fc.integer({ min: 0, max: 5 }), atMost: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.string(), levels, (seed, north) => {
        const busy = { seed, tables: {} };
        const rest = (p: ReturnType<typeof play>) => p.events.filter(({ kind }) => !kind.startsWith('world'));
        expect(rest(play(dated({ if: { north } }, busy)))).toEqual(rest(play(dated({}, busy))));
      }),
      { numRuns: 30 },
    );
  });
});

const lose = (s: Parameters<NonNullable<GameSpec['change']>>[0], id: string): void => {
  const i = s.units.findIndex((unit) => unit.id === id);
  s.units[i] = { ...s.units[i]!, lost: true };
};
