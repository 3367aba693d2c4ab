import type { PersonId, TableId } from '../../protocol/room.ts';
import type { OwnWatchNote, WatchPrompt } from '../../protocol/room-seat.ts';
import { countedTurn } from './turns.ts';
import type { Deed, Room, Table, WatchNote } from './types.ts';

/** What one who watches answers each turn: for that person and the desk alone. */

const noteIn = ({ kind, detail }: Deed): WatchNote | null => (kind === 'note' ? (detail as WatchNote) : null);

/** The last answers among these deeds of one turn; those taken back are left out. */
export function answersIn(deeds: readonly Deed[]): Partial<Record<WatchPrompt, string>> {
  const last: Partial<Record<WatchPrompt, string>> = {};
  for (const note of deeds.map(noteIn)) if (note) last[note.prompt] = note.text;
  return Object.fromEntries(Object.entries(last).filter(([, text]) => text !== ''));
}

const notesIn = (room: Room, person: PersonId, table: TableId, turn: number) =>
  answersIn(room.deeds.filter((d) => d.person === person && d.table === table && d.turn === turn));

/** Those of the turn that the table is in. */
export const watchNotesOf = (room: Room, person: PersonId, table: Table) =>
  notesIn(room, person, table.id, countedTurn(room, table));

/** All answers of a person, by turn. */
export function watchedBy(room: Room, person: PersonId): OwnWatchNote[] {
  const own = room.deeds.filter((d) => d.person === person && d.kind === 'note');
  const turns = [...new Set(own.map(({ table, turn }) => `${table} ${turn}`))];
  return turns.flatMap((key) => {
    const [table = '', turn] = key.split(' ');
    const answers = notesIn(room, person, table, Number(turn));
    return Object.entries(answers).map(([prompt, text]) => ({
      person,
      turn: Number(turn),
      prompt: prompt as WatchPrompt,
      text,
    }));
  });
}
