import type { Game } from './game.ts';
import { isOver } from './play.ts';
import { seatNotes } from './change-seats.ts';

type Notes = Readonly<Record<string, string>>;

const KEY = /^[a-z][A-Za-z0-9.-]{0,49}$/;
/** Characters a remark, and remarks a game: within a record's limits (`scenario/save.ts`), with room for the seats. */
const LONGEST = 2000;
const MOST = 50;
/** Marks a remark among the notes of a record. */
const OURS = 'remark.';

/** Sets a remark about a finished game; an empty text removes it. The same game if that is not allowed. */
export function withRemark(game: Game, key: string, text: string): Game {
  const { [key]: before = '', ...rest } = game.remarks;
  const words = text.slice(0, LONGEST);
  const full = before === '' && Object.keys(rest).length >= MOST;
  if (!isOver(game) || !KEY.test(key) || words === before || full) return game;
  return { ...game, remarks: words === '' ? rest : { ...rest, [key]: words } };
}

/** The notes of a record: who held the seats, and the remarks. */
export const notesOf = (game: Game): Record<string, string> => ({ ...seatNotes(game), ...remarkNotes(game.remarks) });

const remarkNotes = (remarks: Notes): Notes =>
  Object.fromEntries(Object.entries(remarks).map(([key, text]) => [OURS + key, text]));

/** A record's text with one player's remarks in its notes. */
export function withRemarks(record: string, remarks: Notes): string {
  const { notes, ...rest } = JSON.parse(record) as { readonly notes?: Notes };
  return JSON.stringify({ ...rest, notes: { ...notes, ...remarkNotes(remarks) } });
}

export const notesIn = (notes: Notes = {}): Notes =>
  Object.fromEntries(
    Object.entries(notes).flatMap(([key, text]) => (key.startsWith(OURS) ? [[key.slice(OURS.length), text]] : [])),
  );
