import type { WhiteSubmission } from '../../engine/model/index.ts';
import { checkWhite, MOST_INJECTS } from '../../engine/view/check-white.ts';
import { view } from '../../engine/view/view.ts';
import { readSubmission } from '../../scenario/index.ts';
import type { ReadyInject } from '../../protocol/room-desk.ts';
import type { RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import type { Room, Table } from './types.ts';

/** Events that the desk adds to a turn (rules §13). They act when it is resolved, and are public. */
/** Why this cannot be added to the table's turn; null: it can. */
export function injectProblem({ play, injects }: Table, inject: WhiteSubmission['injects'][number]): RoomError | null {
  const { state } = play.run;
  const white = { turn: state.turn, injects: [inject] };
  const read = readSubmission('white', white);
  const check = checkWhite(view(state, 'public'), white);
  if (!check.ok)
    return roomError('rules', { at: '/inject', errors: check.errors.map((e) => ({ ...e, path: inInject(e.path) })) });
  if (!read.ok) return roomError('form', { at: `/inject${inInject(read.errors[0]?.pointer ?? '')}` });
  return injects.length < MOST_INJECTS ? null : roomError('tooManyInjects', { params: { most: MOST_INJECTS } });
}

const inInject = (path: string): string => path.replace('/injects/0', '');

/** Events and bulletins that the scenario brings along. */
export const readyInjects = ({ scenario }: Room): readonly ReadyInject[] =>
  (scenario.injects ?? []).map(({ id, say, effect = null, watch = 0, false: untrue = false }) => ({
    id,
    say,
    effect,
    watch,
    false: untrue,
  }));
