import type { Line } from '../../../protocol/room-seat.ts';
import type { PersonId, RoomScreen } from '../../../protocol/room.ts';
import type { SentCommand } from './room-state.ts';

/** Whom a person may write to. */
export type Channel = 'team' | 'desk' | 'back';

/** A line as the page shows it. */
export interface ShownLine {
  readonly id: string;
  /** A name, or null for the desk. */
  readonly from: PersonId | 'desk';
  readonly to: Line['to'];
  readonly text: string;
  readonly mine: boolean;
  readonly pending: boolean;
  readonly held: boolean;
}

/** The lines of a person, with those that are on their way. */
export function shownTalk(
  lines: readonly Line[],
  commands: readonly SentCommand[],
  me: PersonId | null,
): readonly ShownLine[] {
  return [
    ...lines.map(({ id, from, to, text, held }) => ({ id, from, to, text, held, mine: from === me, pending: false })),
    ...commands.flatMap(({ act, requestId, state }) =>
      act.kind === 'say' && state === 'pending'
        ? [{ id: requestId, from: me ?? 'desk', to: act.to, text: act.text, held: false, mine: true, pending: true }]
        : [],
    ),
  ];
}

/** Who holds one of these speaks with the other side: the Secretary of State, the Foreign Minister. */
const ABROAD = ['redline', 'stopForStop', 'private', 'denounce', 'deny'];

/** The channels that are open to this person now. */
export function channelsOf(room: RoomScreen): readonly Channel[] {
  const { me, chat, backChannel, roles } = room;
  if (!me) return [];
  const speaks =
    me.side !== null &&
    roles[me.side].some((role) => me.roles.includes(role.id) && role.powers.some((power) => ABROAD.includes(power)));
  return [
    ...(chat && me.side ? (['team'] as const) : []),
    ...(speaks && backChannel !== 'closed' ? (['back'] as const) : []),
    'desk',
  ];
}
