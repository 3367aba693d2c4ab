import { expect, it } from 'vitest';
import { uniqueName } from '../../../src/client/pages/debrief/compare-tables/use-comparison.ts';

it('Tables that come under one name are told apart by numbers that nothing else has', () => {
  expect(uniqueName(['a.json', 'a.json', 'b.JSON'], [])).toEqual(['a', 'a (2)', 'b']);
  expect(uniqueName(['a.json', 'c'], ['a (2)', 'a'])).toEqual(['a (3)', 'c']);
});
