import { describe, expect, it } from 'vitest';
import type { GameState, IranOrder, TableOverrides } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { game, given, group, halt, harm, mean, play, refusals, STILL, term } from '../../support/engine.ts';

type Told = Extract<IranOrder, { kind: 'directive' }>;
const tell = (to: Told['to'], directive: Told['directive'], avoid?: boolean): Told => ({
  kind: 'directive',
  to,
  directive,
  ...(avoid === undefined ? {} : { avoid }),
});
const WILLING: TableOverrides = { ...STILL, 'groups.obey': [90, 90, 90, 90, 90, 90], 'groups.obeyMax': 100 };
const ALWAYS: TableOverrides = { ...WILLING, 'groups.obey': [100, 100, 100, 100, 100, 100] };
const expected = (s: GameState, id: 'kh' | 'syrian' | 'houthi') => group(s, id).lastExpected;
const RATE = { 'groups.rate': [2, 0, 0, 2, 0, 2] };

describe('directives (§4)', () => {
  it.each([
    ['press', 1.35],
    ['hold', 1],
    ['ease', 0.5],
    ['halt', 0.03],
  ] as const)('%s multiplies the rate by %f when obeyed', (directive, factor) => {
    const s = game({ tables: { ...ALWAYS, ...RATE }, change: (x) => void (group(x, 'kh').directive = 'press') });
    const already = directive === 'press' ? null : [tell('kh', directive)];
    expect(expected(play(s, { iran: already }).state, 'kh')).toBeCloseTo(14 * factor, 6);
  });

  it('last until changed', () => {
    const s = play(game({ tables: { ...ALWAYS, ...RATE } }), { iran: [tell('kh', 'ease')] }).state;
    expect(expected(play(s).state, 'kh')).toBeCloseTo(7, 6);
  });

  it('go to all three Iraqi groups at once', () => {
    const { state } = play(game({ tables: ALWAYS }), { iran: [tell('iraq', 'ease')] });
    expect(state.groups.map((g) => g.directive)).toEqual(['ease', 'ease', 'ease', 'hold', 'hold', 'hold']);
  });

  it('never go to Hezbollah, nor to a theatre without a home', () => {
    for (const to of ['hezbollah', 'lebanon', 'gulf'])
      expect(refusals(game(), 'iran', [tell(to as 'kh', 'hold', true)])).toEqual(['malformed']);
  });

  it('cannot be repeated unchanged, nor given twice to one group', () => {
    expect(refusals(game(), 'iran', [tell('kh', 'hold')])).toEqual(['alreadyTold']);
    expect(refusals(game(), 'iran', [tell('kh', 'press'), tell('iraq', 'ease')])).toEqual(['conflict']);
  });

  it('cost one Leverage per home theatre for pressing, each turn', () => {
    const s = play(game(), { iran: [tell('iraq', 'press')] }).state;
    // Start 5, −1 for the order, +2 income, −1 upkeep.
    expect(s.iran.pools.leverage).toBe(5);
    expect(play(s).state.iran.pools.leverage).toBe(6 - 1);
  });

  it('cost nothing for pressing when little oil is sold', () => {
    const s = game({ change: (x) => void (x.tracks.oil = 1) });
    expect(play(s, { iran: [tell('iraq', 'press'), tell('syria', 'press')] }).state.iran.pools.leverage).toBe(6);
  });

  it('fall back to hold when pressing cannot be paid', () => {
    const s = game({
      tables: { ...STILL, 'pools.leverage': 0 },
      change(x) {
        x.iran.pools.leverage = 1;
      },
    });
    const { state, of } = play(s, { iran: [tell('syria', 'press')] });
    expect(of('pressLapses')).toHaveLength(1);
    expect(group(state, 'syrian').directive).toBe('hold');
  });

  it('cost one Leverage per group for a halt, nothing while it is obeyed, and nothing for easing', () => {
    const s = game({ tables: ALWAYS });
    const told = play(s, { iran: [tell('iraq', 'halt')] }).state;
    expect(told.iran.pools.leverage).toBe(5 - 3 + 2);
    expect(play(told).state.iran.pools.leverage).toBe(6);
    expect(play(s, { iran: [tell('iraq', 'ease')] }).state.iran.pools.leverage).toBe(6);
  });

  it('ask again only those who do not obey', () => {
    const s = game({
      change(x) {
        halt(x, 'kh', 'nujaba', 'factions');
        group(x, 'factions').obeys = false;
      },
    });
    const { of, state } = play(s, { iran: [tell('iraq', 'halt')] });
    expect([...of('obeys'), ...of('refuses')].map((e) => e.data.group)).toEqual(['factions']);
    expect(state.iran.pools.leverage).toBe(5 - 1 + 2);
  });

  it('cost Prestige once a home theatre for the first halt', () => {
    const s = play(game({ opening: { gaza: 'truce' } }), { iran: [tell('kh', 'halt')] }).state;
    expect(s.tracks.prestige).toBe(6);
    const again = play(s, { iran: [tell('nujaba', 'halt')] }).state;
    expect(again.tracks.prestige).toBe(6);
    expect(play(again, { iran: [tell('syrian', 'halt')] }).state.tracks.prestige).toBe(5);
  });
});

