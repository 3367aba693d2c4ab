import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableOverrides } from '../../../src/engine/model/index.ts';
import { doublings } from '../../../src/engine/rules/wounded.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { attacksOf, game, halt, harm, play, playTurns, say, STILL, term, type OwnState } from '../../support/engine.ts';

/** One attack a turn wounds as many Americans as said. */
const wounds = (n: number, more: TableOverrides = {}): TableOverrides => ({
  ...attacksOf(1),
  ...harm('injured'),
  'attack.injuries': [n],
  ...more,
});
const hurt = (n: number, more: TableOverrides = {}, change: (s: OwnState) => void = () => {}) =>
  game({ tables: wounds(n, more), change: (s) => (halt(s, 'kh'), change(s)) });

describe('doublings of a number', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [7, 3],
    [31, 5],
    [34, 5.09375],
    [109, 6.71875],
  ])('of %i are %d', (n, times) => {
    expect(doublings(n)).toBe(times);
  });

  it('rise with the number, ever more slowly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (n) => {
        const step = (k: number) => doublings(k + 1) - doublings(k);
        expect(step(n)).toBeGreaterThan(0);
        expect(step(n + 1)).toBeLessThanOrEqual(step(n));
      }),
    );
  });
});

describe('Americans wounded (§7, §9)', () => {
  it('raise Pressure, Heat and nobody’s ledger of the dead, the more the more there are', () => {
    const run = (n: number) => play(hurt(n)).state;
    const none = run(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (n) => {
        const [few, more] = [run(n), run(n + 1)];
        expect(few.tracks.pressure).toBeGreaterThan(none.tracks.pressure);
        expect(more.tracks.pressure).toBeGreaterThan(few.tracks.pressure);
        expect(more.heat.truth.all).toBeGreaterThan(few.heat.truth.all);
        expect(more.points.us.people).toBeLessThan(few.points.us.people);
        expect(more.points.iran).toEqual(few.points.iran);
        expect(more.ledger.americansKilled).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('are named among the causes, with a small price', () => {
    const { of } = play(hurt(7));
    const track = (name: string) => of('track').find((e) => e.data.track === name && !e.data.rounded);
    expect(term(track('pressure'), 'wounded')).toBe(3);
    expect(term(of('heat')[0], 'act.wounded')).toBe(1.8);
    expect(term(of('points').find((e) => e.data.side === 'us')!, 'point.wounded')).toBeCloseTo(
      3 * tablesFor({}).points.usWounded,
      9,
    );
  });

  it('change nothing where their numbers are zero', () => {
    const neutral = {
      'tracks.pressureWounded': 0,
      'tracks.pressureFound': 0,
      'ep.wounded': 0,
      'points.usWounded': 0,
    };
    const [many, none] = [play(hurt(20, neutral)).state, play(hurt(0, neutral)).state];
    expect(many.tracks).toEqual(none.tracks);
    expect(many.heat).toEqual(none.heat);
    expect(many.points).toEqual(none.points);
  });

  it('cross a red line from ten on', () => {
    const line = { kind: 'redline', condition: 'wounded10', reply: 'limited', turns: 3 } as const;
    const crossed = (n: number) =>
      playTurns(hurt(n), 2, (turn) => (turn === 1 ? { us: say(line) } : {}))[1]!.of('lineCrossed').length;
    expect([crossed(9), crossed(10)]).toEqual([0, 1]);
  });
});

describe('brain injuries (§7)', () => {
  const later = (n: number, more: TableOverrides = {}) => {
    const first = play(hurt(n, more));
    // The groups fall silent, so that only what is found changes anything.
    const still = { ...first.state, def: { ...first.state.def, overrides: { ...STILL, ...more } } };
    return [first, ...playTurns(still, 2)];
  };

  it('are found two turns later, at the base, once', () => {
    const turns = later(20);
    expect(turns.map((t) => t.of('brainInjuries').length)).toEqual([0, 0, 1]);
    const site = turns[0]!.of('attack')[0]!.data.site;
    expect(turns[2]!.of('brainInjuries')[0]!.data).toEqual({ site, wounded: 18, turn: 1 });
    expect(turns.map((t) => t.state.ledger.americansWounded)).toEqual([20, 20, 38]);
    expect(turns[2]!.state.injuries).toEqual([]);
  });

  it('move Pressure again, and everybody learns of them', () => {
    const [, , third] = later(20);
    const found = third!.of('track').find((e) => e.data.track === 'pressure' && !e.data.rounded);
    expect(term(found, 'brainInjuries')).toBeCloseTo(doublings(18), 1);
    for (const seat of ['us', 'iran', 'public'] as const)
      expect(third!.seen(seat).filter((e) => e.kind === 'brainInjuries')).toHaveLength(1);
  });

  it('are none where all are found at once', () => {
    expect(later(20, { 'attack.brainInjury': 1 }).flatMap((t) => t.of('brainInjuries'))).toEqual([]);
  });
});
