import { describe, expect, it } from 'vitest';
import type { GameState, Order } from '../../../src/engine/model/index.ts';
import { reachOf, tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, given, group, play, playTurns, refusals, STILL, type OwnState } from '../../support/engine.ts';

const at = (s: OwnState, id: string) => s.units.find((u) => u.id === id)!;
const strike = (site: string, scale: 'limited' | 'strong' = 'limited'): Order => ({
  kind: 'strike',
  scale,
  aim: 'materiel',
  site,
});
const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
};
const only = (s: OwnState, ...ids: string[]): void => {
  for (const u of s.units) if (!ids.includes(u.id)) u.lost = true;
};

describe('moves (§3)', () => {
  it('take a turn, and the arrival is public', () => {
    const { state, seen } = play(game(), { us: [{ kind: 'move', unit: 'carrier', to: 'red-sea' }] });
    expect(at(state, 'carrier')).toMatchObject({ at: 'red-sea', arrives: 2, since: 2 });
    expect(seen('iran').filter((e) => e.kind === 'arrival')).toMatchObject([{ turn: 2, data: { unit: 'carrier' } }]);
    expect(seen('iran').some((e) => e.kind === 'move')).toBe(false);
  });

  it('take no time for bombers and orbits', () => {
    const { state } = play(game(), { us: [{ kind: 'move', unit: 'bombers', to: 'gulf-base' }] });
    expect(at(state, 'bombers')).toMatchObject({ at: 'gulf-base', arrives: 1 });
  });

  it('leave a unit unable to strike in transit', () => {
    const s = game({ change: (x) => (only(x, 'carrier'), rich(x)) });
    const both: Order[] = [{ kind: 'move', unit: 'carrier', to: 'gulf-of-oman' }, strike('syrian-depot')];
    expect(refusals(s, 'us', both)).toEqual(['noCapacity']);
    expect(refusals(s, 'us', [both[1], both[0]])).toEqual(['noCapacity']);
  });

  it('let bombers strike from where they are sent', () => {
    const s = game({ change: (x) => (only(x, 'bombers'), rich(x)) });
    const { of } = play(s, { us: [{ kind: 'move', unit: 'bombers', to: 'gulf-base' }, strike('syrian-depot')] });
    expect(of('strike')).toHaveLength(1);
    expect(of('upkeep')).toHaveLength(0);
  });

  it('are refused for a unit in transit, to its own place, and to an impossible place', () => {
    const s = game({ change: (x) => void (at(x, 'carrier').arrives = 3) });
    expect(refusals(s, 'us', [{ kind: 'move', unit: 'carrier', to: 'red-sea' }])).toEqual(['unitMoving']);
    expect(refusals(s, 'us', [{ kind: 'move', unit: 'amphib', to: 'red-sea' }])).toEqual(['unitThere']);
    expect(refusals(s, 'us', [{ kind: 'move', unit: 'fighters', to: 'outpost-iraq' }])).toEqual(['placeUnfit']);
    expect(refusals(s, 'us', [{ kind: 'move', unit: 'patriot', to: 'red-sea' }])).toEqual(['placeUnfit']);
  });

  it.each([
    ['carrier', 'red-sea', { military: 2, political: 1 }],
    ['fighters', 'tower', { military: 1, political: 0 }],
    ['patriot', 'tower', { military: 1, political: 0 }],
    ['counterdrone', 'tower', { military: 1, political: 0 }],
    ['destroyer', 'red-sea', { military: 1, political: 0 }],
    ['amphib', 'east-med', { military: 1, political: 0 }],
    ['bombers', 'gulf-base', { military: 0, political: 0 }],
  ])('of the %s to %s cost what the table says', (unit, to, cost) => {
    const before = game();
    const { state } = play(before, { us: [{ kind: 'move', unit, to }] });
    // Income of the next turn is 3 Political and 3 Military.
    expect(state.us.pools.political).toBe(6 - cost.political);
    expect(state.us.pools.military).toBe(6 - cost.military);
  });

  it('of the first unit in a theatre are an act of four points', () => {
    const { state } = play(game(), { us: [{ kind: 'move', unit: 'carrier', to: 'red-sea' }] });
    expect(state.carry.filter((a) => a.key === 'deploy')).toHaveLength(0);
    const toSyria = play(game(), { us: [{ kind: 'move', unit: 'fighters', to: 'tower' }] }).state;
    expect(toSyria.carry).toMatchObject([{ key: 'deploy', ep: 4, theatre: 'syria' }]);
  });
});

