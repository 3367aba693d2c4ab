import type { RoomError } from '../../protocol/room.ts';
import type { RoomPart } from '../../protocol/room-parts.ts';
import { roomError } from './refusals.ts';
import { personIn } from './who-sits.ts';
import type { Actor, Person, Room } from './types.ts';

/** Who looks: only these see anything of a room. */
export type Viewer =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'desk'; readonly tables: readonly string[] | null }
  | { readonly kind: 'wall' };

/** Whom each part is for. */
const FOR: Readonly<Record<RoomPart, readonly Viewer['kind'][]>> = {
  room: ['person', 'desk', 'wall'],
  game: ['person'],
  draft: ['person'],
  talk: ['person', 'desk'],
  quiz: ['person'],
  desk: ['desk'],
  table: ['desk'],
  wall: ['wall'],
  contributions: ['person', 'desk'],
  grading: ['desk'],
  records: ['person', 'desk', 'wall'],
};

export const PARTS = Object.keys(FOR) as RoomPart[];

/** Throws for clocks and computers, who look at nothing. */
export function viewerOf(room: Room, actor: Actor): Viewer | RoomError {
  if ('desk' in actor) return { kind: 'desk', tables: actor.desk === true ? null : actor.desk.tables };
  if ('wall' in actor) return { kind: 'wall' };
  if (!('person' in actor)) throw new Error('Only people, desks and walls look at a room.');
  const person = personIn(room, actor.person);
  return person ? { kind: 'person', person } : roomError('gone');
}

/** Whether a part is for this viewer; throws for a part that is not known. */
export function isFor(part: RoomPart, viewer: Viewer): boolean {
  if (!Object.hasOwn(FOR, part)) throw new Error(`There is no part ${String(part)}.`);
  return FOR[part].includes(viewer.kind);
}

/** Whether a viewer's desk has a table. */
export const hasTable = (viewer: Viewer, table: string | null): boolean =>
  viewer.kind !== 'desk' || viewer.tables === null || table === null || viewer.tables.includes(table);
