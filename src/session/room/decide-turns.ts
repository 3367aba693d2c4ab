import { MAX_LINE, MAX_TABLES, type RoomError, type TableId, type TablePhase } from '../../protocol/room.ts';
import { cleanText } from '../../protocol/clean-text.ts';
import { DAY, hasBriefing } from './table-clock.ts';
import { roomError } from './refusals.ts';
import { closeOrders, closeTurn, endPractice, enter, goOnFrom, stoppedOrders } from './flow.ts';
import { nextTable } from './open.ts';
import { type Handlers, type Step } from './step.ts';
import { hasWholeClass, tableFor, tablesFor } from './tables-for.ts';
import { inPractice, isPractising } from './turns.ts';
import type { Table } from './types.ts';

/** How the desk moves tables through a lesson. */
export const turnHandlers: Handlers<
  | 'begin'
  | 'next'
  | 'resolve'
  | 'takeBack'
  | 'fork'
  | 'last'
  | 'stop'
  | 'debrief'
  | 'openAt'
  | 'opens'
  | 'setSecondBell'
> = {
  begin(step, { tables: named }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    if (step.room().stage.kind === 'debrief') return roomError('over');
    const waiting = tables.filter((id) => isNew(step.table(id)));
    if (waiting.length === 0) return roomError('begun');
    if (step.room().stage.kind === 'lobby') {
      if (!hasWholeClass(step)) return roomError('wholeClass'); // the others may still be coming in
      step.tell({ kind: 'staged', stage: { kind: 'play' } });
    }
    const reads = hasBriefing(step.room(), step.given.now);
    for (const id of waiting) enter(step, id, reads ? 'briefing' : 'orders');
    return null;
  },
  next(step, { tables }) {
    return inPlay(step, tables, ['briefing', 'playback', 'orders'], (id) => {
      if (step.table(id).phase === 'orders') closeOrders(step, id, 'desk');
      else goOnFrom(step, id);
    });
  },
  resolve(step, { tables }) {
    return inPlay(step, tables, ['orders', 'closing'], (id) => {
      closeOrders(step, id, 'desk');
      closeTurn(step, id);
    });
  },
  takeBack(step, { tables, turn }) {
    const id = tableFor(step, tables);
    if (typeof id !== 'string') return id;
    if (step.room().stage.kind === 'debrief') return roomError('over');
    if (!isTurn(turn, step.table(id).play.run.turns.length)) return roomError('noTurn', { at: '/turn' });
    if (turn < (step.table(id).from?.turn ?? 1)) return roomError('noTurn', { at: '/turn' });
    step.tell({ kind: 'takenBack', table: id, turn, clock: stoppedOrders(step.room(), id, step.given.now) });
    return null;
  },
  fork(step, { tables, turn }) {
    const source = tableFor(step, tables);
    if (typeof source !== 'string') return source;
    const room = step.room();
    if (room.stage.kind !== 'play') return notInPlay(step);
    if (inPractice(room, step.table(source))) return roomError('practice');
    const { run } = step.table(source).play;
    if (!isTurn(turn, run.state.ending ? run.turns.length : run.state.turn))
      return roomError('noTurn', { at: '/turn' });
    const table = nextTable(room);
    if (table === null) return roomError('tooManyTables', { params: { most: MAX_TABLES } });
    step.tell({ kind: 'tableOpened', table, from: { table: source, turn } });
    const clock = stoppedOrders(room, table, step.given.now);
    step.tell({ kind: 'phase', table, phase: 'orders', clock });
    return null;
  },
  last(step, { tables: named, last }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    if (last && tables.some((id) => inPractice(step.room(), step.table(id)))) return roomError('practice');
    for (const id of tables) {
      const table = step.table(id);
      if (table.last !== last && table.phase !== 'over' && !table.play.run.state.ending)
        step.tell({ kind: 'lastSet', table: id, last });
    }
    return null;
  },
  stop(step, { tables: named }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    if (step.room().stage.kind === 'lobby') return roomError('notBegun');
    for (const id of tables) stop(step, id);
    return null;
  },
  openAt(step, { at }) {
    const { stage, opensAt } = step.room();
    if (stage.kind !== 'debrief') return roomError(stage.kind === 'lobby' ? 'notBegun' : 'notNow');
    if (stage.step === 2) return roomError('revealed');
    if (at !== null && (at <= step.given.now || at > step.given.now + LATEST)) return roomError('form', { at: '/at' });
    if (opensAt !== at) step.tell({ kind: 'opensSet', opens: at });
    return null;
  },
  setSecondBell(step, { at }) {
    const { stage, sessions, secondBell } = step.room();
    if (stage.kind === 'lobby') return roomError('notBegun');
    if (sessions !== 2 || stage.kind !== 'debrief' || stage.step !== 2) return roomError('notNow');
    if (at !== null && (at <= step.given.now || at > step.given.now + DAY)) return roomError('form', { at: '/at' });
    if (secondBell !== at) step.tell({ kind: 'secondBellSet', bell: at });
    return null;
  },
  opens(step, { at }) {
    const { stage, opensAt } = step.room();
    if (opensAt !== at || stage.kind !== 'debrief') return null;
    if (step.given.now < at) return roomError('tooEarly');
    step.tell({ kind: 'staged', stage: { kind: 'debrief', step: 2, chapter: OPENS_WITH } });
    return null;
  },
  debrief(step, { step: to, chapter, minutes, ask }) {
    const { stage } = step.room();
    if (stage.kind === 'lobby') return roomError('notBegun');
    if (!/^[\w.-]{0,50}$/.test(chapter)) return roomError('form', { at: '/chapter' });
    if (stage.kind === 'debrief' && stage.step > to) return roomError('revealed');
    for (const id of Object.keys(step.room().tables)) stop(step, id);
    if (stage.kind !== 'debrief' || stage.step !== to || stage.chapter !== chapter)
      step.tell({
        kind: 'staged',
        stage: {
          kind: 'debrief',
          step: to,
          chapter,
          ...(minutes === undefined ? {} : { minutes }),
          ...(ask === undefined ? {} : { ask: cleanText(ask).trim().slice(0, MAX_LINE) }),
        },
      });
    return null;
  },
};

