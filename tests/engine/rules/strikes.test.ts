import { describe, expect, it } from 'vitest';
import type { GameState, Order, StrikeScale, TableOverrides } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { game, given, group, mean, play, playTurns, refusals, STILL, sum, term } from '../../support/engine.ts';

const strike = (scale: StrikeScale, site?: string, aim: 'materiel' | 'fighters' = 'materiel'): Order => ({
  kind: 'strike',
  scale,
  aim,
  ...(site ? { site } : {}),
});
const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
};
const result = (destroyed: number, damaged = 0): TableOverrides => ({
  ...STILL,
  'effects.destroyed': [destroyed, destroyed, destroyed],
  'effects.damaged': [damaged, damaged, damaged],
  'effects.perDefence': 0,
  'effects.noWarning': 0,
  'effects.suspected': 0,
  'effects.civilian': [0, 0, 0],
});
const site = (s: GameState, id: string) => s.axis[s.def.axisIndex[id]];
const odds = (order: Order, change: (s: GameState) => void = () => {}) => {
  const { of } = play(game({ change: (s) => (rich(s), change(s)) }), { us: [order] });
  return of('strikeSite')[0].why![0].why;
};

describe('what a strike does to a site (§6)', () => {
  it.each([
    ['limited', 45, 85],
    ['strong', 60, 90],
  ] as const)('%s: destroyed %i %%, damaged up to %i %%', (scale, destroyed, damaged) => {
    expect(odds(strike(scale, 'syrian-depot')).outcomes).toEqual([
      { key: 'destroyed', upTo: destroyed },
      { key: 'damaged', upTo: damaged },
    ]);
  });

  it('wave: 70 and 92 %', () => {
    expect(odds(strike('wave')).outcomes!.map((o) => o.upTo)).toEqual([70, 92]);
  });

  it('is 10 less per level of air defence and 20 less at a suspected site', () => {
    expect(odds(strike('limited', 'kh-hq')).result).toBe(35);
    expect(odds(strike('limited', 'syrian-launch')).result).toBe(25);
  });

  it('matches its odds', () => {
    const results = Array.from({ length: 400 }, (_, i) => {
      const { of } = play(game({ seed: `hit:${i}` }), { us: [strike('limited', 'syrian-depot')] });
      return of('strikeSite')[0].data.result;
    });
    const share = (x: string) => results.filter((r) => r === x).length / results.length;
    expect(Math.abs(share('destroyed') - 0.45)).toBeLessThan(0.07);
    expect(Math.abs(share('damaged') - 0.4)).toBeLessThan(0.07);
  });

  it('is one result weaker when Iran has dispersed', () => {
    const dispersed = (tables: TableOverrides) =>
      play(game({ tables, change: (s) => void (s.iran.dispersedUntil = 1) }), {
        us: [strike('limited', 'syrian-depot')],
      });
    expect(dispersed(result(100)).of('strikeSite')[0].data.result).toBe('damaged');
    expect(dispersed(result(0, 100)).of('strikeSite')[0].data.result).toBe('none');
  });

  it('is repaired after four turns if destroyed, after two if damaged', () => {
    const damage = (tables: TableOverrides) =>
      playTurns(game({ tables }), 5, (turn) => (turn === 1 ? { us: [strike('limited', 'syrian-depot')] } : {})).map(
        (p) => site(p.state, 'syrian-depot').damage,
      );
    expect(damage(result(100))).toEqual(['destroyed', 'destroyed', 'destroyed', 'none', 'none']);
    expect(damage(result(0, 100))).toEqual(['damaged', 'none', 'none', 'none', 'none']);
  });

  it('makes a suspected site known', () => {
    const { state } = play(game(), { us: [strike('limited', 'syrian-launch')] });
    expect(site(state, 'syrian-launch').known).toBe('known');
  });
});

