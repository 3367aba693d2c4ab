import type { RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import { leads, personIn } from './who-sits.ts';
import type { Actor, Command, CommandKind, Person, Room } from './types.ts';

/** Kinds of actors: `player` has a side, `head` leads it, `watcher` has none. */
export type Who = 'player' | 'head' | 'watcher' | 'desk' | 'wall' | 'clock' | 'computer' | 'nobody';

const ANYBODY = ['player', 'head', 'watcher'] as const;
const PLAYERS = ['player', 'head'] as const;
const DESK = ['desk'] as const;
const HEAD = ['head', 'desk'] as const;

/** Who may give which command. What a role's powers allow is checked by the command itself. */
export const MAY: Readonly<Record<CommandKind, readonly Who[]>> = {
  join: ['nobody'],
  rename: ANYBODY,
  leave: ANYBODY,
  sit: ANYBODY,
  propose: [...PLAYERS, 'desk'],
  amend: [...PLAYERS, 'desk'],
  withdraw: [...PLAYERS, 'desk'],
  mark: PLAYERS,
  forecast: ANYBODY,
  ready: PLAYERS,
  say: ANYBODY,
  remark: ANYBODY,
  arrange: HEAD,
  setAside: HEAD,
  rankAims: HEAD,
  seal: HEAD,
  unseal: HEAD,
  deal: DESK,
  seat: DESK,
  absent: DESK,
  remove: DESK,
  mute: DESK,
  lock: DESK,
  newCode: DESK,
  addTable: DESK,
  computer: DESK,
  begin: DESK,
  pause: DESK,
  goOn: DESK,
  addTime: DESK,
  next: DESK,
  resolve: DESK,
  takeBack: DESK,
  fork: DESK,
  addInject: DESK,
  removeInject: DESK,
  bulletin: DESK,
  tell: DESK,
  passLine: DESK,
  setTalk: DESK,
  last: DESK,
  stop: DESK,
  wall: DESK,
  debrief: DESK,
  due: ['clock'],
  slept: ['clock'],
  decided: ['computer'],
};

/** Commands of the whole class: a desk for some of its tables may not give them. */
const WHOLE_CLASS: ReadonlySet<CommandKind> = new Set([
  'deal',
  'lock',
  'newCode',
  'addTable',
  'fork',
  'setTalk',
  'wall',
  'debrief',
] satisfies CommandKind[]);

/** What an actor is in this room; null: nobody of it (any more). */
export function whoIs(room: Room, actor: Actor): Who | null {
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
  if (!MAY[command.kind].includes(who))
    return roomError(who === 'player' && MAY[command.kind].includes('head') ? 'onlyHead' : 'notYours');
  if ('desk' in actor && actor.desk !== true) return refusedTables(actor.desk.tables, command);
  return null;
}

function refusedTables(own: readonly string[], command: Command): RoomError | null {
  if (WHOLE_CLASS.has(command.kind)) return roomError('notYourTable');
  const asked = [
    ...('tables' in command && command.tables ? command.tables : []),
    ...('table' in command && typeof command.table === 'string' ? [command.table] : []),
  ];
  return asked.every((table) => own.includes(table)) ? null : roomError('notYourTable');
}
