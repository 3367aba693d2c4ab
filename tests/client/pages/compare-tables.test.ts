import { expect, it } from 'vitest';
import { uniqueName } from '../../../src/client/pages/debrief/compare-tables/use-comparison.ts';

it('Games with the same name get distinct numbers', () => {
  expect(uniqueName(['a.json', 'a.json', 'b.JSON'], [])).toEqual(['a', 'a (2)', 'b']);
  expect(uniqueName(['a.json', 'c'], ['a (2)', 'a'])).toEqual(['a (3)', 'c']);
});