describe('which sites (§6)', () => {
  it('are known or suspected, of the groups that are struck', () => {
    const s = given(game(), rich);
    expect(refusals(s, 'us', [strike('limited', 'nujaba-hidden')])).toEqual(['unknownSite']);
    expect(refusals(s, 'us', [strike('limited', 'nowhere')])).toEqual(['unknownSite']);
    expect(refusals(s, 'us', [strike('limited', 'brigade')])).toEqual(['iranianSoil']);
    expect(refusals(s, 'us', [strike('limited', 'hezbollah-south')])).toEqual(['lebanonNotStruck']);
  });

  it('are one for a limited strike, two of one group for a strong one, six known ones for a wave', () => {
    const sites = (order: Order) => {
      const { of } = play(game({ change: rich }), { us: [order] });
      return of('strikeSite').map((e) => e.data.site);
    };
    expect(sites(strike('limited', 'syrian-quds'))).toEqual(['syrian-quds']);
    expect(sites(strike('strong', 'syrian-quds'))).toEqual(['syrian-quds', 'syrian-depot']);
    const wave = sites(strike('wave'));
    expect(wave).toHaveLength(6);
    expect(wave).not.toContain('kh-launch');
    expect(wave).not.toContain('nujaba-hidden');
  });

  it('are in one theatre for a strong strike, the one paid for', () => {
    const { of, state } = play(game({ change: rich }), { us: [strike('strong', 'kh-syria')] });
    expect(of('strikeSite').map((e) => e.data.site)).toEqual(['kh-syria']);
    expect(state.tracks.baghdad).toBe(0);
  });

  it('are struck once per group and turn', () => {
    const s = given(game(), rich);
    expect(refusals(s, 'us', [strike('limited', 'syrian-depot'), strike('limited', 'syrian-quds')])).toEqual([
      'conflict',
    ]);
    expect(refusals(s, 'us', [strike('limited', 'syrian-depot'), strike('wave')])).toContain('conflict');
    expect(refusals(s, 'us', [strike('limited', 'syrian-depot'), strike('limited', 'houthi-port')])).toEqual([]);
  });

  it('must not be named for a wave', () => {
    expect(refusals(given(game(), rich), 'us', [strike('wave', 'syrian-depot')])).toEqual(['waveNamesNoSite']);
  });
});

describe('munitions (§6)', () => {
  const left = (tables: TableOverrides, orders: Order[], id: 'syrian' | 'houthi' = 'syrian') =>
    group(play(game({ tables, change: rich }), { us: orders }).state, id).munitions;

  it('are one fewer when a site is destroyed', () => {
    expect(left(result(100), [strike('limited', 'syrian-depot')])).toBe(3);
    expect(left(result(100), [strike('limited', 'houthi-port')], 'houthi')).toBe(3);
  });

  it('are one fewer half the time when it is damaged', () => {
    const drained = Array.from(
      { length: 200 },
      (_, i) =>
        4 -
        group(
          play(game({ seed: `drain:${i}`, tables: result(0, 100) }), { us: [strike('limited', 'syrian-depot')] }).state,
          'syrian',
        ).munitions,
    );
    expect(mean(drained)).toBeGreaterThan(0.4);
    expect(mean(drained)).toBeLessThan(0.6);
  });

  it('are never two fewer for one group in a turn', () => {
    expect(left(result(100), [strike('strong', 'syrian-quds')])).toBe(3);
    const wave = play(game({ tables: result(100), change: rich }), { us: [strike('wave')] }).state;
    for (const g of wave.groups) expect(g.munitions).toBeGreaterThanOrEqual(3);
  });
});

describe('the dead (§6)', () => {
  it.each([
    ['limited', 1, 4],
    ['strong', 3, 10],
    ['wave', 20, 40],
  ] as const)('of a %s strike at fighters number %i to %i', (scale, least, most) => {
    const dead = Array.from({ length: 150 }, (_, i) => {
      const s = game({ seed: `dead:${i}`, tables: result(100), change: rich });
      return play(s, { us: [strike(scale, scale === 'wave' ? undefined : 'syrian-depot', 'fighters')] }).state.past[0]
        .fightersKilled;
    });
    expect(Math.min(...dead)).toBe(least);
    expect(Math.max(...dead)).toBe(most);
  });

  it('are none when materiel is struck, after an hour’s warning', () => {
    const { state } = play(game({ tables: result(100), change: rich }), { us: [strike('wave')] });
    expect(state.ledger.fightersKilled).toBe(0);
  });

  it('are none when nothing was hit', () => {
    const { state } = play(game({ tables: result(0) }), { us: [strike('limited', 'syrian-depot', 'fighters')] });
    expect(state.ledger.fightersKilled).toBe(0);
  });

  it.each([
    ['limited', 'syrian-depot', 3],
    ['strong', 'syrian-depot', 6],
    ['limited', 'nujaba-hq', 6],
    ['strong', 'nujaba-hq', 12],
  ] as const)('civilians: a %s strike at %s harms some %i %% of the time', (scale, target, chance) => {
    const { of } = play(
      game({ tables: { ...result(100), 'effects.civilian': [3, 6, 15] }, change: rich, seed: harmSeed(scale, target) }),
      {
        us: [strike(scale, target)],
      },
    );
    expect(of('civilianHarm')[0].why![0].why.result).toBe(chance);
  });

  const harmSeed = (scale: 'limited' | 'strong', target: string): string => {
    for (let i = 0; ; i++) {
      const s = game({ tables: { ...result(100), 'effects.civilian': [3, 6, 15] }, change: rich, seed: `civil:${i}` });
      if (play(s, { us: [strike(scale, target)] }).of('civilianHarm').length > 0) return `civil:${i}`;
    }
  };

  it('civilians: count in the ledger and cost the US two points', () => {
    const s = game({ tables: { ...result(100), 'effects.civilian': [100, 100, 100] } });
    const { state, of } = play(s, { us: [strike('limited', 'syrian-depot')] });
    expect(state.ledger.civiliansKilled).toBe(of('civilianHarm')[0].data.killed);
    expect(state.ledger.civiliansKilled).toBeGreaterThanOrEqual(1);
    expect(state.ledger.civiliansKilled).toBeLessThanOrEqual(3);
    const harmless = play(game({ tables: result(100) }), { us: [strike('limited', 'syrian-depot')] }).state;
    expect(state.points.us.people - harmless.points.us.people).toBeCloseTo(-2, 9);
  });
});

