import type { RoomPart } from '../../protocol/room.ts';
import type { Fact } from './facts.ts';
import { personIn } from './seats.ts';
import type { Actor, Room } from './types.ts';
import { isFor, PARTS, type Viewer, viewerOf } from './viewer.ts';
import { isRevealed } from './view-game.ts';

/** Parts that a kind of fact may change, for those whom it concerns. */
const PARTS_OF: Readonly<Record<Fact['kind'], readonly RoomPart[]>> = {
  opened: PARTS,
  recoded: ['room'],
  locked: ['room'],
  joined: ['room', 'desk', 'game', 'draft', 'talk', 'contributions'],
  registered: ['desk'],
  renamed: ['room', 'desk', 'contributions'],
  left: ['room', 'desk', 'draft', 'table', 'contributions'],
  seated: ['room', 'desk', 'game', 'draft', 'talk', 'table', 'contributions'],
  absent: ['room', 'desk', 'draft', 'table'],
  muted: ['room', 'desk'],
  remarked: ['game'],
  staged: PARTS,
  said: ['talk', 'desk'],
  passed: ['talk', 'desk'],
  talkSet: ['room'],
  wallSet: ['wall', 'desk'],
  slept: ['desk'],
  wentOn: ['desk'],
  tableOpened: ['room', 'desk', 'wall', 'table'],
  computerSet: ['room', 'game', 'draft', 'table'],
  clockSet: ['room'],
  phase: ['room', 'game', 'draft', 'desk', 'table', 'wall'],
  stopped: ['room', 'game', 'draft', 'desk', 'table', 'wall'],
  lastSet: ['room'],
  injected: ['desk'],
  uninjected: ['desk'],
  bulletin: ['game', 'desk'],
  turnClosed: ['room', 'game', 'draft', 'desk', 'table', 'wall'],
  takenBack: ['room', 'game', 'draft', 'desk', 'table', 'wall'],
  watched: ['draft', 'desk'],
  proposed: ['room', 'draft', 'desk', 'table'],
  amended: ['room', 'draft', 'desk', 'table'],
  withdrawn: ['room', 'draft', 'desk', 'table'],
  marked: ['draft', 'desk', 'table'],
  forecast: ['draft', 'desk', 'table'],
  readied: ['room', 'draft', 'desk', 'table'],
  arranged: ['room', 'draft', 'desk', 'table'],
  setAside: ['room', 'draft', 'desk', 'table'],
  ranked: ['draft', 'table'],
  suggested: ['draft', 'table'],
  sealed: ['room', 'game', 'draft', 'table'],
  unsealed: ['room', 'game', 'draft', 'table', 'desk'],
};

/** The parts that these facts may have changed for one who looks. Some may be the same after all; none is missing. */
export function changedParts(before: Room, after: Room, facts: readonly Fact[], audience: Actor): RoomPart[] {
  const viewer = viewerOf(after, audience);
  if (!('kind' in viewer)) return [];
  const parts = new Set(
    facts.flatMap((fact) => {
      const all = PARTS_OF[fact.kind];
      return concerns(before, after, fact, viewer) ? all : all.filter((part) => part === 'room');
    }),
  );
  const revealed = isRevealed(after);
  return PARTS.filter(
    (part) => parts.has(part) && isFor(part, viewer) && (revealed || (part !== 'records' && part !== 'contributions')),
  );
}

/** Whether more than the room's own part can differ for a viewer. */
function concerns(before: Room, after: Room, fact: Fact, viewer: Viewer): boolean {
  if (viewer.kind !== 'person') return true;
  const { id, table, side, roles } = viewer.person;
  const was = personIn(before, id);
  if (was?.side !== side || was.table !== table || was.roles.join() !== roles.join()) return true;
  switch (fact.kind) {
    case 'joined':
    case 'registered':
    case 'renamed':
    case 'muted':
    case 'remarked':
    case 'watched':
      return fact.person === id;
    case 'absent':
    case 'left':
      return after.people[fact.person]?.table === table;
    case 'seated':
      return fact.seatings.some((seat) => seat.table === table || before.people[seat.person]?.table === table);
    case 'said':
      return fact.line.table === null || fact.line.table === table || fact.line.from === id || fact.line.to === id;
    case 'computerSet':
      return fact.table === table;
    default:
      if (!('table' in fact)) return true;
      return fact.table === table && (!('side' in fact) || fact.side === side);
  }
}
