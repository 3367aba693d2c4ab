import { describe, expect, it } from 'vitest';
import { summed } from '../../../src/engine/rules/context.ts';
import type { GameState, Order, Side, StrikeScale, TableOverrides, TrackId } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { attacksOf, game, given, halt, harm, play, STILL, term, under, type OwnState } from '../../support/engine.ts';
import { small } from '../../support/small-scenario.ts';

const T = tablesFor({}).tracks;
const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
  s.iran.pools = { political: 6, military: 6, intelligence: 4, leverage: 6 };
};
const strike = (scale: StrikeScale = 'limited', site = 'syrian-depot'): Order =>
  scale === 'wave' ? { kind: 'strike', scale, aim: 'materiel' } : { kind: 'strike', scale, aim: 'materiel', site };
const after = (
  tables: TableOverrides,
  change: (s: OwnState) => void = () => {},
  parts: Parameters<typeof play>[1] = {},
) => play(game({ tables, change: (s) => (rich(s), halt(s, 'kh'), change(s)) }), parts);
const attacked = (n: number, what: Parameters<typeof harm>[0] = 'nothing') => ({ ...attacksOf(n), ...harm(what) });

describe('Pressure (§9)', () => {
  const pressure = (...args: Parameters<typeof after>) => after(...args).state.tracks.pressure;

  it('keeps .7 of its value a turn', () => {
    expect(pressure(STILL, (s) => void (s.tracks.pressure = 50))).toBeCloseTo(35, 9);
  });

  it('rises by one an attack in a week, by 7 ÷ days in a shorter turn', () => {
    expect(pressure(attacked(5))).toBeCloseTo(5, 9);
    const short = game({ scenario: { ...small, turnDays: 5 }, tables: attacked(5), change: (s) => halt(s, 'kh') });
    expect(play(short).state.tracks.pressure).toBeCloseTo(7, 9);
  });

  it('rises by 30 per fatal event and 6 for each further death', () => {
    const dead = (n: number) => ({
      ...attacked(1, 'killed'),
      'attack.deaths': [n],
      'attack.deathsShare': [100],
      'tracks.pressureWounded': 0,
    });
    expect(pressure(dead(1))).toBeCloseTo(31, 9);
    expect(pressure(dead(3))).toBeCloseTo(43, 9);
    expect(pressure({ ...dead(2), 'groups.rogueAttacks': [2] })).toBeCloseTo(2 + 60 + 12, 9);
  });

  it('rises by 8 for a near miss that leaks', () => {
    expect(pressure({ ...attacked(1, 'nearMiss'), 'tracks.nearMissLeaks': 100 })).toBeCloseTo(9, 9);
    expect(pressure({ ...attacked(1, 'nearMiss'), 'tracks.nearMissLeaks': 0 })).toBeCloseTo(1, 9);
  });

  it('falls by 12 for a strike and 24 for a wave', () => {
    // Not the first strike in its area: that one is reported to Congress.
    const from = (s: GameState) => ((s.us.strikesIn = [1, 1, 1, 1, 1]), void (s.tracks.pressure = 100));
    expect(pressure(STILL, from, { us: [strike()] })).toBeCloseTo(58, 9);
    expect(pressure(STILL, from, { us: [strike('wave')] })).toBeCloseTo(46, 9);
  });

  it('falls for a strike on Yemen only while ships are attacked', () => {
    // Not the first strike in its area: that one is reported to Congress.
    const from = (s: GameState) => ((s.us.strikesIn = [1, 1, 1, 1, 1]), void (s.tracks.pressure = 100));
    const yemen = { us: [strike('limited', 'houthi-port')] };
    expect(pressure(STILL, from, yemen)).toBeCloseTo(70, 9);
    const ships = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 40] };
    expect(pressure(ships, from, yemen)).toBeCloseTo(58, 9);
  });

  it('stays within 0 and 100', () => {
    expect(pressure(STILL, () => {}, { us: [strike()] })).toBe(0);
    expect(
      pressure(
        { ...attacked(3, 'killed'), 'attack.deaths': [6], 'attack.deathsShare': [100] },
        (s) => void (s.tracks.pressure = 90),
      ),
    ).toBe(100);
  });

  it('at 40 without a strike that turn costs the US three points', () => {
    const home = (at: number, orders: Order[]) =>
      term(
        after(
          { ...STILL, 'tracks.pressureKeep': 1, 'tracks.pressureStrike': 0 },
          (s) => void (s.tracks.pressure = at),
          { us: orders },
        ).of('points')[0],
        'point.pressure',
      );
    expect(home(40, [])).toBe(-3);
    expect(home(39.9, [])).toBe(0);
    expect(home(60, [strike()])).toBe(0);
  });

  it('is shown to Iran rounded to ten', () => {
    const s = game({ change: (x) => void (x.tracks.pressure = 37) });
    expect(view(s, 'us').tracks.pressure).toBe(37);
    expect(view(s, 'iran').tracks.pressure).toBe(40);
    expect(view(s, 'public').tracks).not.toHaveProperty('pressure');
  });
});

