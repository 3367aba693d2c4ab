import type { RoomError } from '../../protocol/room.ts';
import { COMMANDS, type Giver, type RoomCommandKind } from '../../protocol/room-commands.ts';
import { roomError } from './refusals.ts';
import { leads, personIn } from './who-sits.ts';
import type { Actor, Command, CommandKind, Person, Room, ServerCommand } from './types.ts';

/** What an actor can be: people of a class, and the server's own parts. */
type Who = Giver | 'wall' | 'clock' | 'computer' | 'nobody';

const ONLY: Readonly<Record<ServerCommand['kind'], Who>> = {
  join: 'nobody',
  due: 'clock',
  opens: 'clock',
  slept: 'clock',
  decided: 'computer',
};

const givers = (kind: CommandKind): readonly Who[] => (isPeoples(kind) ? COMMANDS[kind].by : [ONLY[kind]]);
const isPeoples = (kind: CommandKind): kind is RoomCommandKind => Object.hasOwn(COMMANDS, kind);

/** What an actor is in this room; null: nobody of it (any more). */
function whoIs(room: Room, actor: Actor): Who | null {
  if ('desk' in actor) return 'desk';
  if ('wall' in actor) return 'wall';
  if ('clock' in actor) return 'clock';
  if ('computer' in actor) return 'computer';
  if ('nobody' in actor) return 'nobody';
  const person = personIn(room, actor.person);
  return person ? whoIsPerson(room, person) : null;
}

function whoIsPerson(room: Room, person: Person): Who {
  if (person.side === null || person.table === null) return 'watcher';
  return leads(room, person) ? 'head' : 'player';
}

/** Why this actor may not give this command at all; null: they may. */
export function refusedAccess(room: Room, actor: Actor, command: Command): RoomError | null {
  const who = whoIs(room, actor);
  if (who === null) return roomError('gone');
  const may = givers(command.kind);
  if (!may.includes(who)) return roomError(who === 'player' && may.includes('head') ? 'onlyHead' : 'notYours');
  if ('desk' in actor && actor.desk !== true) return refusedTables(actor.desk.tables, command);
  return null;
}

function refusedTables(own: readonly string[], command: Command): RoomError | null {
  if (isPeoples(command.kind) && COMMANDS[command.kind].wholeClass) return roomError('wholeClass');
  const asked = [
    ...('tables' in command && command.tables ? command.tables : []),
    ...('table' in command && typeof command.table === 'string' ? [command.table] : []),
  ];
  return asked.every((table) => own.includes(table)) ? null : roomError('notYourTable');
}
