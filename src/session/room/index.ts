/**
 * A class as a pure program: facts in, facts out. The server gives clock, chance and storage; what anybody may see of a
 * room is `partFor` and nothing else.
 */
export { changesBetween } from './changed.ts';
export { contributionsFor } from './contributions.ts';
export { type CsvPart, csvOf } from './lesson-csv.ts';
export { decide, type Decision } from './decide.ts';
export { RoomDamaged, roomError } from './refusals.ts';
export { evolve } from './evolve.ts';
export type { Fact } from './facts.ts';
export { joinInfo, joinedBy } from './joining.ts';
export { classOptions, openRoom } from './open.ts';
export { researchOf } from './research.ts';
export { savesOf } from './records.ts';
export { type TableInPieces, tableInPieces } from './table-pieces.ts';
export { type ComputerTurn, computerTurns, type Task, tasksOf } from './due-tasks.ts';
export type { Actor, Command, CommandKind, DeskSeat, Given, Person, Room, ServerCommand, Table } from './types.ts';
export { type PartQuery, partFor } from './views.ts';
