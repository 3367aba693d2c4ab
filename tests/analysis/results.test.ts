import { describe, expect, it } from 'vitest';
import { numberNames, valuesOf, withNumbersRead } from '../../src/analysis/numbers-read.ts';
import { hashJson } from '../../src/engine/record/index.ts';
import { tablesFor } from '../../src/engine/tables/index.ts';
import { allStoredResults, isCurrent, isCurrentFor, type StoredResult } from '../../src/lab/stored-results.ts';

describe('stored results', () => {
  it.each(allStoredResults().map((kept) => [kept.name, kept] as const))(
    '%s is of today’s rules, numbers and scenarios; if not: npm run -s lab -- results --write',
    (_name, kept) => {
      expect(isCurrent(kept)).toBe(true);
    },
  );
});

describe('a result', () => {
  /** Reads one number, as a computation does. */
  const kept: StoredResult = {
    name: 'none',
    fingerprint: (numbers) => hashJson({ numbers, first: tablesFor({}).attack.killed }),
    compute: () => Promise.resolve({}),
  };
  const names = [...withNumbersRead(() => kept.fingerprint({})).read];
  const values = valuesOf(names)!;
  const print = kept.fingerprint(values);

  it('rests on the numbers that its computation read', () => {
    expect(names).toEqual(['attack.killed']);
  });

  it('stays current beside numbers that it does not read, whatever their values', () => {
    expect(numberNames().length).toBeGreaterThan(200);
    expect(isCurrentFor(kept, print, names)).toBe(true);
  });

  it('is stale when a number that it read has another value, or is gone', () => {
    const before = kept.fingerprint({ ...values, 'attack.killed': -1 });
    expect(isCurrentFor(kept, before, names)).toBe(false);
    expect(isCurrentFor(kept, print, [...names, 'attack.retired'])).toBe(false);
  });

  it('is stale when its games now read a number that they did not read then', () => {
    expect(isCurrentFor(kept, kept.fingerprint({}), [])).toBe(false);
  });
});
