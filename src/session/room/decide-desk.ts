import { isPolicy } from '../../ai/index.ts';
import { cleanText } from '../../protocol/clean-text.ts';
import { MAX_LINE, MAX_TABLES, type RoomError } from '../../protocol/room.ts';
import { deal } from './deal.ts';
import { sit } from './decide-people.ts';
import { ownsTable } from './decide-talk.ts';
import { roomError } from './refusals.ts';
import { injectProblem } from './injects.ts';
import { nextTable } from './open.ts';
import { personIn, roleDefs, tableIn } from './who-sits.ts';
import { type Handlers, type Step } from './step.ts';
import { tablesFor } from './tables-for.ts';
import { countedTurn, isPractising } from './turns.ts';
import { isRevealed } from './view-game.ts';

type Kind =
  | 'deal'
  | 'seat'
  | 'absent'
  | 'excuse'
  | 'moreTime'
  | 'slips'
  | 'remove'
  | 'lock'
  | 'newCode'
  | 'addTable'
  | 'computer'
  | 'addInject'
  | 'removeInject'
  | 'bulletin'
  | 'overheard'
  | 'releaseConsent'
  | 'wall';

/** What the instructor does with seats, tables, news and the wall. */
export const deskHandlers: Handlers<Kind> = {
  deal(step) {
    if (step.room().stage.kind === 'debrief') return roomError('over');
    const seatings = deal(step.room());
    if (seatings.length > 0) step.tell({ kind: 'seated', seatings });
    return null;
  },
  seat(step, { person: id, table, side, roles }) {
    const person = personIn(step.room(), id);
    if (!person) return roomError('noPerson');
    if (!ownsTable(step, person.table)) return roomError('notYourTable');
    return sit(step, { person: id, table, side, roles, deputy: false });
  },
  absent: (step, { person, absent }) =>
    aboutPerson(step, person, (now) => {
      if (now.absent !== absent) step.tell({ kind: 'absent', person, absent });
    }),
  moreTime: (step, { person, factor }) =>
    aboutPerson(step, person, (now) => {
      if ((now.moreTime ?? 1) !== factor) step.tell({ kind: 'timeGiven', person, factor });
    }),
  slips: (step, { person, slips }) =>
    aboutPerson(step, person, (now) => {
      if ((now.slips ?? false) !== slips) step.tell({ kind: 'slipsSet', person, slips });
    }),
  excuse: (step, { person, turn, excused }) =>
    aboutPerson(step, person, (now) => {
      if (now.excused.includes(turn) !== excused) step.tell({ kind: 'excused', person, turn, excused });
    }),
  remove: (step, { person }) => aboutPerson(step, person, () => step.tell({ kind: 'left', person, removed: true })),
  lock(step, { locked }) {
    if (step.room().open === locked) step.tell({ kind: 'locked', locked });
    return null;
  },
  newCode(step) {
    if (!step.given.code) return roomError('form');
    step.tell({ kind: 'recoded', code: step.given.code() });
    return null;
  },
  addTable(step) {
    if (step.room().stage.kind === 'debrief') return roomError('over');
    const table = nextTable(step.room());
    if (table === null) return roomError('tooManyTables', { params: { most: MAX_TABLES } });
    step.tell({ kind: 'tableOpened', table, from: null });
    return null;
  },
  computer(step, { tables: named, side, role, policy }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    if (policy !== null && !isPolicy(policy, side)) return roomError('noPolicy', { params: { name: policy } });
    if (role !== null && !roleDefs(step.room(), side).some((r) => r.id === role))
      return roomError('form', { at: '/role' });
    for (const table of tables) {
      const { whole, roles } = step.table(table).computers[side];
      if ((role === null ? whole : (roles[role] ?? null)) !== policy)
        step.tell({ kind: 'computerSet', table, side, role, policy });
    }
    return null;
  },
  addInject(step, { tables: named, inject }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    for (const id of tables) {
      const table = step.table(id);
      if (table.phase === 'over' || table.play.run.state.ending) return roomError('over');
      if (isPractising(step.room(), table)) return roomError('practice');
      const problem = injectProblem(table, inject);
      if (problem) return problem;
      step.tell({
        kind: 'injected',
        table: id,
        inject: { ...inject, text: cleanText(inject.text), id: step.given.id() },
      });
    }
    return null;
  },
  removeInject(step, { tables: named, id }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    const at = tables.filter((table) => step.table(table).injects.some((x) => x.id === id));
    if (at.length === 0) return roomError('noInject');
    for (const table of at) step.tell({ kind: 'uninjected', table, id });
    return null;
  },
  bulletin(step, { tables: named, text, to, correction }) {
    const words = cleanText(text).trim();
    if (words === '' || words.length > MAX_LINE) return roomError(words === '' ? 'lineEmpty' : 'form', { at: '/text' });
    if ((correction?.length ?? 0) > MAX_LINE) return roomError('form', { at: '/correction' });
    const person = to === 'us' || to === 'iran' || to === 'both' ? null : personIn(step.room(), to);
    if (person === undefined || person?.table === null) return roomError('noPerson');
    if (person && !ownsTable(step, person.table)) return roomError('notYourTable');
    const tables = person ? [person.table!] : tablesFor(step, named);
    if ('code' in tables) return tables;
    const right = cleanText(correction ?? '').trim();
    for (const table of tables)
      step.tell({
        kind: 'bulletin',
        table,
        bulletin: {
          id: step.given.id(),
          at: step.given.now,
          turn: countedTurn(step.room(), step.table(table)),
          text: words,
          to,
          correction: right === '' ? null : right,
        },
      });
    return null;
  },
  overheard(step, { tables: named, overheard }) {
    const tables = tablesFor(step, named);
    if ('code' in tables) return tables;
    for (const table of tables)
      if (step.table(table).overheard !== overheard) step.tell({ kind: 'overheard', table, overheard });
    return null;
  },
  releaseConsent(step) {
    if (!isRevealed(step.room())) return roomError('notNow');
    if (!step.room().consentReleased) step.tell({ kind: 'consentReleased' });
    return null;
  },
  wall(step, { blank, table }) {
    if (table !== null && !tableIn(step.room(), table)) return roomError('noTable');
    const { wall } = step.room();
    if (wall.blank !== blank || wall.table !== table) step.tell({ kind: 'wallSet', blank, table });
    return null;
  },
};

type Known = NonNullable<ReturnType<typeof personIn>>;

function aboutPerson(step: Step, id: string, work: (person: Known) => void): RoomError | null {
  const person = personIn(step.room(), id);
  if (!person) return roomError('noPerson');
  if (!ownsTable(step, person.table)) return roomError('notYourTable');
  work(person);
  return null;
}
