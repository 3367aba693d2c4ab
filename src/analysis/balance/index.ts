export { playAll, type Played } from './contest.ts';
export {
  fingerprint,
  storedBalance,
  type StoredBalance,
  type StoredCell,
  storedGrids,
  SEED,
} from './stored-balance.ts';
export { contestsOf, shapeGrids, tablesOf, worldGrid, WORLDS } from './balance-plan.ts';
export { repliesOf, type Reply } from './replies.ts';
export { type Check, payoffShape } from './payoff-checks.ts';
export { type Spread, spreadContests, spreadOf } from './points-distribution.ts';
export { type Cell, cellsOf, type Table } from './payoff-table.ts';
