export { type Field, playAll, type Played } from './contest.ts';
export { contestsOf, type Grid, shapeGrids, tablesOf, worldGrid, WORLDS } from './plan.ts';
export { repliesOf, type Reply } from './replies.ts';
export { type Check, shapeOf } from './shape.ts';
export { type Cell, cellsOf, type Table } from './table.ts';
