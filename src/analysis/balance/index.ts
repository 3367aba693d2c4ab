export { playAll, type Played } from './contest.ts';
export { fingerprint, keptBalance, type KeptBalance, type KeptCell, keptGrids, SEED } from './stored-balance.ts';
export { contestsOf, shapeGrids, tablesOf, worldGrid, WORLDS } from './balance-plan.ts';
export { repliesOf, type Reply } from './replies.ts';
export { type Check, shapeOf } from './payoff-checks.ts';
export { type Spread, spreadContests, spreadOf } from './points-distribution.ts';
export { type Cell, cellsOf, type Table } from './payoff-table.ts';
