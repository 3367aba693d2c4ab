import type { RoomError, TableId } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import { tableIn } from './who-sits.ts';
import type { Step } from './step.ts';

/** The tables that a desk's command is for: those it names, else all that the desk has. */
export function tablesFor(step: Step, named: readonly TableId[] | undefined): readonly TableId[] | RoomError {
  const { actor } = step;
  const own = 'desk' in actor && actor.desk !== true ? actor.desk.tables : Object.keys(step.room().tables);
  const asked = [...new Set(named ?? own)];
  if (asked.length === 0 || !asked.every((id) => tableIn(step.room(), id)))
    return roomError('noTable', { at: '/tables' });
  return asked.every((id) => own.includes(id)) ? asked : roomError('notYourTable');
}

/** Whether it is not an assistant's desk, which has some of the tables. */
export const hasWholeClass = ({ actor }: Step): boolean => !('desk' in actor) || actor.desk === true;

/** The one table that a command is for. */
export function tableFor(step: Step, named: readonly TableId[] | undefined): TableId | RoomError {
  const asked = tablesFor(step, named);
  if ('code' in asked) return asked;
  return asked.length === 1 ? asked[0]! : roomError('noTable', { at: '/tables' });
}
