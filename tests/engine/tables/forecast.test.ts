import { describe, expect, it } from 'vitest';
import { asksLongForecast } from '../../../src/engine/tables/index.ts';

describe('the long form of the forecast', () => {
  it.each([
    { nominal: 8, turns: [1, 4, 8] },
    { nominal: 16, turns: [1, 8, 16] },
    { nominal: 5, turns: [1, 3, 5] },
  ])('is asked in the first, the middle and the last of $nominal turns', ({ nominal, turns }) => {
    const asked = Array.from({ length: nominal }, (_, i) => i + 1).filter((turn) => asksLongForecast(turn, nominal));
    expect(asked).toEqual(turns);
  });
});
