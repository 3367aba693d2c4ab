import { describe, expect, it } from 'vitest';
import { contestsOf, playAll, shapeGrids, payoffShape, tablesOf } from '../../../src/analysis/balance/index.ts';
import { distributionContests, pointsDistributionOf } from '../../../src/analysis/balance/points-distribution.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const grids = shapeGrids();
const field = { scenario, seed: 'contest', contests: contestsOf(grids) };
const results = [0, 1].map((i) => playAll(field, i));

describe('games for the balance', () => {
  it('share their dice: without strikes the θ world makes no difference', () => {
    const tables = tablesOf(grids, results);
    const [unknown, provoke] = [tables.get('unknown')!, tables.get('provoke')!];
    expect(provoke.games('hold', 'press')).toEqual(unknown.games('hold', 'press'));
    expect(provoke.games('heavy', 'press')).not.toEqual(unknown.games('heavy', 'press'));
  });

  it('are reproducible', () => {
    expect(playAll(field, 1)).toEqual(results[1]);
  });

  it('decide every payoff check with figures', () => {
    const checks = payoffShape(tablesOf(grids, results));
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
    expect(checks.length).toBeGreaterThanOrEqual(15);
    for (const { figures } of checks)
      for (const figure of Object.values(figures)) expect(Number.isNaN(figure)).toBe(false);
  });

  it('cost the United States points when its batteries are misplaced', () => {
    const position = payoffShape(tablesOf(grids, results)).find((check) => check.id === 'position')!;
    expect(position.figures.by).not.toBe(0);
  });
});

describe('the distribution of points', () => {
  it('has the bars after each turn and at the end, and includes the historical orders', () => {
    const contests = distributionContests('half');
    expect(contests.at(-1)).toMatchObject({ us: 'historical', iran: 'historical' });
    const games = [0, 1, 2, 3].flatMap((i) => playAll({ scenario, seed: 'spread', contests, bars: true }, i));
    const spread = pointsDistributionOf(scenario, 'half', games);
    expect(spread.total.us).toHaveLength(101);
    expect(spread.turns.length).toBeGreaterThanOrEqual(6);
    expect(spread.turns[0]!.iran.position).toHaveLength(21);
    const sorted = [...spread.total.iran].sort((a, b) => a - b);
    expect(spread.total.iran).toEqual(sorted);
  });
});
