import { expect, it } from 'vitest';
import { named } from '../../../src/client/pages/debrief/compare-tables/use-comparison.ts';

it('Tables that come under one name are told apart by numbers that nothing else has', () => {
  expect(named(['a.json', 'a.json', 'b.JSON'], [])).toEqual(['a', 'a (2)', 'b']);
  expect(named(['a.json', 'c'], ['a (2)', 'a'])).toEqual(['a (3)', 'c']);
});
