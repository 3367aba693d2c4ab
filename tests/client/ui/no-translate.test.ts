import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('a page translator', () => {
  it('is kept out of every picture, which would not show what it puts there', () => {
    const files = globSync('src/client/**/*.tsx');
    const bare = files.filter((file) => /<svg(?!\s+\{\.\.\.UNTRANSLATED\})/.test(readFileSync(file, 'utf8')));
    expect(files.length).toBeGreaterThan(100);
    expect(bare).toEqual([]);
  });
});
