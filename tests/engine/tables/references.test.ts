import { describe, expect, it } from 'vitest';
import { type Num, TABLES } from '../../../src/engine/tables/index.ts';
import { basisOf, RESTS_ON } from '../../../src/engine/tables/references.ts';

const numbers = Object.entries(TABLES).flatMap(([section, rows]) =>
  Object.entries(rows as Record<string, Num>).map(([name, num]) => ({ section, name, num })),
);

describe('the sources of the tables', () => {
  it('are named for every number that claims one', () => {
    const claimed = numbers.filter(({ num }) => ['S', 'C', 'L'].includes(num.source));
    const bare = claimed.filter(({ section, name }) => {
      const basis = basisOf(section, name);
      return !basis || (basis.references.length === 0 && !basis.also);
    });
    expect(bare.map(({ section, name }) => `${section}.${name}`)).toEqual([]);
    expect(claimed.length).toBeGreaterThan(40);
  });

  it('belong to existing numbers', () => {
    const known = new Set(numbers.flatMap(({ section, name }) => [section, `${section}.${name}`]));
    expect(RESTS_ON.filter((key) => !known.has(key))).toEqual([]);
  });

  it('that can be opened are safe to open', () => {
    const urls = numbers.flatMap(({ section, name }) => basisOf(section, name)?.references ?? []).map((r) => r.url);
    for (const url of urls) expect(url ?? 'https://').toMatch(/^https:\/\//);
  });
});