describe('Hardliners (§9)', () => {
  const hard = (...args: Parameters<typeof after>) => after(...args).state.tracks.hardliners;
  const busy = attacked(3);

  const t = tablesFor({}).tracks;
  const quiet = t.hardlinersStart + t.hardlinersDecay;

  it('fall a little each turn', () => {
    expect(hard(STILL)).toBe(quiet);
  });

  it.each<[string, Order[], number]>([
    ['a strike angers them', [strike()], t.hardlinersStruck],
    ['two strikes no more', [strike(), strike('limited', 'factions-depot')], t.hardlinersStruck],
    ['a wave far more', [strike('wave')], t.hardlinersWave],
  ])('%s', (_, orders, value) => {
    expect(hard(busy, () => {}, { us: orders })).toBe(quiet + value);
  });

  it('rise more when struck on a calm turn', () => {
    expect(hard(STILL, () => {}, { us: [strike()] })).toBe(quiet + t.hardlinersStruck + t.hardlinersCalm);
  });

  it('do not count a strike on Yemen', () => {
    expect(hard(STILL, () => {}, { us: [strike('limited', 'houthi-port')] })).toBe(quiet);
  });

  it('rise more when an officer is killed', () => {
    const tables = { ...busy, 'effects.destroyed': [100, 100, 100], 'effects.cadreKilled': 100 };
    const order: Order = { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-quds' };
    expect(hard(tables, (s) => void (s.iran.cadres = ['syrian', 'home', 'home']), { us: [order] })).toBe(
      quiet + t.hardlinersStruck + t.hardlinersLeader,
    );
  });

  it('are known to Iran only', () => {
    expect(view(game(), 'us').tracks).not.toHaveProperty('hardliners');
    expect(view(game(), 'public').tracks).not.toHaveProperty('hardliners');
    expect(view(game(), 'iran').tracks.hardliners).toBe(t.hardlinersStart);
  });
});

describe('Credibility (§9)', () => {
  const turns = (list: (readonly [number, Order[]])[]) => {
    let s = game({ change: (x) => (rich(x), halt(x, 'kh')) });
    return list.map(([attacks, orders]) => {
      s = under(
        given(s, (x) => (rich(x), halt(x, 'kh'))),
        attacked(attacks),
      );
      s = play(s, { us: orders }).state;
      return s.tracks.credibility;
    });
  };

  it('falls each turn above calm, most if nothing answered it; not in the first', () => {
    const steps = turns([
      [3, []],
      [3, []],
      [3, [strike()]],
      [3, []],
      [3, []],
      [2, []],
    ]);
    const falls = steps.map((x, i) => x - (i === 0 ? T.credibilityStart : steps[i - 1]!));
    const { attacksUnanswered: silent, answeredInVain: vain } = T;
    expect(falls).toEqual([0, silent, vain, vain, silent, 0]);
    expect(silent).toBeLessThan(vain);
  });
});

describe('Assurance (§9)', () => {
  const second = (attacks: number, calmBefore: number, site = 'syrian-depot') =>
    after(attacked(attacks), (s) => void (s.tracks.calmTurns = calmBefore), { us: [strike('limited', site)] }).state
      .tracks.assurance;

  it('falls by 15 for a strike on a second calm turn', () => {
    expect(second(0, 1)).toBe(35);
    expect(second(0, 3)).toBe(35);
  });

  it('does not fall when the turn before was not calm', () => {
    expect(second(0, 0)).toBe(50);
  });

  it('does not fall for a strike on Yemen alone', () => {
    expect(second(0, 1, 'houthi-port')).toBe(50);
  });

  it('depends on calm before the strike, not at the end of the turn', () => {
    const busy = { ...STILL, 'groups.rate': [40, 0, 0, 0, 0, 0] };
    const s = game({ tables: busy, change: (x) => void (x.tracks.calmTurns = 1) });
    expect(play(s, { us: [strike()] }).state.tracks.assurance).toBe(50);
    const truce = { id: 'war', at: '2023-10-20T00', effect: { kind: 'gaza' as const, state: 'war' as const }, src: [] };
    const later = game({
      scenario: { ...small, events: [truce], opening: { ...small.opening, gaza: 'truce' } },
      tables: { ...STILL, 'groups.rate': [4, 4, 4, 4, 0, 0], 'groups.truce': 0 },
      change: (x) => void (x.tracks.calmTurns = 1),
    });
    const p = play(later, { us: [strike()] }).state;
    expect(p.past[0].calm).toBe(false);
    expect(p.tracks.assurance).toBe(35);
  });

  it('costs Iran two points after such a strike', () => {
    const p = after(STILL, (s) => void (s.tracks.calmTurns = 1), { us: [strike()] });
    expect(
      term(
        p.of('points').find((e) => e.data.side === 'iran'),
        'point.calmStruck',
      ),
    ).toBe(-2);
  });
});

describe('Baghdad (§9)', () => {
  const baghdad = (...args: Parameters<typeof after>) => after(...args).state.tracks.baghdad;

  it('drifts half a step towards 0', () => {
    expect(baghdad(STILL, (s) => void (s.tracks.baghdad = 3))).toBe(2.5);
    expect(baghdad(STILL, (s) => void (s.tracks.baghdad = -0.3))).toBe(0);
  });

  it('falls by one for each strike in Iraq, and for a wave that hits there', () => {
    expect(baghdad(STILL, () => {}, { us: [strike('limited', 'kh-depot')] })).toBe(-1);
    expect(baghdad(STILL, () => {}, { us: [strike('wave')] })).toBe(-1);
    expect(baghdad(STILL, () => {}, { us: [strike()] })).toBe(0);
  });

  it('rises when the embassy is attacked on purpose, once a turn, not with a random hit', () => {
    const tables = {
      ...STILL,
      'groups.rate': [40, 0, 0, 0, 0, 0],
      'groups.inIraq': [100, 0, 0, 0, 0, 0],
      ...harm('nothing'),
    };
    const hit = (focus: boolean) => {
      const s = game({
        tables,
        change: (x) => void (x.iran.focus = focus ? [{ theatre: 'iraq', site: 'embassy' }] : []),
      });
      const p = play(s);
      expect(p.of('attack').some((e) => e.data.site === 'embassy')).toBe(true);
      return p.state.tracks.baghdad;
    };
    expect(hit(true)).toBe(1);
    expect(hit(false)).toBe(0);
  });

  it('stays within five steps either way', () => {
    expect(
      baghdad(STILL, (s) => void (s.tracks.baghdad = -5), { us: [strike('limited', 'kh-depot')] }),
    ).toBeGreaterThanOrEqual(-5);
  });
});

describe('Prestige (§9)', () => {
  const prestige = (...args: Parameters<typeof after>) => after(...args).state.tracks.prestige;
  const truce = (s: GameState) => void (s.gaza = 'truce');

  it('rises by .3 a turn with Gaza at war and a front open', () => {
    expect(prestige(STILL)).toBe(7);
    expect(prestige(STILL, (s) => void (s.iran.redSeaOpen = true))).toBeCloseTo(7.3, 9);
    expect(prestige(STILL, (s) => void (s.tracks.north = 3))).toBeCloseTo(7.3, 9);
    expect(prestige(STILL, (s) => (truce(s), void (s.tracks.north = 3)))).toBe(7);
  });

  it('falls by one when struck while calm', () => {
    expect(prestige(STILL, truce, { us: [strike()] })).toBe(6);
    expect(prestige(attacked(3), truce, { us: [strike()] })).toBe(7);
  });

  it('falls by one for officers killed and unanswered by the end of next turn', () => {
    const debt = (s: GameState) => (
      truce(s), void (s.debts = [{ kind: 'officer', side: 'iran', turn: 1, due: 2, ref: 'o' }])
    );
    const one = after(STILL, debt).state;
    expect(one.tracks.prestige).toBe(7);
    expect(play(one).state.tracks.prestige).toBe(6);
    const answered = given(one, (s) => (rich(s), void (s.iran.alertTurn = 2)));
    expect(play(answered, { iran: [{ kind: 'missilesNeighbour' }] }).state.tracks.prestige).toBe(8);
  });

  it('stays within one and twelve', () => {
    expect(prestige(STILL, (s) => ((s.tracks.prestige = 12), void (s.iran.redSeaOpen = true)))).toBe(12);
    expect(prestige(STILL, (s) => (truce(s), void (s.tracks.prestige = 1)), { us: [strike()] })).toBe(1);
  });
});

describe('Oil and shipping (§9)', () => {
  it('Oil falls by .05 when Heat in the Gulf is above 60', () => {
    const gulf = (heat: number) => after(STILL, (s) => void (s.heat.truth.theatres[4] = heat)).state.tracks.oil;
    expect(gulf(61)).toBeCloseTo(1.45, 9);
    expect(gulf(60)).toBe(1.5);
  });

  it('Oil stays within .8 and 1.6', () => {
    expect(after(STILL, (s) => void (s.tracks.oil = 1.55), { us: [{ kind: 'waiver' }] }).state.tracks.oil).toBe(1.6);
  });

  it('Shipping never falls below zero', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 40], 'attack.shipHit': 100 };
    expect(after(tables, (s) => void (s.iran.redSeaOpen = true)).state.tracks.shipping).toBe(0);
  });
});

