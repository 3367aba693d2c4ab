import type { PublicTable } from '../../../protocol/room.ts';
import type { RoomState } from './room-state.ts';

/** This person's table; null without one. */
export const tableOf = ({ parts: { room } }: Pick<RoomState, 'parts'>): PublicTable | null =>
  room?.tables.find(({ id }) => id === room.me?.table) ?? null;
