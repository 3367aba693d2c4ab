import { cleanText } from '../../protocol/clean-text.ts';
import { MAX_PEOPLE, type RoomError, type TableId } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import type { Seating } from './facts.ts';
import { checkName, suggestedName } from './person-names.ts';
import { placeFor } from './deal.ts';
import { peopleAt, peopleOf, tableIn } from './who-sits.ts';
import { actorOf, type Handlers, type Step } from './step.ts';
import { sitProblem } from './sitting.ts';

const MAX_REGISTER = 60;

/** People who come, go, and sit down by themselves. */
export const peopleHandlers: Handlers<'join' | 'rename' | 'leave' | 'sit' | 'remark'> = {
  join(step, { name, register }) {
    const room = step.room();
    if (!room.open) return roomError('locked');
    if (room.stage.kind === 'debrief') return roomError('over');
    if (peopleOf(room).length >= MAX_PEOPLE) return roomError('fullRoom', { params: { most: MAX_PEOPLE } });
    const { names, id } = step.given;
    const checked = name === undefined ? { name: suggestedName(room, names, id()) } : checkName(room, names, name);
    if ('code' in checked) return checked;
    const person = step.given.id();
    const table = room.stage.kind === 'lobby' ? null : quietestTable(step);
    step.tell({ kind: 'joined', person, name: checked.name, table });
    const kept = cleanText(register ?? '')
      .trim()
      .slice(0, MAX_REGISTER);
    if (kept !== '') step.tell({ kind: 'registered', person, register: kept });
    return null;
  },
  rename(step, { name }) {
    if (step.room().stage.kind !== 'lobby') return roomError('begun');
    const person = actorOf(step);
    const checked = checkName(step.room(), step.given.names, name, person.id);
    if ('code' in checked) return checked;
    if (checked.name !== person.name) step.tell({ kind: 'renamed', person: person.id, name: checked.name });
    return null;
  },
  leave(step) {
    step.tell({ kind: 'left', person: actorOf(step).id, removed: false });
    return null;
  },
  sit(step, { table: id, side, roles }) {
    const room = step.room();
    if (room.seats !== 'chosen') return roomError('notYours');
    if (room.stage.kind !== 'lobby') return roomError('begun');
    const person = actorOf(step);
    return sit(step, { person: person.id, table: id, side, roles, deputy: false });
  },
  remark(step, { key, text }) {
    if (step.room().stage.kind !== 'debrief') return roomError('notNow');
    const { id, remarks } = actorOf(step);
    if (!/^[\w.-]{1,50}$/.test(key) || (!(key in remarks) && Object.keys(remarks).length >= MOST_REMARKS))
      return roomError('form', { at: '/key' });
    step.tell({ kind: 'remarked', person: id, key, text: cleanText(text).trim().slice(0, LONGEST_REMARK) });
    return null;
  },
};

const MOST_REMARKS = 50;
const LONGEST_REMARK = 2000;

/** Where one who comes late watches until the desk seats them. */
const quietestTable = (step: Step): TableId | null =>
  Object.keys(step.room().tables).toSorted(
    (a, b) => peopleAt(step.room(), a).length - peopleAt(step.room(), b).length,
  )[0] ?? null;

/** Seats a person; without roles, in the place that needs them most. */
export function sit(step: Step, seating: Seating): RoomError | null {
  const room = step.room();
  const { table: id, side } = seating;
  if (id !== null && !tableIn(room, id)) return roomError('noTable', { at: '/table' });
  const asked =
    id !== null && side !== null && seating.roles.length === 0
      ? { ...seating, ...placeFor(room, id, side, seating.person) }
      : { ...seating, side: id === null ? null : side, roles: id === null || side === null ? [] : seating.roles };
  const problem = sitProblem(room, asked);
  if (problem) return problem;
  step.tell({ kind: 'seated', seatings: [asked] });
  return null;
}
