import { cleanText } from '../../protocol/clean-text.ts';
import { MAX_PEOPLE, type PersonId, type RoleId, type RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import type { Seating } from './facts.ts';
import { checkName, suggestedName } from './person-names.ts';
import { placeFor, quietestTable } from './deal.ts';
import { isComputers, peopleOf, presentOf, tableIn } from './who-sits.ts';
import { actorOf, type Handlers, type Step } from './step.ts';
import { sitProblem } from './sitting.ts';
import { isRevealed } from './view-game.ts';
import type { Person } from './types.ts';

const MAX_REGISTER = 60;
/** The computer player for the role of one who stepped out: quick, and on either side. */
const STAND_IN = 'cadet';

/** People who come, go, and sit down by themselves. */
export const peopleHandlers: Handlers<'join' | 'rename' | 'leave' | 'wish' | 'stepOut' | 'sit' | 'remark' | 'consent'> =
  {
    join(step, { name, register }) {
      const room = step.room();
      if (!room.open) return roomError('locked');
      if (room.stage.kind === 'debrief') return roomError('over');
      if (peopleOf(room).length >= MAX_PEOPLE) return roomError('fullRoom', { params: { most: MAX_PEOPLE } });
      const { names, id } = step.given;
      const checked = name === undefined ? { name: suggestedName(room, names, id()) } : checkName(room, names, name);
      if ('code' in checked) return checked;
      const person = step.given.id();
      const table = room.stage.kind === 'lobby' ? null : quietestTable(room);
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
    wish(step, { wish }) {
      if (step.room().stage.kind === 'debrief') return roomError('over');
      const { id } = actorOf(step);
      if ((step.room().wishes[id] ?? null) !== wish) step.tell({ kind: 'wished', person: id, wish });
      return null;
    },
    stepOut(step) {
      const person = actorOf(step);
      if (person.side === null) return null;
      step.tell({ kind: 'steppedOut', person: person.id });
      handOn(step, person);
      return null;
    },
    sit(step, { table: id, side, roles }) {
      const room = step.room();
      if (room.seats !== 'chosen') return roomError('notYours');
      if (room.stage.kind !== 'lobby') return roomError('begun');
      const person = actorOf(step);
      return sit(step, { person: person.id, table: id, side, roles, deputy: false });
    },
    consent(step, { agree }) {
      if (!isRevealed(step.room())) return roomError('notNow');
      const { id } = actorOf(step);
      if (step.room().consents[id] !== agree) step.tell({ kind: 'consented', person: id, agree });
      return null;
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

/** The roles of one who stepped out go to their deputies, else to computer players. */
function handOn(step: Step, { table: id, side, roles, deputy }: Person): void {
  if (id === null || side === null || deputy) return;
  const heirs = new Map<PersonId, RoleId[]>();
  for (const role of roles) {
    const heir = presentOf(step.room(), id, side).find((p) => p.deputy && p.roles.includes(role));
    if (heir) heirs.set(heir.id, [...(heirs.get(heir.id) ?? []), role]);
    else if (!isComputers(step.table(id).computers[side], role))
      step.tell({ kind: 'computerSet', table: id, side, role, policy: STAND_IN });
  }
  const seatings = [...heirs].map(([person, held]) => ({ person, table: id, side, roles: held, deputy: false }));
  if (seatings.length > 0) step.tell({ kind: 'seated', seatings });
}

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
