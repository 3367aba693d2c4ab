import { describe, expect, it } from 'vitest';
import type { GameState, GazaState, TableOverrides } from '../../../src/engine/model/index.ts';
import { TABLES, tablesFor } from '../../../src/engine/tables/index.ts';
import { game, group, mean, play, STILL, sum } from '../../support/engine.ts';
import { small } from '../../support/small-scenario.ts';

const RATE: TableOverrides = { ...STILL, 'groups.rate': [1, 1, 1, 1, 0, 1] };
/** Expected attacks of the turn by group, without momentum. */
const expected = (s: GameState) => play(s).state.groups.map((g) => g.lastExpected);
const kh = (change: (s: GameState) => void, tables = RATE) => expected(game({ tables, change }))[0];

describe('the rate of attacks (§4)', () => {
  it('at hold with war in Gaza sums to 1.75 a day for the first four', () => {
    expect(sum(TABLES.groups.rate.value.slice(0, 4))).toBeCloseTo(1.75, 9);
    expect(TABLES.groups.rate.value).toEqual([0.6, 0.4, 0.3, 0.45, 0, 0.5]);
  });

  it('is reached on average over a week', () => {
    const tables = { ...STILL, 'groups.rate': TABLES.groups.rate.value };
    const attacks = Array.from(
      { length: 300 },
      (_, i) => play(game({ seed: `rate:${i}`, tables })).state.past[0].attacks,
    );
    expect(mean(attacks)).toBeGreaterThan(11.6);
    expect(mean(attacks)).toBeLessThan(12.9);
  });

  it.each<[GazaState, number[]]>([
    ['war', [7, 7, 7, 7, 0, 7]],
    ['truce', [0.35, 0.35, 0.35, 0.35, 0, 4.2]],
    ['rafah', [7, 7, 7, 7, 0, 9.1]],
  ])('with Gaza at %s is %j a week', (gaza, rates) => {
    const s = game({ tables: RATE, opening: { gaza, redSeaOpen: true } });
    expected(s).forEach((x, i) => expect(x).toBeCloseTo(rates[i], 9));
  });

  it('follows Gaza from the watch in which it changes', () => {
    const events = [
      { id: 'truce', at: '2023-10-20T12', effect: { kind: 'gaza' as const, state: 'truce' as const }, src: [] },
    ];
    const s = game({ tables: RATE, scenario: { ...small, events } });
    expect(expected(s)[0]).toBeCloseTo((14 + 14 * 0.05) / 4, 9);
  });

  it('rises by .08 a level of grievance', () => {
    expect(kh((s) => void (group(s, 'kh').grievance = 3))).toBeCloseTo(7 * 1.24, 9);
  });

  it('is .7 of itself for a group whose stocks are empty', () => {
    expect(kh((s) => void (group(s, 'kh').munitions = 0))).toBeCloseTo(4.9, 9);
    expect(kh((s) => void (group(s, 'kh').munitions = 1))).toBeCloseTo(7, 9);
  });

  it('is multiplied by the effect of strikes', () => {
    expect(kh((s) => void (group(s, 'kh').effect = 0.6))).toBeCloseTo(4.2, 9);
  });

  it('is multiplied by the facilitator’s tempo', () => {
    expect(expected(game({ tables: RATE, options: { tempo: 0.5 } }))[0]).toBeCloseTo(3.5, 9);
  });

  it('is a tenth at sea while the Red Sea front is closed', () => {
    expect(expected(game({ tables: RATE }))[5]).toBeCloseTo(0.7, 9);
  });

  it('gives at most one launch per watch and group, by one die', () => {
    const s = game({ tables: { ...STILL, 'groups.rate': [40, 0, 0, 0, 0, 0] } });
    const watches = play(s)
      .of('attack')
      .map((e) => e.watch);
    expect(watches).toEqual([...Array(28).keys()]);
  });
});