describe('reach (§3)', () => {
  it('is own theatre and neighbours for carriers and fighters', () => {
    expect(reachOf('carrier', 'lebanon')).toEqual(['lebanon', 'syria']);
    expect(reachOf('fighters', 'iraq')).toEqual(['iraq', 'syria', 'gulf']);
    expect(reachOf('carrier', 'redsea')).toEqual(['redsea', 'gulf']);
    expect(reachOf('carrier', 'gulf')).toEqual(['gulf', 'iraq', 'redsea']);
  });

  it('is own theatre for destroyers and amphibious groups, and everywhere for bombers', () => {
    expect(reachOf('destroyer', 'gulf')).toEqual(['gulf']);
    expect(reachOf('amphib', 'redsea')).toEqual(['redsea']);
    expect(reachOf('bombers', null)).toHaveLength(5);
  });

  it('decides what can be struck', () => {
    const s = game({ change: (x) => (only(x, 'carrier'), rich(x)) });
    expect(refusals(s, 'us', [strike('syrian-depot')])).toEqual([]);
    expect(refusals(s, 'us', [strike('kh-depot')])).toEqual(['noCapacity']);
  });
});

describe('capacity (§6)', () => {
  it('is one point for a limited strike, two for a strong one, four for a wave', () => {
    const s = game({ change: (x) => (only(x, 'fighters'), (at(x, 'fighters').at = 'tower'), rich(x)) });
    expect(refusals(s, 'us', [strike('syrian-depot', 'strong')])).toEqual([]);
    expect(refusals(s, 'us', [strike('syrian-depot'), strike('kh-depot')])).toEqual([]);
    expect(refusals(s, 'us', [strike('syrian-depot', 'strong'), strike('kh-depot')])).toEqual(['noCapacity']);
    expect(refusals(s, 'us', [{ kind: 'strike', scale: 'wave', aim: 'materiel' }])).toEqual(['noCapacity']);
  });
});

describe('bombers (§3)', () => {
  const bombersOnly = game({ change: (x) => (only(x, 'bombers'), rich(x)) });

  it('strike anywhere, every second turn', () => {
    const turns = playTurns(bombersOnly, 1, () => ({ us: [strike('houthi-port')] }));
    const next = given(turns[0].state, rich);
    expect(turns[0].of('strike')).toHaveLength(1);
    expect(refusals(next, 'us', [strike('syrian-depot')])).toEqual(['noCapacity']);
    const rested = given(play(next).state, rich);
    expect(refusals(rested, 'us', [strike('syrian-depot')])).toEqual([]);
  });

  it('cost one Military when used from home', () => {
    const { state, of } = play(
      given(bombersOnly, (x) => void (x.us.pools.military = 3)),
      {
        us: [strike('syrian-depot')],
      },
    );
    expect(of('upkeep')).toMatchObject([{ turn: 2, data: { what: 'bombers', military: 1 } }]);
    expect(state.us.pools.military).toBe(3 - 2 + 3 - 1);
  });
});