describe('a statement (§6)', () => {
  const statement = { reason: 'reply', threat: 'more', offRamp: 'stopForStop' } as const;

  it('is public and stored with what was hit and killed', () => {
    const s = game({ tables: result(100) });
    const { seen } = play(s, { us: [{ ...strike('limited', 'syrian-depot', 'fighters'), statement } as Order] });
    const said = seen('public').find((e) => e.kind === 'statement')!;
    expect(said.data).toMatchObject({ ...statement, sites: 1 });
    expect(said.data.killed).toBeGreaterThanOrEqual(1);
  });

  it('is refused if not one of the given choices', () => {
    for (const bad of ['hello', {}, { ...statement, reason: 'x' }, { ...statement, more: 1 }, null, 7])
      expect(
        refusals(game(), 'us', [{ ...strike('limited', 'syrian-depot'), statement: bad } as unknown as Order]),
      ).toEqual(['malformed']);
  });
});

describe('what the US learns (§6)', () => {
  it('is that it hit or missed, until it assesses', () => {
    const s = game({ tables: result(100), change: rich });
    const first = play(s, { us: [strike('limited', 'syrian-depot')] });
    expect(first.seen('us').find((e) => e.kind === 'strikeSite')!.data.result).toBe('hit');
    expect(first.seen('us').find((e) => e.kind === 'strikeSite')!.why![0].why.roll).toBeNull();
    const shown = (x: GameState) => view(x, 'us').axis.find((a) => a.def.id === 'syrian-depot')!.damage;
    expect(shown(first.state)).toBe('damaged');
    const assessed = play(first.state, { us: [{ kind: 'assess' }] }).state;
    expect(shown(assessed)).toBe('destroyed');
    expect(view(assessed, 'us').us!.assessment).toEqual({
      turn: 1,
      sites: [{ site: 'syrian-depot', damage: 'destroyed' }],
      munitions: [{ group: 'syrian', left: 3 }],
    });
  });

  it('is no more for the projector', () => {
    const first = play(game({ tables: result(100) }), { us: [strike('limited', 'syrian-depot')] }).state;
    const without = view(play(first).state, 'public');
    const assessed = view(play(first, { us: [{ kind: 'assess' }] }).state, 'public');
    expect(JSON.stringify(assessed)).toBe(JSON.stringify(without));
  });

  it('cannot be assessed without a strike, nor twice', () => {
    expect(refusals(game(), 'us', [{ kind: 'assess' }])).toEqual(['nothingToAssess']);
    const s = play(game(), { us: [strike('limited', 'syrian-depot')] }).state;
    const done = play(s, { us: [{ kind: 'assess' }] }).state;
    expect(refusals(done, 'us', [{ kind: 'assess' }])).toEqual(['nothingToAssess']);
  });
});

describe('own cost of strikes (§10)', () => {
  const [limited, strong, wave] = tablesFor({}).points.usStrike;

  it.each([
    ['limited', limited],
    ['strong', strong],
    ['wave', wave],
  ] as const)('%s: its price in points', (scale, points) => {
    const s = game({ tables: result(100), change: rich });
    const home = (orders: Order[]) => play(s, { us: orders }).state.points.us.home;
    expect(home([strike(scale, scale === 'wave' ? undefined : 'syrian-depot')]) - home([])).toBeCloseTo(points, 9);
  });

  it('is paid for each order of a turn', () => {
    const s = game({ tables: result(100), change: (x) => (rich(x), void (x.us.pools.military = 6)) });
    const two = [strike('limited', 'syrian-depot'), strike('limited', 'factions-depot')];
    const played = play(s, { us: two });
    expect(
      sum(
        played
          .of('points')
          .filter((e) => e.data.side === 'us')
          .map((e) => term(e, 'point.ownStrike.limited')),
      ),
    ).toBe(limited);
    expect(played.state.points.us.home).toBeCloseTo(2 * limited, 9);
  });
});
