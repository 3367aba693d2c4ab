import { describe, expect, it } from 'vitest';
import type { GameEvent, TableOverrides } from '../../../src/engine/model/index.ts';
import { attacksOf, game, halt, harm, mean, play, STILL } from '../../support/engine.ts';
import { small } from '../../support/small-scenario.ts';

/** Every base at defence 1, hardening 0; attacks every watch; no wear. */
const plain = { ...small, sites: small.sites.map((s) => ({ ...s, defence: 1 })) };
const BUSY: TableOverrides = { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0], 'sites.wearEvery': 999 };

function attacks(n: number, tables: TableOverrides = {}): GameEvent[] {
  const out: GameEvent[] = [];
  for (let i = 0; out.length < n; i++)
    out.push(...play(game({ scenario: plain, tables: { ...BUSY, ...tables }, seed: `attack:${i}` })).of('attack'));
  return out;
}
const share = (all: readonly GameEvent[], yes: (e: GameEvent) => boolean): number =>
  all.filter(yes).length / all.length;

describe('one attack at defence 1 (§7)', () => {
  const all = attacks(12_000);
  const through = all.filter((e) => e.data.result !== 'intercepted');

  it('gets through 55 % of the time', () => {
    expect(through.length / all.length).toBeCloseTo(0.55, 1);
  });

  it('kills an American in 1 % of all attacks', () => {
    const fatal = share(all, (e) => e.data.result === 'killed');
    expect(fatal).toBeGreaterThan(0.0075);
    expect(fatal).toBeLessThan(0.0125);
  });

  it('is a near miss in 2.5 % of all attacks', () => {
    expect(share(all, (e) => e.data.result === 'nearMiss')).toBeGreaterThan(0.02);
    expect(share(all, (e) => e.data.result === 'nearMiss')).toBeLessThan(0.03);
  });

  it('injures in 11.5 % and damages in 20 % of those that got through and did neither', () => {
    const rest = through.filter((e) => e.data.result !== 'killed' && e.data.result !== 'nearMiss');
    expect(Math.abs(share(rest, (e) => e.data.result === 'injured') - 0.115)).toBeLessThan(0.012);
    expect(Math.abs(share(rest, (e) => e.data.result === 'damage') - 0.2)).toBeLessThan(0.015);
  });

  it('injures nobody in 90 to 96 % of all cases', () => {
    const harmless = share(all, (e) => e.data.killed === 0 && e.data.wounded === 0);
    expect(harmless).toBeGreaterThan(0.9);
    expect(harmless).toBeLessThan(0.96);
  });

  it('uses drones more often than rockets, and ballistic missiles in 2 %', () => {
    expect(Math.abs(share(all, (e) => e.data.weapon === 'ballistic') - 0.02)).toBeLessThan(0.005);
    expect(share(all, (e) => e.data.weapon === 'drone')).toBeGreaterThan(share(all, (e) => e.data.weapon === 'rocket'));
  });

  it('leaks half of the near misses', () => {
    const near = all.filter((e) => e.data.result === 'nearMiss');
    expect(Math.abs(share(near, (e) => e.data.leaked === true) - 0.5)).toBeLessThan(0.09);
  });
});

describe('killed and injured (§7)', () => {
  it('1, 2, 3 or 6 dead at 60 / 10 / 20 / 10 %, with 5 to 40 wounded', () => {
    const all = attacks(1500, harm('killed'));
    for (const [dead, expected] of [
      [1, 0.6],
      [2, 0.1],
      [3, 0.2],
      [6, 0.1],
    ] as const)
      expect(Math.abs(share(all, (e) => e.data.killed === dead) - expected)).toBeLessThan(0.04);
    const wounded = all.map((e) => Number(e.data.wounded));
    expect([Math.min(...wounded), Math.max(...wounded)]).toEqual([5, 40]);
  });

  it('light injuries: one of 1 1 1 2 3 4 5 8 20 25, equally', () => {
    const wounded = attacks(2000, harm('injured')).map((e) => Number(e.data.wounded));
    expect([...new Set(wounded)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 8, 20, 25]);
    expect(wounded.filter((x) => x === 1).length / wounded.length).toBeCloseTo(0.3, 1);
    expect(mean(wounded)).toBeGreaterThan(6.3);
    expect(mean(wounded)).toBeLessThan(7.7);
  });

  it('are in the ledger and in the turn’s row', () => {
    const tables = { ...attacksOf(2), ...harm('killed'), 'attack.deaths': [3], 'attack.deathsShare': [100] };
    const { state } = play(game({ tables, change: (s) => halt(s, 'kh') }));
    expect(state.ledger.americansKilled).toBe(6);
    expect(state.past[0]).toMatchObject({ attacks: 2, killed: 6, harmless: 0 });
    expect(state.ledger.americansWounded).toBe(state.past[0].wounded);
  });

  it('count every harm as a hit on the site', () => {
    const { state, of } = play(game({ tables: { ...attacksOf(2), ...harm('damage') }, change: (s) => halt(s, 'kh') }));
    expect(of('attack').map((e) => e.data.result)).toEqual(['damage', 'damage']);
    expect(state.sites.reduce((n, s) => n + s.hits, 0)).toBe(2);
  });
});

describe('what each seat sees of an attack (§14)', () => {
  const { seen } = play(game({ scenario: plain, tables: { ...BUSY, ...harm('nearMiss'), 'tracks.nearMissLeaks': 0 } }));
  const data = (seat: 'us' | 'iran' | 'public') =>
    seen(seat)
      .filter((e) => e.kind === 'attack')
      .map((e) => e.data);

  it('near misses are known to the US only until they leak', () => {
    expect(data('us')[0].result).toBe('nearMiss');
    expect(data('iran')[0].result).toBe('nothing');
    expect(data('public')[0].result).toBe('nothing');
    expect(seen('iran').some((e) => e.kind === 'nearMiss')).toBe(false);
  });

  it('the group is named to the US only when attributed, and never to the projector', () => {
    for (const d of data('us')) expect(d.group).toBe(d.attributed ? 'syrian' : null);
    expect(data('us').some((d) => d.group === null)).toBe(true);
    expect(data('public').every((d) => d.group === null)).toBe(true);
    expect(data('iran').every((d) => d.group === 'syrian')).toBe(true);
  });

  it('Iran does not see the US attribution', () => {
    expect(data('iran')[0]).not.toHaveProperty('attributed');
    expect(data('iran')[0]).not.toHaveProperty('iranOrdered');
  });
});