describe('the northern front (§9)', () => {
  const at = (level: number, tables: TableOverrides = STILL, change: (s: OwnState) => void = () => {}) =>
    after(tables, (s) => ((s.tracks.north = level), change(s)));

  it('reports half its level as exchanges a day, which count nowhere', () => {
    const p = at(4);
    expect(p.of('exchanges')[0].data).toEqual({ count: 14, level: 4 });
    expect(p.state.past[0].attacks).toBe(0);
  });

  it('at three or more is seven points of Heat every turn', () => {
    expect(term(at(3).of('heat')[0], 'act.north')).toBe(2.1);
    expect(term(at(2).of('heat')[0], 'act.north')).toBe(0);
  });

  it('at five is a 15 % chance a turn of war in Lebanon, 8 % with a carrier near', () => {
    const odds = (carrier: boolean) =>
      at(5, { ...STILL, [carrier ? 'units.lebanonCarrier' : 'tracks.northWar']: 100 }, (s) => {
        s.units.find((u) => u.id === 'carrier')!.at = carrier ? 'east-med' : 'red-sea';
      }).of('lebanonWar').length;
    expect([odds(true), odds(false)]).toEqual([1, 1]);
    expect(at(4, { ...STILL, 'units.lebanonCarrier': 100, 'tracks.northWar': 100 }).of('lebanonWar')).toHaveLength(0);
    const wars = Array.from(
      { length: 300 },
      (_, i) =>
        play(game({ seed: `north:${i}`, opening: { north: 5 }, change: (s) => void (s.units[0].at = 'red-sea') })).of(
          'lebanonWar',
        ).length,
    );
    expect(Math.abs(wars.reduce((a, b) => a + b) / 300 - 0.15)).toBeLessThan(0.06);
  });

  it('that breaks into war is 30 of Heat, −10 and −15 points, once', () => {
    const p = at(5, { ...STILL, 'units.lebanonCarrier': 100 });
    const calm = at(4, { ...STILL, 'units.lebanonCarrier': 100 });
    expect(p.state.heat.truth.all - calm.state.heat.truth.all).toBeCloseTo(30, 9);
    const lost = (side: Side) =>
      term(
        p.of('points').find((e) => e.data.side === side),
        'point.lebanonWar',
      );
    expect([lost('us'), lost('iran')]).toEqual([-10, -15]);
    expect(play(p.state).of('lebanonWar')).toHaveLength(0);
  });

  it('may be raised by Hezbollah of its own accord', () => {
    const p = at(2, { ...STILL, 'groups.rogue': [0, 0, 0, 0, 100, 0] });
    expect(p.state.tracks.north).toBe(3);
  });
});

