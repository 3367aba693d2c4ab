import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTallies } from '../../../src/analysis/backtest/tallies.ts';
import { publishedTallies } from '../../../src/analysis/debrief/documented.ts';

const read = readTallies(readFileSync(new URL('../../../src/analysis/backtest/tallies.csv', import.meta.url), 'utf8'));
if (!read.ok) throw new Error('tallies');
const tallies = read.value;

describe('published tallies for a game', () => {
  it('start where the game starts', () => {
    const { before, points } = publishedTallies(tallies, '2023-10-17', 56)!;
    expect(before).toBeNull();
    expect(points[0]).toMatchObject({ day: 8, value: 13 });
    expect(points.at(-1)).toMatchObject({ value: 78 });
  });

  it('leave out the count before, and name its last day', () => {
    const { before, points } = publishedTallies(tallies, '2024-01-22', 40)!;
    expect(before).toEqual({ through: '2024-01-20', value: 144 });
    expect(points[0]).toMatchObject({ day: 5, value: 158 - 144 });
  });

  it('do not exist for other years', () => {
    expect(publishedTallies(tallies, '2030-01-07', 21)).toBeNull();
    expect(publishedTallies(tallies, '2019-12-27', 16)).toBeNull();
  });
});
