import type { RoomError, TableId } from '../../protocol/room.ts';
import type { RoomPart, RoomParts } from '../../protocol/room-parts.ts';
import { languageIn } from '../scenario-texts.ts';
import { ownQuiz } from './class-quiz.ts';
import { contributionsFor } from './contributions.ts';
import { gradingFor } from './grading.ts';
import { roomError } from './refusals.ts';
import { recordsOf } from './records.ts';
import { tableIn } from './who-sits.ts';
import type { Actor, Person, Room } from './types.ts';
import { deskScreen, uncoveredTable } from './view-desk.ts';
import { teamDraft, watcherDraft } from './view-draft.ts';
import { isRevealed, tableScreen } from './view-game.ts';
import { roomScreen } from './view-room.ts';
import { linesFor } from './view-talk.ts';
import { wallScreen } from './view-wall.ts';
import { hasTable, isFor, type Viewer, viewerOf } from './viewer.ts';

/** What is asked with a part: `table` for the desk's part of one table. */
export interface PartQuery {
  readonly table?: TableId;
}

/**
 * One part of the room for one who looks; the only way out for what it holds. An allow-list: a part that is not theirs is
 * refused, an unknown part or audience throws.
 */
export function partFor<P extends RoomPart>(
  room: Room,
  audience: Actor,
  part: P,
  query: PartQuery = {},
  language = 'en',
): RoomParts[P] | RoomError {
  const viewer = viewerOf(room, audience);
  if (!('kind' in viewer)) return viewer;
  if (!isFor(part, viewer)) return roomError('noPart');
  return MAKE[part]({ room, viewer, query, language: languageIn(room.scenario, language) });
}

interface Asked {
  readonly room: Room;
  readonly viewer: Viewer;
  readonly query: PartQuery;
  readonly language: string;
}

const MAKE: { readonly [P in RoomPart]: (asked: Asked) => RoomParts[P] | RoomError } = {
  room: ({ room, viewer, language }) => roomScreen(room, viewer, language),
  game: ({ room, viewer, language }) =>
    atTable(room, viewer, (person, table) => tableScreen(room, table, person, language)),
  draft: ({ room, viewer }) =>
    atTable(room, viewer, (person, table) =>
      person.side ? teamDraft(room, table, person.side, person) : watcherDraft(room, table, person),
    ),
  talk: ({ room, viewer }) => linesFor(room, viewer),
  quiz: ({ room, viewer }) => (viewer.kind === 'person' ? ownQuiz(room, viewer.person) : roomError('noPart')),
  desk: ({ room, viewer }) => deskScreen(room, viewer),
  table({ room, viewer, query, language }) {
    const table = tableIn(room, query.table ?? '');
    if (!table) return roomError('noTable', { at: '/table' });
    return hasTable(viewer, table.id) ? uncoveredTable(room, table, language) : roomError('notYourTable');
  },
  wall: ({ room, language }) => wallScreen(room, language),
  contributions: ({ room, viewer }) => (isRevealed(room) ? contributionsFor(room, viewer) : roomError('notOpenYet')),
  grading: ({ room, viewer }) => (isRevealed(room) ? gradingFor(room, viewer) : roomError('notOpenYet')),
  records: ({ room }) => (isRevealed(room) ? recordsOf(room) : roomError('notOpenYet')),
};

/** For people who are at a table. */
function atTable<T>(
  room: Room,
  viewer: Viewer,
  make: (person: Person, table: Room['tables'][string]) => T,
): T | RoomError {
  const person = viewer.kind === 'person' ? viewer.person : null;
  const table = person?.table == null ? undefined : tableIn(room, person.table);
  return person && table ? make(person, table) : roomError('noTable');
}
