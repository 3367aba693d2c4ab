import { describe, expect, it } from 'vitest';
import type { GameState, TableOverrides } from '../../../src/engine/model/index.ts';
import { defences } from '../../../src/engine/rules/deployments.ts';
import { TABLES, tablesFor } from '../../../src/engine/tables/index.ts';
import { game, harm, play, STILL, term, type OwnState } from '../../support/engine.ts';

const defence = (s: GameState, site: string) => defences(s, s.def, tablesFor(s.def.overrides))[s.def.siteIndex[site]];
const stand = (s: GameState, unit: string, at: string): void =>
  void Object.assign(s.units.find((u) => u.id === unit)!, { at, arrives: 1 });

/** The Syrian groups attack the named site every watch. */
const barrage = (site: string, tables: TableOverrides = {}, change: (s: OwnState) => void = () => {}) =>
  play(
    game({
      tables: { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0], 'groups.focusShare': 100, ...tables },
      change(s) {
        s.iran.focus = [{ theatre: 'syria', site }];
        change(s);
      },
    }),
  ).of('attack');

const LEVELS = TABLES.sites.intercept.value;

describe('interception (§2)', () => {
  it('stops more at each level', () => {
    expect(LEVELS).toEqual(LEVELS.toSorted((a, b) => a - b));
    expect(new Set(LEVELS).size).toBe(5);
  });

  it.each([
    ['outpost-syria', LEVELS[0]],
    ['base-syria', LEVELS[1]],
  ])('at %s starts from %i %%', (site, chance) => {
    const [first] = barrage(site);
    expect(first.why![0].why.result).toBe(chance);
  });

  it('matches the table over many attacks', () => {
    const all = Array.from({ length: 40 }, (_, i) =>
      play(
        game({
          seed: `intercept:${i}`,
          tables: { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0], 'groups.focusShare': 100, 'sites.wearEvery': 99 },
          change: (s) => void (s.iran.focus = [{ theatre: 'syria', site: 'base-syria' }]),
        }),
      ).of('attack'),
    ).flat();
    const share = all.filter((e) => e.data.result === 'intercepted').length / all.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.5);
  });
});

describe('wear (§2)', () => {
  it('takes a level for each full four attacks on the site in the turn', () => {
    const chances = barrage('base-syria').map((e) => e.why![0].why.result);
    expect(chances.slice(0, 4)).toEqual(Array(4).fill(LEVELS[1]));
    expect(chances.slice(4, 8)).toEqual(Array(4).fill(LEVELS[0]));
    expect(chances.at(-1)).toBe(LEVELS[0]);
  });

  it('has no effect where there is a battery', () => {
    const attacks = barrage('base-syria', {}, (s) => stand(s, 'counterdrone', 'base-syria'));
    expect(new Set(attacks.map((e) => e.why![0].why.result))).toEqual(new Set([LEVELS[2]]));
  });

  it('is restored at the next turn', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 4, 0, 0], 'groups.focusShare': 100 };
    const s = game({ tables, change: (x) => void (x.iran.focus = [{ theatre: 'syria', site: 'base-syria' }]) });
    const [first] = play(play(s).state).of('attack');
    expect(first.why![0].why.result).toBe(LEVELS[1]);
  });

  it('is named in the odds', () => {
    expect(term(barrage('base-syria')[4], 'wear')).toBe(LEVELS[0] - LEVELS[1]);
  });
});

describe('batteries and carriers (§3)', () => {
  it('give a level; an air-defence battery two against ballistic missiles', () => {
    const s = game({ change: (x) => stand(x, 'patriot', 'base-syria') });
    expect(defence(s, 'base-syria')).toEqual({ level: 2, ballistic: 3, battery: true });
  });

  it('give one level for a counter-drone battery, against anything', () => {
    const s = game({ change: (x) => stand(x, 'counterdrone', 'tower') });
    expect(defence(s, 'tower')).toEqual({ level: 1, ballistic: 1, battery: true });
  });

  it('give a level to every site in the theatre of a carrier', () => {
    const s = game({ change: (x) => stand(x, 'carrier', 'gulf-of-oman') });
    expect(defence(s, 'gulf-base').level).toBe(4);
    expect(defence(s, 'base-iraq').level).toBe(1);
  });

  it('never make more than four levels', () => {
    const s = game({
      change(x) {
        stand(x, 'carrier', 'gulf-of-oman');
        stand(x, 'patriot-cover', 'gulf-base');
      },
    });
    expect(defence(s, 'gulf-base')).toEqual({ level: 4, ballistic: 4, battery: true });
  });

  it('do not count in transit', () => {
    const s = game();
    const { state } = play(s, { us: [{ kind: 'move', unit: 'counterdrone', to: 'tower' }] });
    const moving = { ...state, turn: 1 };
    expect(defence(moving, 'tower').battery).toBe(false);
    expect(defence(state, 'tower').battery).toBe(true);
  });
});

describe('hardening (§6)', () => {
  const killChance = (hardening: number) =>
    barrage('outpost-syria', { ...harm('killed'), 'attack.killed': 1 }, (s) => {
      s.sites[s.def.siteIndex['outpost-syria']].hardening = hardening;
    })[0].why!.find((w) => w.label === 'killed')!.why.result;

  it.each([
    [0, 1.82],
    [1, 1.27],
    [2, 0.89],
  ])('%i makes the chance of a death in an attack that got through %f %%', (level, chance) => {
    expect(killChance(level)).toBe(chance);
  });

  it('is done at once and not above two', () => {
    const once = play(game(), { us: [{ kind: 'harden', site: 'tower' }] }).state;
    expect(once.sites[once.def.siteIndex.tower].hardening).toBe(1);
    const twice = play(once, { us: [{ kind: 'harden', site: 'tower' }] }).state;
    expect(() => play(twice, { us: [{ kind: 'harden', site: 'tower' }] })).toThrow(/hardest/);
  });

  it('is done at one site a turn', () => {
    const two = [
      { kind: 'harden', site: 'tower' },
      { kind: 'harden', site: 'base-iraq' },
    ] as const;
    expect(() => play(game(), { us: two })).toThrow(/conflict/);
  });
});
