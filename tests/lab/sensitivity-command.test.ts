import { describe, expect, it } from 'vitest';
import { lab, labJson } from '../support/lab.ts';

const few = ['--games', '2', '--seeds', '0'] as const;

describe('lab sensitivity', () => {
  it('prints for each number the effects of a quarter more and less', async () => {
    const { code, json } = await labJson('sensitivity', '--only', 'points.usAttack', ...few);
    expect(code).toBe(0);
    const numbers = json.numbers as { key: string; tried: { step: string; points: number }[] }[];
    expect(json).toMatchObject({ scenario: 'oct-2023', games: 2, varied: numbers.length });
    const [attack] = numbers;
    expect(attack!.tried.map((t) => t.step)).toEqual(['more', 'less']);
    expect(attack!.tried.every((t) => t.points > 0)).toBe(true);
  });

  it('reports a number that no orders use as unused', async () => {
    const { json } = await labJson('sensitivity', '--only', 'effects.neighbourDeaths', ...few);
    expect(json).toMatchObject({ idle: 1, deciding: 0 });
  });

  it('prints it for people, and refuses an unknown name', async () => {
    const { out } = await lab('sensitivity', '--only', 'points.usDeath', ...few);
    expect(out).toMatch(/points\.usDeath \(P, §10\)\n {2}-4 → -5: [\d.]+ points/);
    expect((await lab('sensitivity', '--only', 'nothing')).code).toBe(2);
  });
});
