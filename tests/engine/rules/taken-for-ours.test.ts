import { describe, expect, it } from 'vitest';
import { attacksOf, find, game, halt, harm, type OwnState, play } from '../../support/engine.ts';

describe('a drone taken for one of ours (§7)', () => {
  const deadly = (drone: number) => ({
    ...attacksOf(6),
    ...harm('killed'),
    'attack.drone': drone,
    'attack.ballistic': 0,
  });
  const overhead = (s: OwnState) => {
    halt(s as never, 'kh');
    const i = s.units.findIndex(({ type }) => type === 'destroyer');
    s.units[i] = { ...s.units[i]!, type: 'orbit', at: 'orbit-iraq' };
  };
  const told = (seed: string, drone: number) => play(game({ seed, tables: deadly(drone), change: overhead }));

  it('is told to the US alone, of an attack that killed', () => {
    const seed = find((s) => told(s, 100).of('takenForOurs').length > 0);
    const turn = told(seed, 100);
    const { watch, data } = turn.of('takenForOurs')[0]!;
    expect(turn.of('casualties').filter((e) => e.watch === watch && e.data.site === data.site)).not.toEqual([]);
    expect(turn.seen('us').some(({ kind }) => kind === 'takenForOurs')).toBe(true);
    expect(turn.seen('iran').some(({ kind }) => kind === 'takenForOurs')).toBe(false);
  });

  it('is never a rocket', () => {
    for (let i = 0; i < 20; i++) expect(told(`rocket${i}`, 0).of('takenForOurs')).toEqual([]);
  });
});