describe('Israel (§9)', () => {
  it('kills an officer in Damascus 5 % of turns without a dated strike', () => {
    const killed = Array.from(
      { length: 400 },
      (_, i) =>
        play(game({ seed: `israel:${i}`, tables: { ...STILL, 'tracks.officerKilled': 5 } })).state.ledger
          .officersKilled,
    );
    expect(Math.abs(killed.reduce((a, b) => a + b) / 400 - 0.05)).toBeLessThan(0.03);
  });

  it('does not roll in a turn with a dated strike', () => {
    const events = [
      {
        id: 'mazzeh',
        at: '2023-10-19T08',
        theatre: 'syria' as const,
        effect: { kind: 'israelStrike' as const, killed: 5 },
        src: [],
      },
    ];
    const s = game({ scenario: { ...small, events }, tables: { ...STILL, 'tracks.officerKilled': 100 } });
    const p = play(s);
    expect(p.state.ledger.officersKilled).toBe(5);
    expect(p.of('officerKilled')).toHaveLength(1);
    expect(p.state.debts).toHaveLength(1);
  });
});

describe('every move of a track (§9)', () => {
  it('is explained by causes that add up', () => {
    const p = after(attacked(3), (s) => void (s.tracks.baghdad = 2), {
      us: [strike('limited', 'kh-depot'), { kind: 'talks' }],
    });
    for (const e of p.of('track')) expect(summed(e.why![0].why.mods)).toBeCloseTo(Number(e.data.to), 2);
    const tracks = p.of('track').map((e) => e.data.track as TrackId);
    expect(tracks).toEqual(expect.arrayContaining(['pressure', 'hardliners', 'baghdad']));
  });

  it('is hidden from seats that may not know the track', () => {
    const p = after(attacked(3));
    expect(p.seen('public').some((e) => e.kind === 'track' && e.data.track === 'pressure')).toBe(false);
    expect(
      p.seen('us').some((e) => e.kind === 'track' && ['hardliners', 'prestige'].includes(String(e.data.track))),
    ).toBe(false);
  });

  it('of Pressure is explained to Iran by its causes, between figures rounded to ten', () => {
    const p = after(attacked(3), (s) => void (s.tracks.pressure = 24));
    const told = p.seen('iran').find((e) => e.data.track === 'pressure')!;
    expect(told.data).toMatchObject({ from: 20, to: 20, rounded: true });
    expect(told.why![0].why.mods.map(({ key }) => key)).toEqual(['before', 'kept', 'attacks', 'rounding']);
    expect(summed(told.why![0].why.mods)).toBeCloseTo(20, 9);
  });
});
