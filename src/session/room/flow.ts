import { type Side, type Submission, SIDES } from '../../engine/model/index.ts';
import type { Sealed } from '../../protocol/room-seat.ts';
import type { Clock, TableId, TablePhase } from '../../protocol/room.ts';
import { afterPractice, clockOf, paused, withTime } from './table-clock.ts';
import { hasComputerHead, legalDraft, teamIsReady } from './team-draft.ts';
import { peopleAt, presentOf } from './who-sits.ts';
import type { Step } from './step.ts';
import { bothSealed, closeOnce, isOver, isPractising, whiteOf } from './turns.ts';
import type { Room, Table } from './types.ts';

/** How tables go from phase to phase. `settle` runs after every command. */

/** Phases that nobody asked for but that follow: teams that are ready, sides that have both sealed, turns that close. */
export function settle(step: Step): void {
  for (const id of Object.keys(step.room().tables)) {
    sealReadyTeams(step, id);
    const table = step.table(id);
    if (table.phase === 'orders' && bothSealed(table) && !isPractising(step.room(), table))
      step.tell({ kind: 'phase', table: id, phase: 'closing', clock: null });
    else if ((table.phase === 'playback' || hasBegun(table)) && allHaveSeen(step.room(), table)) goOnFrom(step, id);
  }
  const room = step.room();
  for (const table of Object.values(room.tables))
    if (table.phase === 'closing' && mayClose(room, table)) closeTurn(step, table.id);
}

const hasBegun = (table: Table): boolean => table.phase === 'briefing' && table.clock !== null;

/** Everybody at the table who plays and is here is ready. */
function allHaveSeen(room: Room, table: Table): boolean {
  const present = SIDES.flatMap((side) => presentOf(room, table.id, side));
  return present.length > 0 && present.every((p) => p.side && table.drafts[p.side].ready.includes(p.id));
}

function sealReadyTeams(step: Step, id: TableId): void {
  for (const side of SIDES) {
    const table = step.table(id);
    if (table.phase !== 'orders' || table.play.sealed[side] || !teamIsReady(step.room(), table, side)) continue;
    sealDraft(step, id, side, hasComputerHead(step.room(), table, side) ? 'computer' : 'team');
  }
}

/** Seals what of a draft the rules allow. */
export function sealDraft(step: Step, id: TableId, side: Side, by: Sealed['by']): void {
  seal(step, id, side, by, legalDraft(step.room(), step.table(id), side));
}

export function seal(step: Step, table: TableId, side: Side, by: Sealed['by'], submission: Submission): void {
  step.tell({ kind: 'sealed', table, side, sealed: { by, at: step.given.now }, submission });
}

/** Ends a table's orders: both sides seal, as far as they have not, and it waits for the others. Practice is thrown away. */
export function closeOrders(step: Step, id: TableId, by: Sealed['by']): void {
  if (isPractising(step.room(), step.table(id))) return endPractice(step, id);
  for (const side of SIDES) if (!step.table(id).play.sealed[side]) sealDraft(step, id, side, by);
  if (step.table(id).phase === 'orders') step.tell({ kind: 'phase', table: id, phase: 'closing', clock: null });
}

/** A table that practises reads again until its first turn opens. */
export function endPractice(step: Step, id: TableId): void {
  step.tell({ kind: 'practised', table: id, clock: afterPractice(step.room(), step.table(id), step.given.now) });
}

/** Nobody plays there: no table waits for it. */
const isEmpty = (room: Room, { id, computers }: Table): boolean =>
  SIDES.every((side) => presentOf(room, id, side).length === 0 && computers[side].whole === null);

/** The turn that a table orders now or next; null: none any more. */
function nextTurn({ phase, play }: Table): number | null {
  return phase === 'over' || play.run.state.ending ? null : play.run.state.turn;
}

/**
 * Whether a table that has sealed may close its turn. Tables that step together wait for those that still have this turn
 * to order: the same seed gives the same dice, so a table ahead would be an oracle.
 */
function mayClose(room: Room, table: Table): boolean {
  if (room.step === 'each') return true;
  return Object.values(room.tables).every(
    (one) => one.phase === 'closing' || nextTurn(one) !== nextTurn(table) || isEmpty(room, one),
  );
}

/** Plays a turn that both sides have sealed. */
export function closeTurn(step: Step, id: TableId): void {
  const table = step.table(id);
  const { us, iran } = table.play.sealed;
  if (!us || !iran) return;
  const white = whiteOf(table);
  const hash = closeOnce(table.play, white).run.hashes.at(-1)!;
  step.tell({ kind: 'turnClosed', table: id, turn: table.play.run.state.turn, us, iran, white, hash });
  enter(step, id, 'playback');
}

/** From briefing to orders, from playback to orders or, after the last turn, to the end. */
export function goOnFrom(step: Step, id: TableId): void {
  if (isOver(step.table(id))) step.tell({ kind: 'phase', table: id, phase: 'over', clock: null });
  else enter(step, id, 'orders');
}

/** A phase begins with its clock running. */
export function enter(step: Step, table: TableId, phase: TablePhase): void {
  const clock = timeFor(step.room(), table, phase, step.table(table).clock, step.given.now);
  step.tell({ kind: 'phase', table, phase, clock });
  if (phase === 'orders') correct(step, table);
}

/**
 * A phase's clock at a table: as much longer as the person there needs who needs most. With a turn a day the hours of the
 * plan rule: more time changes nothing about them. `before`: the table's clock until now.
 */
function timeFor(room: Room, table: TableId, phase: TablePhase, before: Clock, now: number): Clock {
  const clock = clockOf(room, phase, before, now);
  if (clock === null || room.days) return clock;
  const here = peopleAt(room, table).filter(({ absent }) => !absent);
  const times = Math.max(1, ...here.map(({ moreTime = 1 }) => moreTime));
  return withTime(clock, Math.round(clock.total * (times - 1)), now);
}

/** The orders of a turn with their whole time, stopped. */
export const stoppedOrders = (room: Room, table: TableId, now: number): Table['clock'] =>
  paused(timeFor(room, table, 'orders', null, now), now);

/** Tells the corrections of false bulletins as the next turn opens. */
function correct(step: Step, id: TableId): void {
  const { bulletins, play } = step.table(id);
  const { turn } = play.run.state;
  for (const { id: was, to, correction, turn: then } of bulletins) {
    if (correction === null || then >= turn || bulletins.some((b) => b.id === `${was}.c`)) continue;
    step.tell({
      kind: 'bulletin',
      table: id,
      bulletin: { id: `${was}.c`, at: step.given.now, turn, text: correction, to, correction: null },
    });
  }
}