describe('Hardliners (§4)', () => {
  const hard = game({ change: (x) => void (x.tracks.hardliners = 70) });

  it('at 70 block a new ease or halt, and nothing else', () => {
    expect(refusals(hard, 'iran', [tell('kh', 'halt')])).toEqual(['hardlinersBlock']);
    expect(refusals(hard, 'iran', [tell('kh', 'ease')])).toEqual(['hardlinersBlock']);
    expect(refusals(hard, 'iran', [tell('kh', 'press')])).toEqual([]);
    expect(refusals(hard, 'iran', [tell('kh', 'hold', true)])).toEqual([]);
  });

  it('do not block at 69.9', () => {
    const s = given(hard, (x) => void (x.tracks.hardliners = 69.9));
    expect(refusals(s, 'iran', [tell('kh', 'halt')])).toEqual([]);
  });

  it('let a group already told to halt be asked again', () => {
    const s = given(hard, (x) => void Object.assign(group(x, 'kh'), { directive: 'halt', obeys: false }));
    expect(refusals(s, 'iran', [tell('kh', 'halt')])).toEqual([]);
    expect(refusals(s, 'iran', [tell('kh', 'ease')])).toEqual(['hardlinersBlock']);
    expect(refusals(s, 'iran', [tell('iraq', 'halt')])).toEqual(['hardlinersBlock']);
  });
});

