import { RULES_VERSION } from '../engine/record/index.ts';
import { personNames } from '../i18n/name-words.ts';
import type { RoomError } from '../protocol/room.ts';
import {
  type Actor,
  type Command,
  decide,
  evolve,
  type Fact,
  type Given,
  partFor,
  type Room,
  tasksOf,
} from '../session/room/index.ts';
import type { Changed, RoomChange, RoomStore, Rules, Token } from './store/room-store.ts';
import { newCode, newId } from './tokens.ts';

const DAY = 86_400_000;

/** The classes of this server: what the store keeps, decided by the session. */
export type Rooms = RoomStore<Room, Fact>;
export type ClassChange = RoomChange<Room, Fact>;

export const roomRules: Rules<Room, Fact> = {
  edition: RULES_VERSION,
  evolve,
  // What is owed is owed at once: a time that moves with each fact would free it from who thinks already.
  tasks: (room) =>
    tasksOf(room).flatMap(({ key, kind, due }) =>
      kind === 'purge' ? [] : [{ key, kind: kind === 'open' ? 'deadline' : kind, due: kind === 'think' ? 0 : due }],
    ),
  expires: ({ touched, keepDays }) => touched + keepDays * DAY,
  code: (room) => room.code,
};

export const givenNow = (now: number): Given => ({ now, names: personNames.en, id: newId, code: newCode });

/** What the room refuses is thrown, and answered by `http/errors.ts`. */
export class Refused extends Error {
  readonly error: RoomError;
  constructor(error: RoomError) {
    super(error.code);
    this.error = error;
  }
}

/** The scenario's title, as the wall shows it. */
export function titleOf(room: Room): string {
  const shown = partFor(room, { wall: true }, 'room', {});
  return 'title' in shown ? shown.title : '';
}

/** Does what somebody asks. `tokens`: kept with it, made of its facts. Throws `Refused`. */
export function ask(
  rooms: Rooms,
  id: string,
  actor: Actor,
  command: Command,
  tokens: (facts: readonly Fact[]) => readonly Token[] = () => [],
): Promise<Changed<Room, readonly Fact[]>> {
  return rooms.change(id, (room) => {
    const decided = decide(room, actor, command, givenNow(rooms.now()));
    if ('error' in decided) throw new Refused(decided.error);
    return { facts: decided.facts, room: decided.room, answer: decided.facts, tokens: tokens(decided.facts) };
  });
}
