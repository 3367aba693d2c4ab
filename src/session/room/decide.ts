import type { RoomError } from '../../protocol/room.ts';
import { refusedAccess } from './access.ts';
import { clockHandlers } from './decide-clock.ts';
import { deskHandlers } from './decide-desk.ts';
import { draftHandlers } from './decide-draft.ts';
import { headHandlers } from './decide-head.ts';
import { peopleHandlers } from './decide-people.ts';
import { computerHandlers } from './decide-computers.ts';
import { talkHandlers } from './decide-talk.ts';
import { turnHandlers } from './decide-turns.ts';
import { hotWashHandlers } from './hot-wash.ts';
import { quizHandlers } from './class-quiz.ts';
import { checkHandlers } from './ready-check.ts';
import { settle } from './flow.ts';
import type { Fact } from './facts.ts';
import { isDone } from './done-requests.ts';
import { createStep, type Handler, type Handlers } from './step.ts';
import type { Actor, Command, CommandKind, Given, Room } from './types.ts';

const HANDLERS: Handlers = {
  ...peopleHandlers,
  ...draftHandlers,
  ...headHandlers,
  ...talkHandlers,
  ...checkHandlers,
  ...quizHandlers,
  ...hotWashHandlers,
  ...deskHandlers,
  ...clockHandlers,
  ...turnHandlers,
  ...computerHandlers,
};

export type Decision = { readonly facts: readonly Fact[]; readonly room: Room } | { readonly error: RoomError };

/**
 * The facts that a command comes to, and the room after them; or why it is refused. A request that is in the log already
 * comes to nothing. One that came to no facts is not in the log: it has done nothing, and if it comes again it is decided
 * by the room as it then is, so that it is still done once at most. Pure: the same room, actor, command and `given` give the same facts.
 */
export function decide(room: Room, actor: Actor, command: Command, given: Given): Decision {
  if ('requestId' in command && isDone(room.requests, command.requestId)) return { facts: [], room };
  const refused = refusedAccess(room, actor, command);
  if (refused) return { error: refused };
  const step = createStep(room, actor, command, given);
  const error = (HANDLERS[command.kind] as Handler<CommandKind>)(step, command);
  if (error) return { error };
  settle(step);
  return { facts: step.facts, room: step.room() };
}
