import { describe, expect, it } from 'vitest';
import { type GameState, type IranOrder, LAND_GROUPS, type TableOverrides } from '../../../src/engine/model/index.ts';
import { TABLES } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, given, group, mean, play, playTurns, refusals, STILL, term, under } from '../../support/engine.ts';

const many = (n: number, once: (seed: string) => number) =>
  mean(Array.from({ length: n }, (_, i) => once(`many:${i}`)));
const rich = (s: GameState): void => {
  s.iran.pools = { political: 6, military: 6, intelligence: 4, leverage: 6 };
};

describe('resupply (§6)', () => {
  it('brings two stocks, six at most', () => {
    expect(group(play(game(), { iran: [{ kind: 'resupply', group: 'kh' }] }).state, 'kh').munitions).toBe(6);
    const s = game({ change: (x) => void (group(x, 'kh').munitions = 5) });
    expect(group(play(s, { iran: [{ kind: 'resupply', group: 'kh' }] }).state, 'kh').munitions).toBe(6);
    const full = game({ change: (x) => void (group(x, 'kh').munitions = 6) });
    expect(refusals(full, 'iran', [{ kind: 'resupply', group: 'kh' }])).toEqual(['stocksFull']);
  });

  it('goes to one group per order', () => {
    const s = game({ change: rich });
    const two = [
      { kind: 'resupply', group: 'kh' },
      { kind: 'resupply', group: 'houthi' },
    ] as const;
    const { state } = play(s, { iran: two });
    expect(state.groups.map((g) => g.munitions)).toEqual([6, 4, 4, 4, 4, 6]);
    expect(refusals(s, 'iran', [two[0], two[0]])).toEqual(['conflict']);
  });
});

describe('the Red Sea front (§6)', () => {
  it('opens at once', () => {
    const { state, seen } = play(game(), { iran: [{ kind: 'redsea', open: true }] });
    expect(state.iran.redSeaOpen).toBe(true);
    expect(seen('us').some((e) => /front/i.test(e.kind))).toBe(false);
    expect(refusals(state, 'iran', [{ kind: 'redsea', open: true }])).toEqual(['frontAlready']);
  });

  it('closes only if the Houthis obey, 5 % more per repeat', () => {
    const open = { redSeaOpen: true };
    const p = play(game({ opening: open, tables: { ...STILL, 'groups.obeyMax': 0 } }), {
      iran: [{ kind: 'redsea', open: false }],
    });
    expect(p.state.iran.redSeaOpen).toBe(true);
    const again = play(p.state, { iran: [{ kind: 'redsea', open: false }] });
    expect(term(again.of('closeRefused')[0], 'repeats')).toBe(5);
  });
});

describe('the northern front (§6)', () => {
  it('moves by one when Hezbollah obeys, nine times in ten', () => {
    const moved = many(
      300,
      (seed) => play(game({ seed }), { iran: [{ kind: 'north', to: 'hotter' }] }).state.tracks.north - 2,
    );
    expect(moved).toBeGreaterThan(0.85);
    expect(moved).toBeLessThan(0.99);
    const cooler = play(game({ tables: { ...STILL, 'groups.obey': [0, 0, 0, 0, 100, 0] } }), {
      iran: [{ kind: 'north', to: 'cooler' }],
    });
    expect(cooler.state.tracks.north).toBe(1);
  });

  it('stays within zero and five', () => {
    expect(refusals(game({ opening: { north: 5 } }), 'iran', [{ kind: 'north', to: 'hotter' }])).toEqual([
      'northHottest',
    ]);
    expect(refusals(game({ opening: { north: 0 } }), 'iran', [{ kind: 'north', to: 'cooler' }])).toEqual([
      'northQuiet',
    ]);
  });
});

