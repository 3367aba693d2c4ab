import { describe, expect, it } from 'vitest';
import type { GameState, HiddenAim, Order, Side, TableOverrides } from '../../../src/engine/model/index.ts';
import { outcome } from '../../../src/engine/turn/outcome.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { attacksOf, game, halt, harm, play, STILL, term } from '../../support/engine.ts';
import { small } from '../../support/small-scenario.ts';

const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
  s.iran.pools = { political: 6, military: 6, intelligence: 4, leverage: 6 };
};
interface Turn {
  readonly tables?: TableOverrides;
  readonly change?: (s: GameState) => void;
  readonly us?: Order[];
  readonly iran?: Order[];
  readonly length?: 'half' | 'full';
  readonly days?: number;
  readonly aims?: { us: HiddenAim; iran: HiddenAim };
}
/** A side's labelled points of a turn. */
function points(side: Side, key: string, t: Turn = {}): number {
  const s = game({
    scenario: { ...small, turnDays: t.days ?? 7 },
    tables: t.tables ?? STILL,
    options: { length: t.length ?? 'half', hiddenAims: t.aims ?? 'off' },
    change: (x) => (rich(x), halt(x, 'kh'), t.change?.(x)),
  });
  const p = play(s, { us: t.us ?? null, iran: t.iran ?? null });
  return term(
    p.of('points').find((e) => e.data.side === side),
    `point.${key}`,
  );
}
const attacked = (n: number, what: Parameters<typeof harm>[0] = 'nothing') => ({ ...attacksOf(n), ...harm(what) });
const dead = (n: number) => ({ ...attacked(1, 'killed'), 'attack.deaths': [n], 'attack.deathsShare': [100] });
const heat = (all: number) => (s: GameState) => void (s.heat.truth.all = all / 0.8);
const strike: Order = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' };

const T = tablesFor({}).points;
const start = tablesFor({}).tracks.credibilityStart;

describe('points of a turn, United States (§10)', () => {
  it('start at 50 in all', () => {
    expect(outcome(game()).points).toEqual({ us: 50, iran: 50 });
  });

  it.each<[string, string, number, Turn]>([
    ['a price an attack', 'attacks', 5 * T.usAttack, { tables: attacked(5) }],
    ['7 ÷ 5 of it in turns of five days', 'attacks', 7 * T.usAttack, { tables: attacked(5), days: 5 }],
    ['a price a death', 'deaths', 3 * T.usDeath, { tables: dead(3) }],
    ['+2.2 if calm', 'calm', 2.2, {}],
    ['nothing for calm above two attacks', 'calm', 0, { tables: attacked(3) }],
    ['+.4 while the north is at two or less', 'north', 0.4, {}],
    ['nothing while it is at three', 'north', 0, { change: (s) => void (s.tracks.north = 3) }],
    ['+.6 below Heat 40', 'lowHeat', 0.6, {}],
    ['nothing at 40', 'lowHeat', 0, { change: heat(40) }],
    ['−.75 above Heat 60', 'highHeat', -0.75, { change: heat(61) }],
    ['nothing at 60', 'highHeat', 0, { change: heat(60) }],
    [
      'shipping loss ÷ 90',
      'shipping',
      -0.33,
      { tables: { ...STILL, 'attack.trafficBack': 0 }, change: (s) => void (s.tracks.shipping = 70) },
    ],
  ])('%s', (_, key, value, turn) => {
    expect(points('us', key, turn)).toBeCloseTo(value, 9);
  });

  it('−3 when a death had no answer by the end of next turn', () => {
    const debt = (s: GameState) => void (s.debts = [{ kind: 'death', side: 'us', turn: 0, due: 1, ref: 'd' }]);
    expect(points('us', 'deathUnanswered', { change: debt })).toBe(-3);
    expect(points('us', 'deathUnanswered', { change: debt, us: [strike] })).toBe(0);
    expect(points('us', 'deathUnanswered', { change: debt, us: [{ kind: 'sanctions' }] })).toBe(-3);
  });

  it('not −3 when another publicly promised answer came', () => {
    const promised = (s: GameState) => {
      s.debts = [{ kind: 'death', side: 'us', turn: 1, due: 2, ref: 'd' }];
      s.lines = [
        {
          id: 'l',
          maker: 'us',
          condition: 'killed',
          reply: 'sanctions',
          from: 1,
          until: 3,
          crossed: 1,
          answered: false,
          done: false,
          paidTurn: 0,
        },
      ];
      s.turn = 2;
    };
    expect(points('us', 'deathUnanswered', { change: promised, us: [{ kind: 'sanctions' }] })).toBe(0);
    expect(points('us', 'deathUnanswered', { change: promised })).toBe(-3);
  });

  it('are not due in the turn of the death', () => {
    expect(points('us', 'deathUnanswered', { tables: dead(1) })).toBe(0);
  });
});

