import { describe, expect, it } from 'vitest';
import {
  bootstrapInterval,
  type StoredTournament,
  pairedLead,
  leadOverNext,
  type TournamentGame,
} from '../../src/analysis/tournament.ts';
import { lab, labJson } from '../support/lab.ts';

const game = (us: number, iran = 50): TournamentGame => ({ us, iran, war: false, managed: false, restraint: 0 });

describe('lab tournament', () => {
  it('plays each against each on both sides and rates them by their own points', async () => {
    const words = ['tournament', '--policies', 'hold,calibrated,restrain', '--games', '6', '--seed', 't'];
    const { code, json } = await labJson(...words);
    expect(code).toBe(0);
    const pairings = json.pairings as { us: string; iran: string; usMean: number; usCi: number[]; pWar: number }[];
    expect(pairings.map((p) => `${p.us} ${p.iran}`)).toEqual([
      'hold hold',
      'hold restrain',
      'calibrated hold',
      'calibrated restrain',
    ]);
    for (const p of pairings) {
      expect(p.usCi[0]).toBeLessThanOrEqual(p.usMean);
      expect(p.usCi[1]).toBeGreaterThanOrEqual(p.usMean);
    }
    const ratings = json.ratings as { policy: string; side: string; rating: number }[];
    expect(ratings.map((r) => `${r.side} ${r.policy}`).sort()).toEqual([
      'iran hold',
      'iran restrain',
      'us calibrated',
      'us hold',
    ]);
    expect(await labJson(...words)).toMatchObject({ json: { pairings, ratings } });
  });

  it('compares every two of a side, the better first, and prints the next best alone', async () => {
    const words = ['tournament', '--us', 'hold,heavy,calibrated', '--iran', 'restrain', '--games', '3'];
    const kept = (await labJson(...words)).json as unknown as StoredTournament;
    const rated = kept.ratings.filter((r) => r.side === 'us');
    const [best, second, third] = rated.map((r) => r.policy);
    expect(kept.leads.map((x) => [x.policy, x.over])).toEqual([
      [best, second],
      [best, third],
      [second, third],
    ]);
    for (const { policy, over, by, ci } of kept.leads) {
      const of = (name: string) => rated.find((r) => r.policy === name)!.rating;
      expect(by).toBeCloseTo(of(policy) - of(over), 1);
      expect(ci[0]).toBeLessThanOrEqual(by);
      expect(ci[1]).toBeGreaterThanOrEqual(by);
    }
    expect(leadOverNext(kept, 'us', best!)).toMatchObject({ policy: best, over: second });
    expect(leadOverNext(kept, 'us', third!)).toBeUndefined();
    const { out } = await lab(...words);
    expect(out).toMatch(new RegExp(`^${best} +us +${second} `, 'm'));
    expect(out).not.toMatch(new RegExp(`^${best} +us +${third} `, 'm'));
  });

  it('accepts policies per side, expands “doctrines”, and prints tables', async () => {
    const { code, out } = await lab('tournament', '--us', 'doctrines', '--iran', 'restrain', '--games', '2');
    expect(code).toBe(0);
    for (const name of ['hold', 'calibrated', 'heavy', 'historical']) expect(out).toContain(name);
  });

  it('names an unknown policy, and requires policies', async () => {
    expect(await lab('tournament', '--policies', 'hold,nobody')).toMatchObject({ code: 2, out: '' });
    expect((await lab('tournament', '--policies', 'hold,nobody')).err).toContain('“nobody”');
    expect((await lab('tournament')).code).toBe(2);
    expect((await lab('tournament', '--us', 'press', '--iran', 'press')).code).toBe(2);
  });

  it('pairs seeds: effects of a seed on all players cancel out', () => {
    const luck = [0, 40, -25, 60, 10, -40, 35, 5];
    const one = [luck.map((x) => game(x + 3))];
    const other = [luck.map((x) => game(x))];
    expect(pairedLead('us', one, other)).toEqual({ by: 3, ci: [3, 3] });
    const [lo, hi] = bootstrapInterval(luck);
    expect(hi - lo).toBeGreaterThan(20);
  });
});