/** The longest ahead that a debrief may be set to open by itself, ms: the last day of a course. */
const LATEST = 60 * DAY;
/** What it opens with then. */
const OPENS_WITH = 'story';

const notInPlay = (step: Step): RoomError => roomError(step.room().stage.kind === 'lobby' ? 'notBegun' : 'over');

const isNew = ({ phase, clock }: Table): boolean => phase === 'briefing' && clock === null;
const isTurn = (turn: number, most: number): boolean => Number.isInteger(turn) && turn >= 1 && turn <= most;

/** A table whose game has ended is over; another one stops where it is, without what it practised. */
function stop(step: Step, id: TableId): void {
  const { phase, play } = step.table(id);
  if (phase === 'over') return;
  if (isPractising(step.room(), step.table(id))) endPractice(step, id);
  if (play.run.state.ending) step.tell({ kind: 'phase', table: id, phase: 'over', clock: null });
  else step.tell({ kind: 'stopped', table: id });
}

/** Does it at each table that is in one of these phases; refused if none is. */
function inPlay(
  step: Step,
  named: readonly TableId[] | undefined,
  phases: readonly TablePhase[],
  work: (id: TableId) => void,
): RoomError | null {
  const tables = tablesFor(step, named);
  if ('code' in tables) return tables;
  if (step.room().stage.kind !== 'play') return notInPlay(step);
  const now = tables.filter((id) => phases.includes(step.table(id).phase) && !isNew(step.table(id)));
  if (now.length === 0) return roomError(tables.every((id) => step.table(id).phase === 'over') ? 'over' : 'notNow');
  now.forEach(work);
  return null;
}