describe('points of a turn, Iran (§10)', () => {
  it.each<[string, string, number, Turn]>([
    ['bargaining pressure by the attack', 'bargaining', 5 * tablesFor({}).points.iranAttack, { tables: attacked(5) }],
    ['no more than the most of a turn', 'bargaining', T.iranAttackMax, { tables: attacked(20) }],
    ['none when an American dies', 'bargaining', 0, { tables: dead(1) }],
    ['−2 instead', 'bloodshed', -2, { tables: dead(6) }],
    ['a price if calm', 'calm', T.iranCalm, {}],
    ['+1.2 below Heat 40', 'lowHeat', 1.2, {}],
    ['−2 above Heat 60', 'highHeat', -2, { change: heat(61) }],
    ['a price when struck', 'struck', T.iranStruck, { us: [strike] }],
    [
      'no more when struck twice',
      'struck',
      T.iranStruck,
      { us: [strike, { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'factions-depot' }] },
    ],
    ['−6 by a wave', 'struck', -6, { us: [{ kind: 'strike', scale: 'wave', aim: 'materiel' }] }],
  ])('%s', (_, key, value, turn) => {
    expect(points('iran', key, turn)).toBeCloseTo(value, 9);
  });

  it('−2 when a seafarer dies by its side’s fire', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 40], 'attack.shipHit': 100, 'attack.seafarer': 100 };
    expect(points('iran', 'bloodshed', { tables, change: (s) => void (s.iran.redSeaOpen = true) })).toBe(-2);
  });

  it('−2 when civilians die by its missiles, not when the US kills some', () => {
    const alert = (s: GameState) => void (s.iran.alertTurn = 1);
    const tables = { ...STILL, 'effects.neighbourDeaths': 100 };
    expect(points('iran', 'bloodshed', { tables, change: alert, iran: [{ kind: 'missilesNeighbour' }] })).toBe(-2);
    expect(
      points('iran', 'bloodshed', { tables: { ...STILL, 'effects.civilian': [100, 100, 100] }, us: [strike] }),
    ).toBe(0);
  });
});

describe('scaling by 8 ÷ nominal turns (§1)', () => {
  const half = (side: Side, key: string, t: Turn) => [
    points(side, key, t),
    points(side, key, { ...t, length: 'full' }),
  ];

  it.each<[Side, string, Turn]>([
    ['us', 'attacks', { tables: attacked(4) }],
    ['us', 'calm', {}],
    ['us', 'ownStrike.limited', { us: [strike] }],
    [
      'us',
      'deathUnanswered',
      { change: (s) => void (s.debts = [{ kind: 'death', side: 'us', turn: 0, due: 1, ref: 'd' }]) },
    ],
    ['iran', 'bloodshed', { tables: dead(1) }],
    ['iran', 'struck', { us: [strike] }],
  ])('halves %s %s in a game of sixteen turns', (side, key, turn) => {
    const [eight, sixteen] = half(side, key, turn);
    expect(sixteen).toBeCloseTo(eight / 2, 2);
  });

  it('does not touch deaths', () => {
    expect(half('us', 'deaths', { tables: dead(2) })).toEqual([2 * T.usDeath, 2 * T.usDeath]);
  });
});

