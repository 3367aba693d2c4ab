import { useRoom, useRoomScreen, useTimeLeft } from '../../../hooks/room-hooks.ts';
import { isClosedToProposals } from '../../../store/room/deadlines.ts';
import { ownTable } from '../../../store/room/room-state.ts';

/** With a turn a day: the hour for proposals is over. Rendered again when it strikes. */
export function useProposalsClosed(): boolean {
  const { days } = useRoomScreen();
  const table = useRoom(ownTable);
  const clock = useRoom((s) => (table && days ? (s.clocks[table.id] ?? table.clock) : null));
  return isClosedToProposals(days, table, useTimeLeft(clock));
}
