import { expect, it } from 'vitest';
import { wrappedText } from '../../../src/client/ui/charts/svg-text.ts';

it('Labels are broken into lines, words never', () => {
  expect(wrappedText('in 100 pairs of runs', 200, 200)).toEqual(['in 100 pairs of runs']);
  expect(wrappedText('in 100 pairs of runs', 40, 80)).toEqual(['in 100', 'pairs of runs']);
  expect(wrappedText('overwhelmingly so', 10, 10)).toEqual(['overwhelmingly', 'so']);
});
