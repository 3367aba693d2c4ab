import type { RoomNotice, RoomPart } from '../../protocol/room-parts.ts';
import type { Actor, Room } from '../../session/room/index.ts';

const OF_A_PERSON: readonly RoomPart[] = ['room', 'game', 'draft', 'talk', 'quiz', 'contributions', 'records'];
const OF_THE_DESK: readonly RoomPart[] = ['room', 'talk', 'desk', 'table', 'contributions', 'grading', 'records'];
const OF_THE_WALL: readonly RoomPart[] = ['room', 'wall', 'records'];

const ALL = new Set<string>([...OF_A_PERSON, ...OF_THE_DESK, ...OF_THE_WALL]);
export const isPart = (name: string): name is RoomPart => ALL.has(name);

/** What somebody who begins to listen should fetch. Whether they get it is decided when they ask. */
export function partsFor(_room: Room, actor: Actor): readonly RoomPart[] {
  if ('person' in actor) return OF_A_PERSON;
  if ('desk' in actor) return OF_THE_DESK;
  return 'wall' in actor ? OF_THE_WALL : [];
}

export const clocksOf = (room: Room, now: number): RoomNotice => ({
  kind: 'clock',
  now,
  clocks: Object.fromEntries(Object.values(room.tables).map(({ id, clock }) => [id, clock])),
});