describe('missiles (§6)', () => {
  const alert = { kind: 'alert' } as const;
  const base = { kind: 'missilesBase', site: 'base-iraq' } as const;
  const ready = (tables: TableOverrides = STILL) =>
    game({ tables, change: (s) => (rich(s), void (s.iran.alertTurn = 1)) });

  it('need the alert of the turn before', () => {
    const s = game({ change: rich });
    expect(refusals(s, 'iran', [base])).toEqual(['notAlert']);
    expect(refusals(s, 'iran', [alert, base])).toEqual(['notAlert']);
    const next = given(play(s, { iran: [alert] }).state, rich);
    expect(refusals(next, 'iran', [base])).toEqual([]);
    expect(refusals(given(play(next).state, rich), 'iran', [base])).toEqual(['notAlert']);
  });

  it('make the alert visible, which counts four points', () => {
    const { seen, of } = play(game(), { iran: [alert] });
    expect(seen('public').some((e) => e.kind === 'alert')).toBe(true);
    expect(term(of('heat')[0], 'act.alert')).toBe(1.2);
  });

  /** The US struck last turn, so missiles are a reply. */
  const struck = (tables?: Parameters<typeof ready>[0]) => given(ready(tables), (s) => void (s.us.strikeTurn = s.turn));

  it('bring Prestige only as a reply to a strike or to an officer killed', () => {
    const still = play(ready()).state.tracks.prestige;
    expect(play(ready(), { iran: [{ kind: 'missilesNeighbour' }] }).state.tracks.prestige).toBeCloseTo(still, 9);
  });

  it('at a US base: Prestige +2, Hardliners −15, fifty points, nobody killed', () => {
    const still = play(struck({ ...STILL, 'effects.missileAccident': 0 }));
    const { state, of } = play(struck({ ...STILL, 'effects.missileAccident': 0 }), { iran: [base] });
    expect(state.tracks.prestige - still.state.tracks.prestige).toBeCloseTo(2, 9);
    expect(state.tracks.hardliners - still.state.tracks.hardliners).toBeCloseTo(-15, 9);
    expect(term(of('heat')[0], 'act.missilesBase')).toBe(15);
    expect(state.ledger.americansKilled).toBe(0);
    expect(state.past[0].attacks).toBe(0);
  });

  it('at a US base kill a person by accident one time in ten', () => {
    const killed = many(400, (seed) => {
      const s = given(game({ seed }), (x) => (rich(x), void (x.iran.alertTurn = 1)));
      return play(s, { iran: [base] }).state.ledger.americansKilled > 0 ? 1 : 0;
    });
    expect(killed).toBeGreaterThan(0.06);
    expect(killed).toBeLessThan(0.15);
  });

  it('that kill are a shock, an act and a debt as any other death', () => {
    const { state, of } = play(ready({ ...STILL, 'effects.missileAccident': 100 }), { iran: [base] });
    expect(state.tracks.shockTurn).toBe(1);
    expect(term(of('heat')[0], 'act.americanKilled')).toBeGreaterThanOrEqual(8.4);
    expect(state.debts).toMatchObject([{ kind: 'death' }]);
    expect(state.tracks.pressure).toBeGreaterThanOrEqual(30);
  });

  it('at a neighbour: Prestige +1, Hardliners −10, Baghdad +1, 34 points', () => {
    const still = play(struck()).state.tracks;
    const { state, of } = play(struck(), { iran: [{ kind: 'missilesNeighbour' }] });
    expect(state.tracks.prestige - still.prestige).toBeCloseTo(1, 9);
    expect(state.tracks.hardliners - still.hardliners).toBeCloseTo(-10, 9);
    expect(state.tracks.baghdad).toBe(1);
    expect(term(of('heat')[0], 'act.missilesNeighbour')).toBe(10.2);
  });

  it('are limited to one kind per turn', () => {
    expect(refusals(ready(), 'iran', [base, { kind: 'missilesNeighbour' }])).toEqual(['conflict']);
  });
});

describe('seizing a ship (§6)', () => {
  it('moves shipping by six, Oil by .05, and counts 18.6 points', () => {
    const { state, of } = play(game({ tables: { ...STILL, 'attack.trafficBack': 0 } }), { iran: [{ kind: 'seize' }] });
    expect(state.tracks.shipping).toBe(94);
    expect(state.tracks.oil).toBeCloseTo(1.45, 9);
    expect(term(of('heat')[0], 'act.seize')).toBe(5.58);
  });
});

