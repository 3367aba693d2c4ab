import { describe, expect, it } from 'vitest';
import { CHARACTERS } from '../../src/ai/index.ts';
import type { StoredCharacters } from '../../src/analysis/personalities/stored-personalities.ts';
import kept from '../../src/analysis/results/characters/oct-2023.json' with { type: 'json' };
import { lab, labJson } from '../support/lab.ts';

const table = kept as unknown as StoredCharacters;
const of = (character: string) => table.rows.find((row) => row.character === character)!.measured;

describe('lab characters', () => {
  it('plays each character on the same seeds and prints its style, with intervals', async () => {
    const words = ['characters', '--games', '1', '--budget', '8', '--seed', 't'];
    const { code, json } = await labJson(...words);
    expect(code).toBe(0);
    const report = json as unknown as StoredCharacters;
    expect(report).toMatchObject({ scenario: 'oct-2023', games: 1, simulations: 8 });
    expect(report.rows.map((row) => row.character)).toEqual(CHARACTERS.map((c) => c.name));
    for (const { measured } of report.rows)
      for (const { mean, ci } of Object.values(measured)) {
        expect(ci[0]).toBeLessThanOrEqual(mean);
        expect(ci[1]).toBeGreaterThanOrEqual(mean);
      }
  }, 60_000);

  it('accepts no file', async () => {
    expect(await lab('characters', 'file.json')).toMatchObject({ code: 2, out: '' });
  });
});

describe('the characters, as the rulebook shows them', () => {
  it('are today’s, with today’s weights', () => {
    expect(table.rows.map((row) => row.character)).toEqual(CHARACTERS.map((c) => c.name));
    expect(table.made).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { character, weights } of table.rows)
      expect(CHARACTERS.find((c) => c.name === character)!.weights).toMatchObject(weights);
  });

  it('differ significantly in what they stand for', () => {
    const above = (a: string, b: string, measure: keyof ReturnType<typeof of>): boolean =>
      of(a)[measure].ci[0] > of(b)[measure].ci[1];
    const fallsFrom = (measure: keyof ReturnType<typeof of>, ...names: string[]): boolean =>
      names.every((name, i) => i === 0 || above(names[i - 1]!, name, measure));
    expect(fallsFrom('strikes', 'maximumPressure', 'calibrated', 'replyToDeaths', 'restrained')).toBe(true);
    expect(fallsFrom('restraint', 'cautious', 'opportunist', 'committed')).toBe(true);
    expect(fallsFrom('heat', 'committed', 'opportunist', 'cautious')).toBe(true);
  });
});
