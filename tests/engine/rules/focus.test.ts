import { describe, expect, it } from 'vitest';
import type { GameState, TableOverrides, UnitType } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, mean, play, refusals, STILL, type OwnState } from '../../support/engine.ts';

const BUSY: TableOverrides = { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0] };
const order = { kind: 'focus', theatre: 'syria', site: 'outpost-syria' } as const;
const orbit = (s: OwnState): void => {
  const u = s.units.find((x) => x.id === 'carrier') as { type: UnitType; at: string };
  u.type = 'orbit';
  u.at = 'orbit-syria';
};
const warnings = (s: GameState) => view(s, 'us').us!.warnings;

describe('Focus (§4)', () => {
  it('sends most of the theatre’s attacks to the site named', () => {
    const share = Array.from({ length: 20 }, (_, i) => {
      const attacks = play(game({ seed: `focus:${i}`, tables: BUSY }), { iran: [order] }).of('attack');
      return attacks.filter((e) => e.data.aimed === true).length / attacks.length;
    });
    expect(Math.abs(mean(share) - tablesFor({}).groups.focusShare / 100)).toBeLessThan(0.06);
  });

  it('is free, and lasts until changed', () => {
    const s = play(game({ tables: BUSY }), { iran: [order] }).state;
    expect(s.iran.pools).toMatchObject({ political: 6, military: 4, intelligence: 4, leverage: 6 });
    expect(
      play(s)
        .of('attack')
        .some((e) => e.data.aimed),
    ).toBe(true);
    const lifted = play(s, { iran: [{ ...order, site: null }] });
    expect(lifted.of('attack').some((e) => e.data.aimed)).toBe(false);
  });

  it('names one site per theatre', () => {
    const two = [order, { kind: 'focus', theatre: 'iraq', site: 'base-iraq' }] as const;
    expect(play(game(), { iran: two }).state.iran.focus).toHaveLength(2);
    expect(refusals(game(), 'iran', [order, { ...order, site: 'tower' }])).toEqual(['conflict']);
    expect(refusals(game(), 'iran', [{ ...order, site: 'base-iraq' }])).toEqual(['unknownSite']);
    expect(refusals(game(), 'iran', [{ ...order, site: 'cyprus' }])).toEqual(['unknownSite']);
    expect(refusals(game(), 'iran', [{ ...order, site: null }])).toEqual(['focusAlready']);
  });

  it('is secret', () => {
    const { seen, state } = play(game(), { iran: [order] });
    expect(seen('us').some((e) => e.kind === 'focus')).toBe(false);
    expect(JSON.stringify(view(state, 'us'))).not.toContain('focus');
  });
});

describe('warnings of Focus (§4)', () => {
  const told = (tables: TableOverrides, change: (s: OwnState) => void, seed = 'warn') =>
    game({
      seed,
      tables: { ...STILL, ...tables },
      change(s) {
        s.iran.focus = [{ theatre: 'syria', site: 'outpost-syria' }];
        change(s);
      },
    });

  it('come from an orbit 60 % of the time, before orders', () => {
    const warned = Array.from({ length: 200 }, (_, i) => warnings(play(told({}, orbit, `orbit:${i}`)).state).length);
    expect(mean(warned)).toBeGreaterThan(0.5);
    expect(mean(warned)).toBeLessThan(0.7);
  });

  it('come only from an orbit over that theatre', () => {
    const elsewhere = told({ 'groups.warning': 100 }, (s) => {
      orbit(s);
      s.units.find((u) => u.id === 'carrier')!.at = 'orbit-iraq';
    });
    expect(warnings(play(elsewhere).state)).toEqual([]);
  });

  it('can be bought for one Intelligence, and arrive before the next orders', () => {
    const s = told({ 'groups.warning': 100 }, () => {});
    const { state, seen } = play(s, { us: [{ kind: 'warn', theatre: 'syria' }] });
    expect(warnings(state)).toEqual([{ theatre: 'syria', site: 'outpost-syria' }]);
    expect(state.us.pools.intelligence).toBe(2 - 1 + 2);
    expect(seen('us').some((e) => e.kind === 'warning')).toBe(true);
    expect(seen('iran').some((e) => e.kind === 'warning')).toBe(false);
  });

  it('last one turn', () => {
    const s = told({ 'groups.warning': 100 }, () => {});
    const { state } = play(s, { us: [{ kind: 'warn', theatre: 'syria' }] });
    expect(warnings(play(state).state)).toEqual([]);
  });

  it('read the same whether nothing is named or the die failed', () => {
    const none = play(
      told({ 'groups.warning': 100 }, (s) => void (s.iran.focus = [])),
      {
        us: [{ kind: 'warn', theatre: 'syria' }],
      },
    );
    const failed = play(
      told({ 'groups.warning': 0 }, () => {}),
      { us: [{ kind: 'warn', theatre: 'syria' }] },
    );
    const heard = (p: typeof none) => p.seen('us').filter((e) => /arning/.test(e.kind));
    expect(heard(none).map((e) => [e.kind, e.data])).toEqual([['noWarning', { site: null }]]);
    expect(heard(none).map((e) => e.why![0].why.roll)).toEqual([null]);
    expect(heard(failed).map((e) => [e.kind, e.data])).toEqual(heard(none).map((e) => [e.kind, e.data]));
  });
});
