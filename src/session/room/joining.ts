import type { JoinInfo } from '../../protocol/room-host.ts';
import { titleOf } from '../scenario-texts.ts';
import { suggestedName } from './person-names.ts';
import { peopleOf } from './who-sits.ts';
import type { Given, Person, Room } from './types.ts';

/** What a phone shows before it joins. */
export const joinInfo = (room: Room, given: Given, language = 'en'): JoinInfo => ({
  room: room.id,
  title: titleOf(room.scenario, language),
  open: room.open && room.stage.kind !== 'debrief',
  tables: Object.keys(room.tables),
  people: peopleOf(room).length,
  suggestedName: suggestedName(room, given.names, given.id()),
});

/** Who came in by a request: a page that asks twice gets the same person. */
export const joinedBy = (room: Room, requestId: string): Person | null =>
  peopleOf(room).find((person) => person.request === requestId) ?? null;