describe('where a group attacks (§4)', () => {
  it.each([[0], [1], [2], [3]])('group %i has the share of its attacks in Iraq that the table names', (i) => {
    const share = tablesFor({}).groups.inIraq[i]! / 100;
    const rate = [0, 0, 0, 0, 0, 0];
    rate[i] = 40;
    const inIraq = Array.from({ length: 15 }, (_, k) => {
      const [iraq, syria] = play(game({ seed: `where:${k}`, tables: { ...STILL, 'groups.rate': rate } })).state.past[0]
        .byTheatre;
      return iraq / (iraq + syria);
    });
    expect(Math.abs(mean(inIraq) - share)).toBeLessThan(0.08);
  });

  it.each([
    [0, 350 / 750],
    [2, 490 / 890],
    [5, 700 / 1100],
  ])('weights sites by people and hits: with %i hits on one, %f go there', (hits, share) => {
    const drawn = Array.from({ length: 20 }, (_, k) => {
      const s = game({
        seed: `draw:${k}`,
        tables: { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0], 'sites.intercept': [100, 100, 100, 100, 100] },
        change: (x) => void (x.sites[x.def.siteIndex.tower].hits = hits),
      });
      const attacks = play(s).of('attack');
      return attacks.filter((e) => e.data.site === 'tower').length / attacks.length;
    });
    expect(Math.abs(mean(drawn) - share)).toBeLessThan(0.07);
  });

  it('counts at most five hits', () => {
    const s = game({
      tables: {
        ...STILL,
        'groups.rate': [0, 0, 0, 40, 0, 0],
        'sites.intercept': [0, 0, 0, 0, 0],
        'attack.damage': 100,
      },
    });
    for (const site of play(s).state.sites) expect(site.hits).toBeLessThanOrEqual(5);
  });
});

describe('momentum (§4)', () => {
  /** The chance of a launch per watch is rate ÷ 4 × momentum, measured over many seeds. */
  const ratio = (last: number, expectation: number, turn = 2) => {
    const n = (momentum: boolean) =>
      mean(
        Array.from({ length: 70 }, (_, i) => {
          const s = game({
            seed: `momentum:${i}`,
            tables: { ...STILL, 'groups.rate': [2, 0, 0, 0, 0, 0] },
            change(x) {
              x.turn = turn;
              if (momentum) Object.assign(group(x, 'kh'), { lastAttacks: last, lastExpected: expectation });
            },
          });
          return play(s).state.past[0].attacks;
        }),
      );
    return n(true) / n(false);
  };

  it.each([
    [0, 10, 0.85],
    [10, 10, 1],
    [20, 10, 1.15],
    [60, 10, 1.4],
    [3, 0.4, 1],
  ])('after %i attacks where %f were expected is %f', (last, expectation, factor) => {
    expect(Math.abs(ratio(last, expectation) - factor)).toBeLessThan(0.08);
  });

  it('is none on turn 1', () => {
    expect(ratio(60, 10, 1)).toBe(1);
  });

  it('is computed per group from its own last turn', () => {
    const { state } = play(game({ tables: { ...STILL, 'groups.rate': [40, 0, 0, 0, 0, 0] } }));
    expect(group(state, 'kh')).toMatchObject({ lastAttacks: 28, lastExpected: 280 });
    expect(group(state, 'nujaba')).toMatchObject({ lastAttacks: 0, lastExpected: 0 });
  });
});

describe('munitions (§4)', () => {
  it('start at four; twelve attacks use up one', () => {
    const s = game({ tables: { ...STILL, 'groups.rate': [40, 0, 0, 0, 0, 0] } });
    expect(group(s, 'kh').munitions).toBe(4);
    const after = play(s).state;
    expect(group(after, 'kh')).toMatchObject({ munitions: 2, spent: 4 });
  });

  it('do not fall below zero', () => {
    const s = game({
      tables: { ...STILL, 'groups.rate': [40, 0, 0, 0, 0, 0] },
      change: (x) => void (group(x, 'kh').munitions = 0),
    });
    expect(group(play(s).state, 'kh').munitions).toBe(0);
  });
});

describe('grievance (§4)', () => {
  it('falls by a third a turn and not below zero', () => {
    const s = game({ change: (x) => void (group(x, 'kh').grievance = 1) });
    expect(group(play(s).state, 'kh').grievance).toBeCloseTo(2 / 3, 9);
    const low = game({ change: (x) => void (group(x, 'kh').grievance = 0.2) });
    expect(group(play(low).state, 'kh').grievance).toBe(0);
  });

  it('rises by one when fighters are killed, to four at most', () => {
    const tables = { ...STILL, 'effects.destroyed': [100, 100, 100] };
    const strike = { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-depot' } as const;
    expect(group(play(game({ tables }), { us: [strike] }).state, 'syrian').grievance).toBeCloseTo(2 / 3, 9);
    const s = game({ tables, change: (x) => void (group(x, 'syrian').grievance = 4) });
    expect(group(play(s, { us: [strike] }).state, 'syrian').grievance).toBeCloseTo(4 - 1 / 3, 9);
  });

  it('does not rise when only materiel is struck', () => {
    const tables = { ...STILL, 'effects.destroyed': [100, 100, 100] };
    const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' } as const;
    expect(group(play(game({ tables }), { us: [strike] }).state, 'syrian').grievance).toBe(0);
  });
});