describe('guidance to avoid deaths (§4)', () => {
  it('is refused with press', () => {
    expect(refusals(game(), 'iran', [tell('kh', 'press', true)])).toEqual(['pressAvoids']);
  });

  it.each([
    ['hold', 0.75],
    ['ease', 0.375],
    ['halt', 0.0225],
  ] as const)('with %s, obeyed, multiplies the rate by %f', (directive, factor) => {
    const { state } = play(game({ tables: { ...ALWAYS, ...RATE } }), { iran: [tell('kh', directive, true)] });
    expect(group(state, 'kh').avoids).toBe(true);
    expect(expected(state, 'kh')).toBeCloseTo(14 * factor, 6);
  });

  it('multiplies the chance of a death by 0.3', () => {
    const tables = { ...ALWAYS, 'groups.rate': [20, 0, 0, 0, 0, 0], ...harm('nothing'), 'attack.killed': 1 };
    const { of } = play(game({ tables }), { iran: [tell('kh', 'hold', true)] });
    const odds = of('attack')[0].why!.find((w) => w.label === 'killed')!;
    expect(odds.why.result).toBeCloseTo(0.55, 2);
  });

  it('has no effect on a group that does not obey it', () => {
    const tables = { ...STILL, ...RATE, 'groups.obeyMax': 0 };
    const { state } = play(game({ tables }), { iran: [tell('kh', 'hold', true)] });
    expect(group(state, 'kh')).toMatchObject({ avoid: true, avoids: false, obeys: true });
    expect(expected(state, 'kh')).toBeCloseTo(14, 6);
  });

  it('is rolled with all modifiers', () => {
    const { groups, obedience: o } = tablesFor({});
    const { of } = play(game(), { iran: [tell('kh', 'hold', true), { kind: 'visit', group: 'kh' }] });
    expect([...of('obeys'), ...of('refuses')][0].why![0].why.result).toBe(Math.max(0, groups.obey[0]! + o.visit));
  });

  it('costs Leverage for each group asked, and nothing once agreed', () => {
    const cost = (s: GameState) =>
      5 - play(s, { iran: [tell('iraq', 'hold', true)] }).state.iran.pools.leverage + tablesFor({}).pools.leverage;
    const agreed = game({ change: (x) => void Object.assign(group(x, 'kh'), { avoid: true, avoids: true }) });
    expect(cost(game()) - cost(agreed)).toBe(tablesFor({}).costs.avoidL);
  });

  it('is not rolled again for groups that follow it, when the theatre is told', () => {
    const s = game({ change: (x) => void Object.assign(group(x, 'kh'), { avoid: true, avoids: true }) });
    const { of } = play(s, { iran: [tell('iraq', 'hold', true)] });
    expect(
      [...of('obeys'), ...of('refuses')].map((e) => e.data.group).toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual(['factions', 'nujaba']);
  });

  it('is lifted by another directive without it', () => {
    const s = game({ change: (x) => void Object.assign(group(x, 'kh'), { avoid: true, avoids: true }) });
    expect(group(play(s, { iran: [tell('kh', 'hold')] }).state, 'kh')).toMatchObject({ avoid: false, avoids: false });
  });
});

describe('lapses (§4)', () => {
  it('end an obeying group’s restraint 2 % a turn', () => {
    const lapsed = Array.from({ length: 400 }, (_, i) => {
      const s = game({ seed: `lapse:${i}`, tables: { ...STILL, 'groups.lapse': 2 }, change: (x) => halt(x, 'kh') });
      return play(s).of('lapse').length;
    });
    expect(mean(lapsed)).toBeGreaterThan(0.005);
    expect(mean(lapsed)).toBeLessThan(0.04);
  });

  it('leave the group at hold until it is asked again', () => {
    const s = game({ tables: { ...STILL, 'groups.lapse': 100, ...RATE }, change: (x) => halt(x, 'kh') });
    const lapsed = play(s).state;
    expect(group(lapsed, 'kh')).toMatchObject({ directive: 'halt', obeys: false });
    expect(expected(play(lapsed).state, 'kh')).toBeCloseTo(14, 6);
  });

  it('end guidance to avoid deaths too', () => {
    const change = (x: GameState) => void Object.assign(group(x, 'kh'), { avoid: true, avoids: true });
    expect(group(play(game({ tables: { ...STILL, 'groups.lapse': 100 }, change })).state, 'kh').avoids).toBe(false);
  });
});

describe('a group struck while it obeys (§4)', () => {
  const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' } as const;

  it('stops obeying one time in ten', () => {
    const stopped = Array.from({ length: 300 }, (_, i) => {
      const s = game({ seed: `stops:${i}`, change: (x) => halt(x, 'syrian') });
      return group(play(s, { us: [strike] }).state, 'syrian').obeys ? 0 : 1;
    });
    expect(mean(stopped)).toBeGreaterThan(0.05);
    expect(mean(stopped)).toBeLessThan(0.16);
  });

  it('rolls once a turn, however often it is struck', () => {
    const s = game({
      tables: { ...STILL, 'effects.leaderFound': 100 },
      change(x) {
        halt(x, 'syrian');
        x.us.pools.military = 6;
      },
    });
    const seen = new Map<string, number>();
    const trace = (turn: number, rule: number, subject: string, index: number) => {
      const key = `${turn} ${rule} ${subject} ${index}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    };
    play(s, { us: [strike, { kind: 'leader', target: 'syrian' }] }, { trace });
    expect([...seen].filter(([, n]) => n > 1)).toEqual([]);
  });

  it('does not roll when it is not restrained', () => {
    const { of } = play(game({ tables: { ...STILL, 'groups.struckStops': 100 } }), { us: [strike] });
    expect(of('defies')).toHaveLength(0);
  });
});

describe('Syrian groups told to halt (§4)', () => {
  const told = play(game({ tables: { ...ALWAYS, 'groups.rate': [0, 0, 0, 4, 0, 0], ...harm('nothing') } }), {
    iran: [tell('syrian', 'halt')],
  });

  it('lower lethality at once', () => {
    expect(term(told.of('attack')[0], 'syrianHalt')).toBe(0.3);
  });

  it('stop a turn later', () => {
    expect(group(told.state, 'syrian').lastExpected).toBeCloseTo(28, 6);
    expect(group(play(told.state).state, 'syrian').lastExpected).toBeCloseTo(28 * 0.03, 6);
  });

  it('are the only ones', () => {
    const { state } = play(game({ tables: { ...ALWAYS, ...RATE } }), { iran: [tell('kh', 'halt')] });
    expect(expected(state, 'kh')).toBeCloseTo(14 * 0.03, 6);
  });
});

describe('rogues (§4)', () => {
  const rogue = (share: number, seeds = 1) =>
    Array.from({ length: seeds }, (_, i) =>
      play(
        game({
          seed: `rogue:${i}`,
          tables: { ...STILL, 'groups.rogue': [share, 0, 0, 0, 0, 0] },
          change: (x) => halt(x, 'kh'),
        }),
      ),
    );

  it('make one or two attacks, equally', () => {
    const counts = rogue(100, 200).map((p) => p.state.past[0].attacks);
    expect(new Set(counts)).toEqual(new Set([1, 2]));
    expect(mean(counts)).toBeGreaterThan(1.4);
    expect(mean(counts)).toBeLessThan(1.6);
  });

  it('come as often as the table says', () => {
    const often = mean(rogue(8, 300).map((p) => p.of('rogue').length));
    expect(often).toBeGreaterThan(0.04);
    expect(often).toBeLessThan(0.13);
  });

  it('are visible as such to Iran only', () => {
    const [one] = rogue(100);
    expect(one.seen('us').find((e) => e.kind === 'attack')!.data).not.toHaveProperty('rogue');
    expect(one.seen('iran').find((e) => e.kind === 'attack')!.data.rogue).toBe(true);
  });

  it('come only from a group that halts, not from one at hold', () => {
    expect(
      play(game({ tables: { ...STILL, 'groups.rogue': [100, 100, 100, 100, 0, 100] } })).state.past[0].attacks,
    ).toBe(0);
  });
});