describe('upkeep and the Gulf (§3)', () => {
  const carriers = (n: number, where: string) =>
    game({
      change(x) {
        for (const [i, id] of ['carrier', 'destroyer', 'amphib', 'fighters'].entries()) {
          if (i >= n) continue;
          const u = at(x, id) as { type: string; at: string };
          u.type = 'carrier';
          u.at = where;
        }
      },
    });

  it.each([
    [2, 6],
    [3, 5],
    [4, 4],
  ])('with %i carriers leaves %i of six Military', (n, left) => {
    expect(play(carriers(n, 'red-sea')).state.us.pools.military).toBe(left);
  });

  const { tracks, units } = tablesFor({});
  const hardliners = (crowding: number): number =>
    tracks.hardlinersStart + tracks.hardlinersDecay + crowding * units.gulfHardliners;

  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
  ])('%i carriers in the Gulf raise Hardliners as %i', (n, crowding) => {
    expect(play(carriers(n, 'gulf-of-oman')).state.tracks.hardliners).toBe(hardliners(crowding));
  });

  it('counts bombers in the Gulf as a carrier', () => {
    const s = given(carriers(1, 'gulf-of-oman'), (x) => void (at(x, 'bombers').at = 'gulf-base'));
    expect(play(s).state.tracks.hardliners).toBe(hardliners(1));
  });

  it('gives Iran a tenth of a point a turn for a battery moved away from Israel', () => {
    const iranGets = (s: GameState) => play(s).state.points.iran.position;
    const moved = given(game(), (x) => void (at(x, 'patriot-cover').at = 'tower'));
    expect(iranGets(moved) - iranGets(game())).toBeCloseTo(0.1, 9);
  });
});

describe('cadres (§3)', () => {
  it('are three; sent home they are a visible sign of de-escalation', () => {
    const s = game({ change: (x) => void (x.iran.cadres = ['kh', 'home', 'home']) });
    const { state, seen } = play(s, { iran: [{ kind: 'cadre', n: 0, to: 'home' }] });
    expect(state.iran.cadres).toEqual(['home', 'home', 'home']);
    expect(seen('us').filter((e) => e.kind === 'cadre')).toHaveLength(1);
  });

  it('go to a group unseen', () => {
    const { state, seen } = play(game(), { iran: [{ kind: 'cadre', n: 1, to: 'nujaba' }] });
    expect(state.iran.cadres).toEqual(['home', 'nujaba', 'home']);
    expect(seen('us').filter((e) => e.kind === 'cadre')).toHaveLength(0);
  });

  it('may die when fighters are struck at a Quds Force site that is destroyed', () => {
    const tables = { ...STILL, 'effects.destroyed': [100, 100, 100], 'effects.cadreKilled': 100 };
    const s = game({ tables, change: (x) => void (x.iran.cadres = ['syrian', 'home', 'home']) });
    const { state } = play(s, { us: [{ kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-quds' }] });
    expect(state.iran.cadres[0]).toBe('dead');
    expect(state.ledger.officersKilled).toBe(1);
    expect(refusals(state, 'iran', [{ kind: 'cadre', n: 0, to: 'kh' }])).toEqual(['cadreDead']);
  });

  it('raise the effect of the group’s attacks: ballistic share, deaths, attribution', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0], 'sites.intercept': [0, 0, 0, 0, 0] };
    const s = game({ tables, change: (x) => void (x.iran.cadres = ['syrian', 'home', 'home']) });
    const mods = play(s)
      .of('attack')[0]
      .why!.flatMap((w) => w.why.mods);
    expect(mods).toContainEqual(expect.objectContaining({ key: 'cadre', op: '×', value: 1.2 }));
    expect(mods).toContainEqual(expect.objectContaining({ key: 'cadre', op: '+', value: 10 }));
  });

  it('do not raise deaths if the group avoids them', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0], 'sites.intercept': [0, 0, 0, 0, 0] };
    const s = game({
      tables,
      change(x) {
        x.iran.cadres = ['syrian', 'home', 'home'];
        Object.assign(group(x, 'syrian'), { avoid: true, avoids: true });
      },
    });
    const mods = play(s)
      .of('attack')[0]
      .why!.flatMap((w) => w.why.mods);
    expect(mods.filter((m) => m.key === 'cadre' && m.op === '×')).toEqual([]);
    expect(mods).toContainEqual(expect.objectContaining({ key: 'avoidDeaths', value: 0.3 }));
  });
});

describe('what a side sees of units (§14)', () => {
  it('hides from Iran how worn the bombers are', () => {
    const s = game({ change: (x) => (only(x, 'bombers'), rich(x)) });
    const { state } = play(s, { us: [strike('syrian-depot')] });
    expect(view(state, 'us').units[0].strike).toBe(0);
    expect(view(state, 'iran').units[0].strike).toBe(4);
  });
});
