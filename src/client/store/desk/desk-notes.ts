/** A private line of the instructor, stamped with the turn in which it was written; turn 0: before the game. */
export interface Note {
  readonly at: number;
  readonly turn: number;
  readonly text: string;
}

/** What of the browser's storage this needs. */
export type NoteStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Notes are stored in the desk's browser alone, one entry a class: they never reach the server, a save or an export. */
export const notesKey = (room: string): string => `a-fine-line.desk.${room}.notes`;

const MOST = 400;
const LONGEST = 2000;

const isNote = (x: unknown): x is Note => {
  const note = x as Partial<Note> | null;
  return (
    typeof note === 'object' &&
    note !== null &&
    typeof note.at === 'number' &&
    typeof note.turn === 'number' &&
    typeof note.text === 'string'
  );
};

/** The notes of a class, oldest first; none if storage is closed or damaged. */
export function readNotes(storage: NoteStorage, room: string): readonly Note[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(notesKey(room)) ?? '[]');
    return Array.isArray(found) ? found.filter(isNote) : [];
  } catch {
    return [];
  }
}

/** Adds a note and stores all; an empty one changes nothing. False if the browser refused to store it. */
export function addNote(storage: NoteStorage, room: string, note: Note): boolean {
  const text = note.text.trim().slice(0, LONGEST);
  if (text === '') return true;
  const all = [...readNotes(storage, room), { ...note, text }].slice(-MOST);
  try {
    storage.setItem(notesKey(room), JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}
