import type { Game } from './game.ts';
import { isOver } from './play.ts';
import { seatNotes } from './seats.ts';

type Notes = Readonly<Record<string, string>>;

const KEY = /^[a-z][A-Za-z0-9.-]{0,49}$/;
/** As much as a record may hold (`scenario/save.ts`), with room for who held the seats. */
const LONGEST = 2000;
const MOST = 50;
/** Before the name of a remark among the notes of a record. */
const OURS = 'remark.';

/** Writes something down about a finished game, by a name; nothing takes it away. The same game where it may not be. */
export function withRemark(game: Game, key: string, text: string): Game {
  const { [key]: before = '', ...rest } = game.remarks;
  const words = text.slice(0, LONGEST);
  const full = before === '' && Object.keys(rest).length >= MOST;
  if (!isOver(game) || !KEY.test(key) || words === before || full) return game;
  return { ...game, remarks: words === '' ? rest : { ...rest, [key]: words } };
}

/** The notes of a record: who held the seats, and what people wrote. */
export const notesOf = (game: Game): Record<string, string> => ({
  ...seatNotes(game),
  ...Object.fromEntries(Object.entries(game.remarks).map(([key, text]) => [OURS + key, text])),
});

export const notesIn = (notes: Notes = {}): Notes =>
  Object.fromEntries(
    Object.entries(notes).flatMap(([key, text]) => (key.startsWith(OURS) ? [[key.slice(OURS.length), text]] : [])),
  );
