import { describe, expect, it } from 'vitest';
import type { GameState, TableOverrides, UnitType } from '../../../src/engine/model/index.ts';
import { game, mean, play, STILL, term } from '../../support/engine.ts';

/** Turns the carrier, and if wanted the destroyer, into an orbit over Syria. */
const withOrbits = (n: number, tables: TableOverrides, seed = 'orbit') =>
  game({
    seed,
    tables: { ...STILL, ...tables },
    change(s: GameState) {
      for (const id of ['carrier', 'destroyer'].slice(0, n)) {
        const u = s.units.find((x) => x.id === id) as { type: UnitType; at: string };
        u.type = 'orbit';
        u.at = 'orbit-syria';
      }
    },
  });
const known = (s: GameState, id: string) => s.axis[s.def.axisIndex[id]].known;

describe('a surveillance orbit (§3)', () => {
  it('makes a suspected site of its theatre known, 30 % a turn', () => {
    const found = Array.from({ length: 200 }, (_, i) => {
      const { state } = play(withOrbits(1, { 'units.orbitFinds': 30 }, `finds:${i}`));
      expect(known(state, 'kh-launch')).toBe('suspected');
      return known(state, 'syrian-launch') === 'known' ? 1 : 0;
    });
    expect(mean(found)).toBeGreaterThan(0.2);
    expect(mean(found)).toBeLessThan(0.4);
  });

  it('sees no more with a second one: one roll per site and turn', () => {
    const seen = (n: number) => known(play(withOrbits(n, { 'units.orbitFinds': 50 })).state, 'syrian-launch');
    expect(seen(2)).toBe(seen(1));
  });

  it('is shot down in 5 % of turns, publicly, and escalates by nine points', () => {
    const { state, seen } = play(withOrbits(1, { 'units.orbitLoss': 100 }));
    expect(state.units.find((u) => u.id === 'carrier')!.lost).toBe(true);
    expect(seen('public').some((e) => e.kind === 'orbitLost')).toBe(true);
    expect(state.carry).toMatchObject([{ key: 'orbitLost', ep: 9 }]);
  });

  it('adds 15 to attribution in its theatre', () => {
    const tables = { 'groups.rate': [0, 0, 0, 4, 0, 0] };
    const attribution = (n: number) =>
      play(withOrbits(n, tables))
        .of('attack')[0]
        .why!.find((w) => w.label === 'attribution')!.why.result;
    expect(attribution(0)).toBe(55);
    expect(attribution(1)).toBe(70);
  });

  it('may see the commander visit', () => {
    const { seen, of } = play(withOrbits(1, { 'effects.visitSeen': 100 }), {
      iran: [{ kind: 'visit', group: 'syrian' }],
    });
    expect(seen('us').some((e) => e.kind === 'visitSeen')).toBe(true);
    expect(term(of('visitSeen')[0], 'orbit')).toBe(100);
    const elsewhere = play(withOrbits(1, { 'effects.visitSeen': 100 }), { iran: [{ kind: 'visit', group: 'kh' }] });
    expect(elsewhere.of('visitSeen')).toHaveLength(0);
  });
});
