import { useMemo } from 'react';
import type { PersonInfo, RoomScreen } from '../../../../protocol/room.ts';
import type { TeamDraft } from '../../../../protocol/room-seat.ts';
import { useRoom, useRoomScreen } from '../../../hooks/room-hooks.ts';
import { isHead, isPlayer, type Player, teamOf } from '../../../store/room/team-roles.ts';
import { type ShownProposal, shownProposals } from '../../../store/room/shared-draft.ts';
import { ownTable } from '../../../store/room/room-state.ts';
import type { PublicTable } from '../../../../protocol/room.ts';

/** Everything that the parts of a team's table ask of the room. */
export interface TeamTableState {
  readonly room: RoomScreen;
  /** Null: this person watches. */
  readonly me: Player | null;
  /** Leads the team, whose draft is open. */
  readonly head: boolean;
  readonly table: PublicTable | null;
  readonly draft: TeamDraft | null;
  readonly proposals: readonly ShownProposal[];
  readonly team: readonly PersonInfo[];
  /** Nothing can be changed any more, unless it is unsealed. */
  readonly sealed: boolean;
}

const NONE: readonly ShownProposal[] = [];

export function useTeamTable(): TeamTableState {
  const room = useRoomScreen();
  const table = useRoom(ownTable);
  const draft = useRoom((s) => s.parts.draft) ?? null;
  const commands = useRoom((s) => s.commands);
  return useMemo(() => {
    const me = isPlayer(room.me) ? room.me : null;
    return {
      room,
      me,
      head: me !== null && isHead(room, me) && !draft?.early,
      table,
      draft,
      proposals: draft && me ? shownProposals(draft, commands, me) : NONE,
      team: me ? teamOf(room, me) : [],
      sealed: draft?.sealed != null || table?.phase === 'closing',
    };
  }, [room, table, draft, commands]);
}
