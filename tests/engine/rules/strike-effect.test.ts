import { describe, expect, it } from 'vitest';
import type { GameState, Options, Order, StrikeScale } from '../../../src/engine/model/index.ts';
import { TABLES } from '../../../src/engine/tables/index.ts';
import { game, given, group, play, STILL, under } from '../../support/engine.ts';

const SURE = { ...STILL, 'effects.destroyed': [100, 100, 100] };
const strike = (scale: StrikeScale, site?: string, aim: 'materiel' | 'fighters' = 'materiel'): Order => ({
  kind: 'strike',
  scale,
  aim,
  ...(site ? { site } : {}),
});
const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
};
const world = (theta: { limited?: number; heavy?: number; yemen?: number }) =>
  game({
    tables: SURE,
    change(s) {
      rich(s);
      s.secret = {
        ...s.secret,
        thetaLimited: theta.limited ?? 0.8,
        thetaHeavy: theta.heavy ?? 0.5,
        thetaYemen: theta.yemen ?? 1.5,
      };
    },
  });
const effects = (s: GameState) => s.groups.map((g) => Math.round(g.effect * 1e6) / 1e6);

describe('does striking work? (§4)', () => {
  it('is drawn once a game from ten equal slices', () => {
    const drawn = Array.from({ length: 400 }, (_, i) => game({ seed: `theta:${i}` }).secret);
    for (const [key, table] of [
      ['thetaLimited', TABLES.theta.limited],
      ['thetaHeavy', TABLES.theta.heavy],
      ['thetaYemen', TABLES.theta.yemen],
    ] as const) {
      const values = drawn.map((x) => x[key]);
      expect(new Set(values)).toEqual(new Set(table.value));
      for (const slice of table.value) {
        const share = values.filter((x) => x === slice).length / values.length;
        expect(share).toBeGreaterThan(0.05);
        expect(share).toBeLessThan(0.16);
      }
    }
  });

  it('is one world: what is further towards the spiral is so in everything', () => {
    const drawn = Array.from({ length: 60 }, (_, i) => game({ seed: `one:${i}`, tables: {} }).secret);
    const line = drawn.toSorted((a, b) => a.world - b.world);
    for (const key of ['thetaLimited', 'thetaHeavy', 'thetaYemen', 'anger', 'fear'] as const) {
      const values = line.map((x) => (key === 'fear' ? -x[key] : x[key]));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it.each<[Options['theta'], number, number, number]>([
    ['suppress', TABLES.theta.suppressLimited.value, TABLES.theta.suppressHeavy.value, 0],
    ['nothing', 1, 1, 50],
    ['provoke', TABLES.theta.provokeLimited.value, TABLES.theta.provokeHeavy.value, 100],
  ])('is fixed in the world %s', (theta, limited, heavy, world) => {
    expect(game({ options: { theta } }).secret).toMatchObject({ thetaLimited: limited, thetaHeavy: heavy, world });
  });

  it('affects the struck group only, from next turn', () => {
    const { state } = play(world({ limited: 0.8 }), { us: [strike('limited', 'syrian-depot')] });
    expect(effects(state)).toEqual([1, 1, 1, 0.8, 1, 1]);
    expect(group(state, 'syrian').lastExpected).toBe(0);
  });

  it('does not apply within the turn of the strike', () => {
    const s = world({ limited: 0.6 });
    const rate = given(s, () => {});
    const tables = { ...SURE, 'groups.rate': [0, 0, 0, 2, 0, 0] };
    const played = play(under(rate, tables), { us: [strike('limited', 'syrian-depot')] });
    expect(group(played.state, 'syrian').lastExpected).toBeCloseTo(14, 9);
    expect(group(play(played.state).state, 'syrian').lastExpected).toBeLessThan(14 * 0.62);
  });

  it('uses the heavy number after a strong strike, and affects all four after a wave', () => {
    const strong = play(world({ heavy: 0.5 }), { us: [strike('strong', 'syrian-depot')] }).state;
    expect(effects(strong)).toEqual([1, 1, 1, 0.5, 1, 1]);
    const wave = play(world({ heavy: 0.5 }), { us: [strike('wave')] }).state;
    expect(effects(wave)).toEqual([0.5, 0.5, 0.5, 0.5, 1, 1]);
  });

  it('uses its own number in Yemen, whatever the scale', () => {
    expect(effects(play(world({ yemen: 1.5 }), { us: [strike('limited', 'houthi-port')] }).state)[5]).toBe(1.5);
    expect(effects(play(world({ yemen: 1.5 }), { us: [strike('strong', 'houthi-port')] }).state)[5]).toBe(1.5);
  });

  it('fades by the table’s share of its distance from one each turn after', () => {
    const one = play(world({ limited: 0.6 }), { us: [strike('limited', 'syrian-depot')] }).state;
    const two = play(one).state;
    const left = 1 - TABLES.theta.fade.value / 100;
    expect(effects(one)[3]).toBe(0.6);
    expect(effects(two)[3]).toBeCloseTo(1 - 0.4 * left, 6);
    expect(effects(play(two).state)[3]).toBeCloseTo(1 - 0.4 * left * left, 6);
  });

  it('is replaced by a later strike where that lies further from one', () => {
    const first = play(world({ limited: 0.8, heavy: 0.4 }), { us: [strike('limited', 'syrian-depot')] }).state;
    const next = given(first, rich);
    expect(effects(play(next, { us: [strike('strong', 'syrian-quds')] }).state)[3]).toBe(0.4);
  });

  it('is not replaced by a weaker one, and never multiplies', () => {
    const first = play(world({ limited: 0.9, heavy: 0.2 }), { us: [strike('strong', 'syrian-depot')] }).state;
    const second = play(given(first, rich), { us: [strike('limited', 'syrian-quds')] }).state;
    // .2 has faded, but is still further from 1 than .9.
    expect(effects(second)[3]).toBeCloseTo(1 - 0.8 * (1 - TABLES.theta.fade.value / 100), 6);
  });

  it.each(['suppress', 'nothing', 'provoke'] as const)(
    'takes stocks, cohesion and patience in the world %s',
    (theta) => {
      const tables = { ...SURE, 'effects.leaderFound': 100 };
      const s = game({ tables, options: { theta }, change: rich });
      const { state } = play(s, {
        us: [strike('limited', 'syrian-depot', 'fighters'), { kind: 'leader', target: 'kh' }],
      });
      expect(group(state, 'syrian')).toMatchObject({ munitions: 3 });
      expect(group(state, 'syrian').grievance).toBeCloseTo(2 / 3, 9);
      expect(group(state, 'kh')).toMatchObject({ cohesion: 2, leaderKilledTurn: 1 });
    },
  );

  /** Expected attacks of the Syrian groups in both θ worlds, in a state changed by strikes. */
  const expected = (theta: Options['theta'], change: (s: GameState) => void): number => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 2, 0, 0] };
    return group(play(game({ tables, options: { theta }, change })).state, 'syrian').lastExpected;
  };

  it('has no effect by grievance where striking suppresses or does nothing', () => {
    const bitter = (s: GameState): void => void (group(s, 'syrian').grievance = 3);
    for (const theta of ['suppress', 'nothing'] as const) expect(expected(theta, bitter)).toBeCloseTo(14, 9);
    for (const theta of ['unknown', 'provoke'] as const) expect(expected(theta, bitter)).toBeGreaterThan(14);
  });

  it('has no effect by lost stocks where striking does nothing', () => {
    const last = (s: GameState): void => (rich(s), void (group(s, 'syrian').munitions = 1));
    const after = (theta: Options['theta']): GameState =>
      play(game({ tables: SURE, options: { theta }, change: last }), { us: [strike('limited', 'syrian-depot')] }).state;
    expect(group(after('nothing'), 'syrian')).toMatchObject({ munitions: 0, spared: 1 });
    expect(group(after('provoke'), 'syrian')).toMatchObject({ munitions: 0, spared: 0 });
    const next = play(under(after('nothing'), { ...SURE, 'groups.rate': [0, 0, 0, 2, 0, 0] })).state;
    expect(group(next, 'syrian').lastExpected).toBeCloseTo(14, 9);
  });

  it('has no more rogues after a leader’s death where striking does nothing', () => {
    const tables = { ...STILL, 'groups.rogue': [85, 0, 0, 0, 0, 0], 'groups.rogueAttacks': [1] };
    const loose = (s: GameState): void =>
      void Object.assign(group(s, 'kh'), { cohesion: 0, directive: 'halt', obeys: true });
    const rogue = (theta: Options['theta']) =>
      play(game({ tables, options: { theta }, change: loose })).of('rogue')[0]?.why![0].why.result;
    expect([rogue('nothing'), rogue('unknown')]).toEqual([85, 100]);
  });
});
