import { describe, expect, it } from 'vitest';
import type { TableOverrides, TurnRow } from '../../../src/engine/model/index.ts';
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

  it('move shipping by 2.5 an attack and 5 a hit, and 1.5 come back a turn', () => {
    const few = { 'groups.rate': [0, 0, 0, 0, 0, 2], 'attack.trafficFloor': 0 };
    for (const hit of [0, 100]) {
      const { tracks, past } = sea({ ...few, 'attack.shipHit': hit }).state;
      const { ships, shipHits } = past[0]!;
      expect(tracks.shipping).toBeCloseTo(Math.max(0, 100 - ships * 2.5 - shipHits * 5 + 1.5), 9);
    }
  });

  it('keep fewer ships away the fewer still sail, and never those that always do', () => {
    const kept = (shipping: number) =>
      shipping -
      play(game({ seed: 'sea', tables: BUSY, opening: { redSeaOpen: true, shipping } })).state.tracks.shipping;
    expect(kept(50)).toBeLessThan(kept(70));
    expect(kept(30)).toBeCloseTo(-1.5, 9);
  });

  it('let traffic come back fast when no ship was attacked for two turns', () => {
    const back = (ships: number) => {
      const s = game({ opening: { shipping: 50 }, change: (x) => void (x.past = [{ ships } as TurnRow]) });
      return play(s).state.tracks.shipping - 50;
    };
    expect(back(0)).toBe(4);
    expect(back(1)).toBe(1.5);
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
