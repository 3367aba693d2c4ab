export { type Bars, type Field, playAll, type Played } from './contest.ts';
export { fingerprint, keptBalance, type KeptBalance, type KeptCell, keptGrids, SEED } from './kept.ts';
export { contestsOf, type Grid, shapeGrids, tablesOf, worldGrid, WORLDS } from './plan.ts';
export { repliesOf, type Reply } from './replies.ts';
export { type Check, shapeOf } from './shape.ts';
export { type Spread, spreadContests, spreadOf } from './spread.ts';
export { type Cell, cellsOf, type Table } from './table.ts';
