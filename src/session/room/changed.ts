import { SIDES } from '../../engine/model/index.ts';
import type { TableId } from '../../protocol/room.ts';
import type { RoomPart } from '../../protocol/room-parts.ts';
import type { Fact } from './facts.ts';
import { personIn } from './who-sits.ts';
import type { Actor, Room } from './types.ts';
import { isFor, PARTS, type Viewer, viewerOf } from './viewer.ts';
import { isRevealed, isSameGame } from './view-game.ts';
import { mayRead } from './view-talk.ts';

/** Parts that a kind of fact may change, for those whom it concerns. */
const PARTS_OF: Readonly<Record<Fact['kind'], readonly RoomPart[]>> = {
  opened: PARTS,
  recoded: ['room'],
  locked: ['room'],
  joined: ['room', 'desk', 'game', 'draft', 'talk', 'contributions', 'grading'],
  registered: ['desk', 'grading'],
  wished: ['desk'],
  checkSet: ['room', 'desk'],
  answered: ['desk'],
  quizSet: ['room', 'quiz', 'desk'],
  quizTaken: ['quiz', 'desk', 'contributions', 'grading'],
  felt: ['room', 'desk'],
  feltHidden: ['room', 'desk'],
  steppedOut: ['room', 'desk', 'game', 'draft', 'talk', 'table', 'grading'],
  excused: ['desk', 'grading'],
  timeGiven: ['draft', 'desk'],
  daysSet: ['room'],
  slipsSet: ['room', 'desk', 'draft'],
  renamed: ['room', 'desk', 'contributions', 'grading'],
  left: ['room', 'desk', 'draft', 'table', 'contributions', 'grading'],
  seated: ['room', 'desk', 'game', 'draft', 'talk', 'table', 'contributions', 'grading'],
  absent: ['room', 'desk', 'draft', 'table'],
  muted: ['room', 'desk'],
  remarked: ['game'],
  consented: ['contributions', 'grading'],
  consentReleased: ['grading'],
  staged: PARTS,
  opensSet: ['room'],
  secondBellSet: ['room'],
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
  overheard: ['desk', 'records'],
  injected: ['desk'],
  uninjected: ['desk'],
  bulletin: ['game', 'desk'],
  turnClosed: ['room', 'game', 'draft', 'desk', 'table', 'wall'],
  practised: ['room', 'game', 'draft', 'talk', 'desk', 'table', 'wall'],
  takenBack: ['room', 'game', 'draft', 'desk', 'table', 'wall'],
  watched: ['draft', 'desk'],
  prepared: ['draft'],
  unprepared: ['draft'],
  noted: ['draft', 'desk', 'contributions', 'grading'],
  proposed: ['draft', 'desk', 'table'],
  amended: ['draft', 'desk', 'table'],
  withdrawn: ['draft', 'desk', 'table'],
  marked: ['draft', 'desk', 'table'],
  forecast: ['draft', 'desk', 'table'],
  readied: ['draft', 'desk', 'table'], // and `room` for those who are told how many are ready
  arranged: ['draft', 'desk', 'table'],
  setAside: ['draft', 'desk', 'table'],
  ranked: ['draft', 'table'],
  suggested: ['draft', 'table'],
  sealed: ['room', 'game', 'draft', 'table'],
  unsealed: ['room', 'game', 'draft', 'table', 'desk'],
};

/**
 * Gives for one who looks the parts that these facts may have changed. Some may be the same after all; none is missing.
 * A class asks for all its listeners at once: what does not depend on them is looked at once.
 */
export function changesBetween(before: Room, after: Room, facts: readonly Fact[]): (audience: Actor) => RoomPart[] {
  const forRoom = facts.some(({ kind }) => PARTS_OF[kind].includes('room'));
  const ready = readyChanged(before, after);
  const revealed = isRevealed(after);
  return (audience) => {
    const viewer = viewerOf(after, audience);
    if (!('kind' in viewer)) return [];
    const counts = viewer.kind !== 'person' ? ready.length > 0 : ready.some((id) => id === viewer.person.table);
    const parts = new Set<RoomPart>(forRoom || counts ? ['room'] : []);
    for (const fact of facts)
      if (concerns(before, after, fact, viewer)) for (const part of PARTS_OF[fact.kind]) parts.add(part);
    if (viewer.kind === 'person' && parts.has('game') && isSameGame(before, after, viewer.person.id))
      parts.delete('game');
    if (!revealed) for (const part of ['records', 'contributions', 'grading'] as const) parts.delete(part);
    return PARTS.filter((part) => parts.has(part) && isFor(part, viewer));
  };
}

/** Tables at which others are ready: their people, the desk and the wall are told how many. */
const readyChanged = (before: Room, after: Room): readonly TableId[] =>
  before.tables === after.tables
    ? []
    : Object.values(after.tables)
        .filter(({ id, drafts }) => SIDES.some((side) => before.tables[id]?.drafts[side].ready !== drafts[side].ready))
        .map(({ id }) => id);

/** At a table, but told to the person alone. */
const OF_PERSON: readonly Fact['kind'][] = ['joined', 'watched', 'noted', 'prepared', 'unprepared'];

/** Whether more than the room's own part can differ for a viewer. */
function concerns(before: Room, after: Room, fact: Fact, viewer: Viewer): boolean {
  if (viewer.kind !== 'person') return true;
  const { id, table, side, roles } = viewer.person;
  const was = personIn(before, id);
  if (was?.side !== side || was.table !== table || was.roles.join() !== roles.join()) return true;
  if (fact.kind === 'said') return mayRead(after, viewer, fact.line);
  if (fact.kind === 'passed') return [before, after].some((room) => mayReadLine(room, viewer, fact.line));
  if (fact.kind === 'seated')
    return fact.seatings.some((seat) => seat.table === table || before.people[seat.person]?.table === table);
  if (fact.kind === 'absent' || fact.kind === 'left' || fact.kind === 'steppedOut')
    return after.people[fact.person]?.table === table;
  if ('person' in fact && (!('table' in fact) || OF_PERSON.includes(fact.kind))) return fact.person === id;
  if (!('table' in fact)) return true;
  return fact.table === table && (!('side' in fact) || fact.side === side || fact.kind === 'computerSet');
}

function mayReadLine(room: Room, viewer: Viewer, id: string): boolean {
  const line = room.talk.find((one) => one.id === id);
  return line !== undefined && mayRead(room, viewer, line);
}
