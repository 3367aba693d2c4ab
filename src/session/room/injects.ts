import type { WhiteSubmission } from '../../engine/model/index.ts';
import { readSubmission } from '../../scenario/index.ts';
import type { ReadyInject, RoomError } from '../../protocol/room.ts';
import { roomError } from './errors.ts';
import type { Room, Table } from './types.ts';

/** Events that the desk adds to a turn (rules §13). They act when it is resolved, and are public. */
export const MAX_INJECTS = 12;

/** Why this cannot be added to the table's turn; null: it can. */
export function injectProblem({ play }: Table, inject: WhiteSubmission['injects'][number]): RoomError | null {
  const { turn, def } = play.run.state;
  const read = readSubmission('white', { turn, injects: [inject] });
  if (!read.ok) return roomError('form', { at: (read.errors[0]?.pointer ?? '').replace('/injects/0', '/inject') });
  return inject.watch < def.watches ? null : roomError('form', { at: '/inject/watch' });
}

/** Events and bulletins that the scenario brings along. */
export const readyInjects = (_room: Room): readonly ReadyInject[] => [];
