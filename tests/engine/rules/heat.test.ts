import { describe, expect, it } from 'vitest';
import type { Act, GameState, Order } from '../../../src/engine/model/index.ts';
import { rungOf } from '../../../src/engine/rules/escalation.ts';
import { TABLES, tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { attacksOf, game, halt, harm, play, STILL, term } from '../../support/engine.ts';

const T = tablesFor({});
const act = (ep: number, more: Partial<Act> = {}): Act => ({
  key: 'test',
  ep,
  theatre: 'iraq',
  sees: 7,
  by: 'us',
  ...more,
});
const withActs = (...acts: Act[]) => play(game({ change: (s) => void (s.carry = acts) })).state.heat;
const rich = (s: GameState) => void (s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 });

describe('escalation points (§8)', () => {
  it('of n attacks are 6·log2(1 + n)', () => {
    TABLES.ep.attacks.value.forEach((x, n) => expect(x).toBeCloseTo(6 * Math.log2(1 + n), 5));
    expect(TABLES.ep.attacks.value.length).toBeGreaterThan(40);
  });

  it('of more attacks than the table holds are its last entry', () => {
    const many = { ...STILL, 'groups.rate': [40, 40, 0, 0, 0, 0] };
    expect(term(play(game({ tables: many })).of('heat')[0], 'act.attacks')).toBeCloseTo(0.3 * 32.14531, 2);
  });

  it('count attacks on US sites and on ships together', () => {
    const tables = { ...attacksOf(2), 'groups.rate': [0, 0, 0, 0, 0, 40], ...harm('nothing') };
    const { state, of } = play(game({ tables, opening: { redSeaOpen: true }, change: (s) => halt(s, 'kh') }));
    expect(state.past[0]).toMatchObject({ attacks: 2, ships: 28 });
    expect(term(of('heat')[0], 'act.attacks')).toBeCloseTo(0.3 * 6 * Math.log2(31), 2);
  });

  it.each<[string, Order, number]>([
    ['strike', { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }, 18.6],
    ['fightersKilled', { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-depot' }, 22],
    ['fightersKilled', { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'kh-depot' }, 28],
    ['wave', { kind: 'strike', scale: 'wave', aim: 'materiel' }, 41],
    ['leaderKilled', { kind: 'leader', target: 'kh' }, 34],
    ['sanctions', { kind: 'sanctions' }, 12],
    ['waiver', { kind: 'waiver' }, -2],
  ])('%s: %j is %f', (key, order, ep) => {
    const tables = { ...STILL, 'effects.destroyed': [100, 100, 100], 'effects.leaderFound': 100 };
    const { of } = play(game({ tables, change: rich }), { us: [order] });
    expect(term(of('heat')[0], `act.${key}`)).toBeCloseTo(0.3 * ep, 2);
  });

  it('of an American killed are 28, and four for each more', () => {
    const tables = { ...attacksOf(1), ...harm('killed'), 'attack.deaths': [3], 'attack.deathsShare': [100] };
    const { of } = play(game({ tables, change: (s) => halt(s, 'kh') }));
    expect(term(of('heat')[0], 'act.americanKilled')).toBeCloseTo(0.3 * 36, 9);
  });

  it('are eight more for a new theatre or a new class of target, once each', () => {
    const strike = (site: string, aim: 'materiel' | 'fighters' = 'materiel') => ({
      us: [{ kind: 'strike', scale: 'limited', aim, site } as const],
    });
    let s = game({ change: rich });
    const fresh = (parts: ReturnType<typeof strike>) => {
      const p = play(s, parts);
      s = p.state;
      rich(s);
      return term(p.of('heat')[0], 'act.newClass');
    };
    expect(fresh(strike('syrian-depot'))).toBe(2.4);
    expect(fresh(strike('syrian-quds'))).toBe(0);
    expect(fresh(strike('syrian-quds', 'fighters'))).toBe(2.4);
    expect(fresh(strike('kh-depot'))).toBe(2.4);
    expect(fresh(strike('kh-hq', 'fighters'))).toBe(0);
    expect(fresh(strike('houthi-port'))).toBe(2.4);
  });
});

describe('Heat (§8)', () => {
  it('is .8 of its value and .3 of the turn’s points', () => {
    expect(withActs(act(20)).truth.all).toBeCloseTo(0.8 * 25 + 6, 9);
    expect(withActs(act(20), act(10)).truth.all).toBeCloseTo(0.8 * 25 + 9, 9);
    expect(withActs().truth.all).toBeCloseTo(20, 9);
  });

  it('stays between 0 and 100', () => {
    expect(withActs(act(900)).truth.all).toBe(100);
    expect(withActs(act(-900)).truth.all).toBe(0);
  });

  it('is tracked by theatre too', () => {
    const { theatres } = withActs(act(20)).truth;
    expect(theatres[0]).toBeCloseTo(26, 9);
    expect(theatres[1]).toBeCloseTo(20, 9);
  });

  it('counts for each seat only what it knows', () => {
    const heat = withActs(act(20, { sees: 1 }));
    expect(heat.us.all).toBeCloseTo(26, 9);
    expect([heat.iran.all, heat.public.all]).toEqual([20, 20]);
  });

  it('is shown rounded to five', () => {
    const s = game({ change: (x) => void (x.heat.us = { all: 27.6, theatres: [12.4, 12.6, 0, 0, 99] }) });
    expect(view(s, 'us').heat.all).toBe(30);
    expect(view(s, 'us').heat.theatres.map((t) => t.heat)).toEqual([10, 15, 0, 0, 100]);
    expect(view(s, 'iran').heat.all).toBe(25);
  });
});

describe('the ladder (§8)', () => {
  it.each([
    [0, 0],
    [19.9, 0],
    [20, 1],
    [39.9, 1],
    [40, 2],
    [60, 3],
    [80, 4],
    [100, 4],
  ])('Heat %f is rung %i', (heat, rung) => {
    expect(rungOf(heat, T)).toBe(rung);
  });

  const climb = (change: (s: GameState) => void, parts: Parameters<typeof play>[1] = {}, tables = STILL) => {
    const s = game({ tables, change: (x) => ((x.heat.truth.all = 38), change(x)) });
    return play(s, parts).of('rungUp')[0]?.data;
  };
  const strike: Order = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'kh-depot' };

  it('is climbed deliberately by an order', () => {
    expect(climb((s) => void (s.carry = [act(40)]))).toEqual({ from: 1, to: 2, label: 'deliberate' });
    expect(climb((s) => void (s.carry = [act(20)]), { us: [strike] })!.label).toBe('deliberate');
  });

  it('is climbed by accident when nobody ordered the heaviest act', () => {
    const tables = { ...attacksOf(1), ...harm('killed') };
    expect(climb((s) => (halt(s, 'kh'), void (s.carry = [act(20)])), {}, tables)!.label).toBe('accidental');
  });

  it('is not climbed by accident when Iran had told all four groups to press', () => {
    const tables = { ...STILL, 'groups.rate': [40, 0, 0, 0, 0, 0], ...harm('killed') };
    const press = (s: GameState) => s.groups.slice(0, 4).forEach((g) => (g.directive = 'press'));
    expect(climb(press, {}, tables)!.label).toBe('deliberate');
  });

  it('is climbed inadvertently by crossing a line thought safe', () => {
    const line = { id: 'l', maker: 'iran', condition: 'strikeIraq', reply: 'vague', from: 1, until: 3 } as const;
    const drawn = (s: GameState) => {
      s.carry = [act(20)];
      s.lines = [{ ...line, crossed: 0, answered: false, done: false, paidTurn: 0 }];
    };
    const crossed = (lineCrossed?: number) =>
      climb(drawn, { us: { orders: [strike], ...(lineCrossed === undefined ? {} : { assessment: { lineCrossed } }) } })!
        .label;
    expect(crossed(29)).toBe('inadvertent');
    expect(crossed(30)).toBe('deliberate');
    expect(crossed()).toBe('deliberate');
  });

  it('is shown to nobody while the game lasts', () => {
    const s = game({ change: (x) => ((x.heat.truth.all = 38), void (x.carry = [act(40)])) });
    for (const seat of ['us', 'iran', 'public'] as const) {
      const kinds = play(s)
        .seen(seat)
        .map((e) => e.kind);
      expect(kinds).not.toContain('rungUp');
      expect(kinds).not.toContain('heat');
      expect(kinds).not.toContain('warRoll');
    }
  });
});
