import { describe, expect, it } from 'vitest';
import { names, read, tell } from './golden.ts';

// After an intended change of rules or numbers, run node tests/golden/regenerate.ts and review the difference.
describe('golden games', () => {
  it('are at least two', () => {
    expect(names.length).toBeGreaterThanOrEqual(2);
  });

  it.each(names)('%s gives the recorded result', (name) => {
    const golden = read(name);
    const told = tell(golden);
    expect(told.flatMap((t) => t.lines)).toEqual(golden.told.flatMap((t) => t.lines));
    expect(told.map((t) => t.hash)).toEqual(golden.told.map((t) => t.hash));
  });
});
