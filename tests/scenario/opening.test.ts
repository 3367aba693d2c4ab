import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type Scenario } from '../../src/engine/model/index.ts';
import { resolveTurn } from '../../src/engine/turn/resolve.ts';
import { setup } from '../../src/engine/turn/setup.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { shippedScenario } from '../support/games.ts';

const good = shippedScenario();
const opened = (opening: Partial<Scenario['opening']>): Scenario => ({
  ...good,
  opening: { ...good.opening, ...opening },
});
const pointers = (opening: Partial<Scenario['opening']>): string[] => {
  const read = readScenario(opened(opening));
  return read.ok ? [] : read.errors.map(({ pointer }) => pointer);
};

/** Tracks, with the most that a turn without orders may move them. */
const TRACKS = { oil: 0.5, prestige: 3, baghdad: 3, north: 3, shipping: 40 } as const;
type Track = keyof typeof TRACKS;

describe('an opening', () => {
  it.each([
    ['oil', 0.79],
    ['oil', 1.61],
    ['oil', 5],
    ['prestige', 0.9],
    ['prestige', 12.1],
    ['baghdad', 5.5],
    ['baghdad', -6],
    ['north', 6],
    ['north', -1],
    ['shipping', 101],
    ['heat', -1],
    ['heat', 101],
  ] as const)('rejects a %s of %d, outside its track', (track, value) => {
    expect(pointers({ [track]: value })).toEqual([`/opening/${track}`]);
  });

  it('that is accepted is within every track, and no first turn clamps a value', () => {
    const anywhere = fc.record({
      oil: fc.double({ min: 0, max: 5, noNaN: true }),
      prestige: fc.double({ min: -2, max: 14, noNaN: true }),
      baghdad: fc.double({ min: -7, max: 7, noNaN: true }),
      north: fc.integer({ min: -2, max: 8 }),
      shipping: fc.double({ min: -20, max: 120, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, fc.nat(99), (values, seed) => {
        const right = Object.entries(values).filter(([track, at]) => pointers({ [track]: at }).length === 0);
        const scenario = opened(Object.fromEntries(right));
        const state = setup(scenario, { ...DEFAULT_OPTIONS, hazard: 0 }, `opening:${seed}`);
        const after = resolveTurn(state, {}).state.tracks;
        const leapt = right.filter(([track, at]) => Math.abs(after[track as Track] - at) > TRACKS[track as Track]);
        expect(leapt).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
