import { describe, expect, it } from 'vitest';
import type { TableOverrides } from '../../../src/engine/model/index.ts';
import { game, mean, play, STILL, sum, type OwnState } from '../../support/engine.ts';

const BUSY: TableOverrides = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 40] };
const sea = (tables: TableOverrides = {}, change: (s: OwnState) => void = () => {}, seed = 'sea') =>
  play(game({ seed, tables: { ...BUSY, ...tables }, opening: { redSeaOpen: true }, change }));
const station = (s: OwnState, unit: string, at: string) => void (s.units.find((u) => u.id === unit)!.at = at);

describe('attacks on ships (§7)', () => {
  const turns = Array.from({ length: 60 }, (_, i) => sea({}, () => {}, `ship:${i}`).state.past[0]);

  it('hit in one of six cases', () => {
    const hits = sum(turns.map((r) => r.shipHits)) / sum(turns.map((r) => r.ships));
    expect(Math.abs(hits - 1 / 6)).toBeLessThan(0.025);
  });

  it('kill a seafarer in one hit of six', () => {
    const dead = Array.from(
      { length: 30 },
      (_, i) => sea({ 'attack.shipHit': 100 }, () => {}, `dead:${i}`).state.ledger.seafarersKilled / 28,
    );
    expect(Math.abs(mean(dead) - 1 / 6)).toBeLessThan(0.04);
  });

  it('are half as likely to hit when ships are escorted, by one unit or by two', () => {
    const odds = (change: (s: OwnState) => void) => sea({}, change).of('shipAttack')[0].why![0].why.result;
    expect(odds(() => {})).toBe(16.67);
    expect(odds((s) => station(s, 'destroyer', 'red-sea'))).toBe(8.33);
    expect(odds((s) => (station(s, 'destroyer', 'red-sea'), station(s, 'carrier', 'red-sea')))).toBe(8.33);
    expect(odds((s) => station(s, 'carrier', 'gulf-of-oman'))).toBe(16.67);
  });

  it('move shipping by 1.5 an attack and 4 a hit, and 4 come back a turn', () => {
    const missed = sea({ 'attack.shipHit': 0 });
    expect(missed.state.tracks.shipping).toBe(100 - 28 * 1.5 + 4);
    const few = sea({ 'attack.shipHit': 100, 'attack.trafficHit': -1 });
    expect(few.state.tracks.shipping).toBe(100 - 28 * 1.5 - 28 + 4);
    expect(play(missed.state, {}).state.tracks.shipping).toBeLessThan(missed.state.tracks.shipping);
  });

  it('recover to a hundred and no further', () => {
    expect(play(game({ opening: { shipping: 98 } })).state.tracks.shipping).toBe(100);
  });

  it('tell the US what is public, not who is a rogue', () => {
    const { seen } = sea();
    expect(Object.keys(seen('us').find((e) => e.kind === 'shipAttack')!.data)).toEqual(['hit', 'killed']);
    expect(seen('iran').find((e) => e.kind === 'shipAttack')!.data).toHaveProperty('rogue');
  });
});
