import { describe, expect, it } from 'vitest';
import { spokenDate } from '../../../../src/client/store/desk/spoken-date.ts';

const NOW = Date.UTC(2024, 0, 22);

describe('the date that news speaks of', () => {
  it.each([
    ['A press report of 31 January 2024: exports are at a five-year high.', '2024-01-31'],
    ['The Pentagon, 18 January 2024: 140 attacks on US forces since 17 October.', '2024-01-18'],
    ['After the missiles of 8 January 2020 nobody. By 24 January it was 34, by 10 February 109.', '2020-02-10'],
    ['A press report of January 2024: officials held secret talks in that month.', '2024-01-01'],
    ['On 30 December there was no news.', '2023-12-30'],
  ])('%s', (text, date) => {
    expect(spokenDate(text, NOW)).toBe(Date.parse(date));
  });

  it.each(['Exercise: insurers raise the price of cover.', 'It may change in March.', ''])('none: “%s”', (text) => {
    expect(spokenDate(text, NOW)).toBeNull();
  });
});
