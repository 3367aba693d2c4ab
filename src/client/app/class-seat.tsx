import { useRoomScreen } from '../hooks/room-hooks.ts';
import type { WordBook } from '../store/format/words.ts';

export function SeatPage(_: { book: WordBook }) {
  const room = useRoomScreen();
  return <main>{room.title}</main>;
}
