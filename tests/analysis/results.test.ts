import { describe, expect, it } from 'vitest';
import { allKept, isCurrent } from '../../src/lab/stored-results.ts';

describe('stored results', () => {
  it.each(allKept().map((kept) => [kept.name, kept] as const))(
    '%s is of today’s rules, numbers and scenarios; if not: npm run -s lab -- results --write',
    (_name, kept) => {
      expect(isCurrent(kept)).toBe(true);
    },
  );
});
