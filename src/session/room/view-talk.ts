import type { Line } from '../../protocol/room-seat.ts';
import { speaksAbroad } from './who-sits.ts';
import type { Person, Room, TalkLine } from './types.ts';
import { hasTable, type Viewer } from './viewer.ts';

/** Part `talk`: the lines that one may read. */
export const linesFor = (room: Room, viewer: Viewer): Line[] =>
  room.talk.filter((line) => mayRead(room, viewer, line)).map(bare);

const bare = ({ id, at, from, to, table, side, text, held }: TalkLine): Line => ({
  id,
  at,
  from,
  to,
  table,
  side,
  text,
  held,
});

/** Whether one may read a line now. */
export function mayRead(room: Room, viewer: Viewer, line: TalkLine): boolean {
  if (line.hidden) return false;
  if (viewer.kind === 'desk') return hasTable(viewer, line.table);
  return viewer.kind === 'person' && reaches(room, viewer.person, line);
}

/** Own lines stay readable after a person has moved to another seat; others' are of the seat held now. */
function reaches(room: Room, person: Person, { from, to, table, side, held }: TalkLine): boolean {
  if (from === person.id) return true;
  if (held) return false;
  switch (to) {
    case 'all':
      return table === null || table === person.table;
    case 'team':
      return side !== null && side === person.side && table === person.table;
    case 'back':
      return table === person.table && speaksAbroad(room, person);
    case 'desk':
      return false;
    default:
      return to === person.id;
  }
}
