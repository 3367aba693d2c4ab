export { playAll, type ContestResult } from './contest.ts';
export {
  balanceFingerprint,
  storedBalance,
  type StoredBalance,
  type StoredCell,
  storedGrids,
  BALANCE_SEED,
} from './stored-balance.ts';
export { contestsOf, shapeGrids, tablesOf, worldGrid, THETA_WORLDS } from './balance-plan.ts';
export { repliesOf, type Reply } from './replies.ts';
export { type PayoffCheck, payoffShape } from './payoff-checks.ts';
export { type PointsDistribution, distributionContests, pointsDistributionOf } from './points-distribution.ts';
export { type PayoffCell, payoffCells, type PayoffTable } from './payoff-table.ts';