describe('the crowd at the embassy (§9)', () => {
  const crowd = (mode: 'stoke' | 'calm' | null, due: boolean, crowds = false) => {
    const s = game({
      opening: { crowds },
      change(x) {
        x.turn = 2;
        x.us.strikeIraqTurn = 1;
        x.tracks.crowdTurn = due ? 2 : 0;
      },
    });
    return { s, parts: mode ? { iran: [{ kind: 'crowd' as const, mode }] } : {} };
  };
  const stormed = (mode: 'stoke' | 'calm' | null, due: boolean, crowds = false) =>
    many(200, (seed) => {
      const { s, parts } = crowd(mode, due, crowds);
      return play({ ...s, def: { ...s.def, key: game({ seed }).def.key } }, parts).of('embassyStormed').length;
    });

  it('comes with 5 % the turn after twenty fighters died in Iraq, 25 % in 2019', () => {
    const seldom = stormed(null, true);
    expect(seldom).toBeLessThan(0.1);
    expect(seldom).toBeGreaterThan(0.01);
    expect(Math.abs(stormed(null, true, true) - 0.25)).toBeLessThan(0.08);
    expect(stormed(null, false)).toBe(0);
  });

  it('is 25 more when stoked, 25 less when called off', () => {
    expect(Math.abs(stormed('stoke', true) - 0.3)).toBeLessThan(0.08);
    expect(Math.abs(stormed('stoke', false) - 0.25)).toBeLessThan(0.08);
    expect(stormed('calm', true, true)).toBe(0);
  });

  it('can come after twenty fighters were killed in Iraq', () => {
    const s = game({
      tables: { ...STILL, 'effects.destroyed': [100, 100, 100] },
      change: (x) => void (x.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 }),
    });
    const { state } = play(s, { us: [{ kind: 'strike', scale: 'wave', aim: 'fighters' }] });
    expect(state.past[0].fightersKilled).toBeGreaterThanOrEqual(20);
    expect(state.tracks.crowdTurn).toBe(2);
  });

  it('can be stoked only after a strike in Iraq', () => {
    expect(refusals(game(), 'iran', [{ kind: 'crowd', mode: 'stoke' }])).toEqual(['noCrowd']);
  });

  it('that storms it moves Baghdad by one and counts 34 points', () => {
    const { s, parts } = crowd('stoke', true);
    const sure = under(s, { ...STILL, 'effects.crowdStoked': 100 });
    const { state, of } = play(sure, parts);
    expect(state.tracks.baghdad).toBe(1);
    expect(term(of('heat')[0], 'act.embassyStormed')).toBe(10.2);
  });
});

describe('dispersal (§6)', () => {
  it('lasts two turns and cannot be ordered again meanwhile', () => {
    const s = play(game(), { iran: [{ kind: 'disperse' }] }).state;
    expect(s.iran.dispersedUntil).toBe(2);
    expect(refusals(s, 'iran', [{ kind: 'disperse' }])).toEqual(['alreadyDispersed']);
    expect(refusals(play(s).state, 'iran', [{ kind: 'disperse' }])).toEqual([]);
  });

  it('saves officers', () => {
    const tables = { ...STILL, 'effects.destroyed': [100, 100, 100], 'effects.cadreKilled': 100 };
    const s = game({ tables, change: (x) => void (x.iran.cadres = ['syrian', 'home', 'home']) });
    const { state } = play(s, {
      us: [{ kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-quds' }],
      iran: [{ kind: 'disperse' }],
    });
    expect(state.iran.cadres[0]).toBe('syrian');
  });
});

describe('counter-intelligence (§6)', () => {
  it('takes 15 from attribution this turn', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0] };
    const p = play(game({ tables }), { iran: [{ kind: 'counterIntelligence' }] });
    expect(p.of('attack')[0].why!.find((w) => w.label === 'attribution')!.why.result).toBe(40);
  });
});

describe('the commander’s visit (§6)', () => {
  it('ends with the turn', () => {
    const turns = playTurns(game(), 2, (turn) => (turn === 1 ? { iran: [{ kind: 'visit', group: 'kh' }] } : {}));
    expect(turns[0].state.iran.visit).toBeNull();
  });

  it('goes to one group', () => {
    expect(
      refusals(game({ change: rich }), 'iran', [
        { kind: 'visit', group: 'kh' },
        { kind: 'visit', group: 'nujaba' },
      ]),
    ).toEqual(['conflict']);
  });

  it('may be one meeting with all groups of Iraq and Syria, dearer and seen more easily', () => {
    const meeting: IranOrder = { kind: 'visit', group: 'all' };
    const asks = LAND_GROUPS.map((to): IranOrder => ({ kind: 'directive', to, directive: 'ease' }));
    const asked = play(game({ change: rich }), { iran: [meeting, ...asks] });
    const moved = [...asked.of('obeys'), ...asked.of('refuses')].map((e) => term(e, 'meeting'));
    expect(moved).toEqual(LAND_GROUPS.map(() => TABLES.obedience.meeting.value));
    const sea = play(game({ change: rich }), {
      iran: [meeting, { kind: 'directive', to: 'houthi', directive: 'halt' }],
    });
    expect([...sea.of('obeys'), ...sea.of('refuses')].map((e) => term(e, 'meeting'))).toEqual([0]);
    expect(refusals(game({ change: rich, options: { orderSet: 'basic' } }), 'iran', [meeting])).toEqual(['notBasic']);
  });
});

describe('what Iran knows of US intelligence (§14)', () => {
  it('excludes estimates about itself', () => {
    const p = play(game(), { us: [{ kind: 'estimate' }] });
    expect(p.seen('iran').some((e) => e.kind === 'estimate')).toBe(false);
    expect(view(p.state, 'iran').us).toBeNull();
  });
});