describe('hidden aims double some points (§6)', () => {
  const OTHER: Readonly<Record<HiddenAim, HiddenAim>> = {
    protect: 'contain',
    contain: 'protect',
    seaLanes: 'protect',
    expel: 'relieveGaza',
    relieveGaza: 'expel',
    survive: 'expel',
  };
  const doubled = (side: Side, aim: HiddenAim, key: string, turn: Turn = {}) => {
    const with_ = (mine: HiddenAim) =>
      points(side, key, { ...turn, aims: side === 'us' ? { us: mine, iran: 'expel' } : { us: 'protect', iran: mine } });
    return with_(aim) / with_(OTHER[aim]);
  };

  it.each<[Side, HiddenAim, string, Turn, number]>([
    ['us', 'protect', 'attacks', { tables: attacked(5) }, 2],
    ['us', 'protect', 'deaths', { tables: dead(1) }, 2],
    ['us', 'contain', 'lowHeat', {}, 2],
    ['us', 'contain', 'highHeat', { change: heat(70) }, 2],
    ['us', 'contain', 'north', {}, 2],
    ['us', 'contain', 'calm', {}, 1],
    ['us', 'protect', 'calm', {}, 1],
    ['us', 'seaLanes', 'shipping', { change: (s) => void (s.tracks.shipping = 40) }, 2],
    ['iran', 'relieveGaza', 'bargaining', { tables: attacked(5) }, 2],
    ['iran', 'survive', 'lowHeat', {}, 2],
    ['iran', 'survive', 'struck', { us: [strike] }, 2],
    ['iran', 'survive', 'calm', {}, 1],
    ['iran', 'expel', 'lowHeat', {}, 1],
  ])('%s %s: %s', (side, aim, key, turn, factor) => {
    expect(doubled(side, aim, key, turn)).toBeCloseTo(factor, 1);
  });

  it('expel doubles Baghdad at the end and expulsion', () => {
    const last = (s: GameState) => ((s.turn = 8), void (s.tracks.baghdad = -5));
    const tables = { ...STILL, 'tracks.expulsion': 100 };
    expect(doubled('iran', 'expel', 'baghdad', { tables, change: last })).toBe(2);
    expect(doubled('iran', 'expel', 'expulsion', { tables, change: last })).toBe(2);
  });

  it('survive doubles war', () => {
    const tables = { ...STILL, 'heat.hazard': [100, 100, 100, 100, 100] };
    const war = (iran: HiddenAim) => {
      const s = game({ tables, options: { hazard: 1, hiddenAims: { us: 'protect', iran } } });
      return term(
        play(s)
          .of('points')
          .find((e) => e.data.side === 'iran'),
        'point.war',
      );
    };
    expect([war('expel'), war('survive')]).toEqual([-35, -70]);
  });

  it('are drawn once a game, each of three about equally, or fixed, or dropped', () => {
    const drawn = Array.from(
      { length: 150 },
      (_, i) => game({ seed: `aim:${i}`, options: { hiddenAims: 'drawn' } }).secret.hiddenAims,
    );
    for (const aim of ['protect', 'contain', 'seaLanes'])
      expect(drawn.filter((a) => a.us === aim).length).toBeGreaterThan(30);
    for (const aim of ['expel', 'relieveGaza', 'survive'])
      expect(drawn.filter((a) => a.iran === aim).length).toBeGreaterThan(30);
    expect(game().secret.hiddenAims).toEqual({ us: null, iran: null });
  });
});

describe('points of the end (§10)', () => {
  const end = (side: Side, key: string, change: (s: GameState) => void, length: 'half' | 'full' = 'half') =>
    points(side, key, { change: (s) => ((s.turn = length === 'half' ? 8 : 16), change(s)), length });

  it.each<[Side, string, number, (s: GameState) => void]>([
    ['us', 'credibility', 2, (s) => void (s.tracks.credibility = start + 20)],
    ['iran', 'prestige', 3, (s) => void (s.tracks.prestige = 9)],
    ['iran', 'prestige', -4.5, (s) => void (s.tracks.prestige = 4)],
    ['iran', 'oil', -3, (s) => void (s.tracks.oil = 1.2)],
    ['us', 'oil', 3, (s) => void (s.tracks.oil = 1.2)],
    ['us', 'baghdad', 0.75, (s) => void (s.tracks.baghdad = 2)],
    ['iran', 'baghdad', -0.75, (s) => void (s.tracks.baghdad = 2)],
    ['iran', 'lostLeaders', -2, (s) => void (s.tracks.lostLeaders = 2)],
    ['us', 'endHeat', 0, heat(39)],
    ['us', 'endHeat', -1, heat(40)],
    ['iran', 'endHeat', -3, heat(60)],
    ['us', 'endHeat', -5, heat(80)],
  ])('%s %s: %f', (side, key, value, change) => {
    expect(end(side, key, change)).toBeCloseTo(value, 2);
  });

  it('are not scaled', () => {
    expect(end('us', 'credibility', (s) => void (s.tracks.credibility = start + 20), 'full')).toBe(2);
    expect(end('us', 'endHeat', heat(80), 'full')).toBe(-5);
  });

  it('come at the end only', () => {
    expect(points('us', 'credibility', { change: (s) => void (s.tracks.credibility = 70) })).toBe(0);
  });
});

describe('the bars (§10)', () => {
  it('sum to the total, and each side is told its own', () => {
    const s = play(game({ tables: attacked(5), change: (x) => halt(x, 'kh') })).state;
    const o = outcome(s);
    expect(50 + Object.values(o.bars.us).reduce((a, b) => a + b)).toBeCloseTo(o.points.us, 9);
    const { seen } = play(s);
    expect(
      seen('us')
        .filter((e) => e.kind === 'points')
        .map((e) => e.data.side),
    ).toEqual(['us']);
    expect(seen('public').filter((e) => e.kind === 'points')).toEqual([]);
  });
});
