/**
 * Tables for spreadsheets: RFC 4180 (comma, quotes doubled, CRLF), in UTF-8 with a byte order mark. Without the mark Excel
 * takes the file for the local code page and breaks names; every other reader skips it or has a setting for it. There is
 * no line `sep=,` before it: behind one Excel no longer sees the mark, and every other reader takes it for a row.
 */

export type Cell = string | number | boolean | null;

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const MARK = '\uFEFF';

export function toCsv({ columns, rows }: Sheet): string {
  const all = [columns, ...rows];
  const hasLines = all.some((row) => row.some((cell) => typeof cell === 'string' && /[\r\n]/.test(cell)));
  const fields = (row: readonly Cell[]): string[] =>
    row.map((cell, i) => fieldOf(cell, i === 0 && (hasLines || hasWords(row))));
  return MARK + all.map((row) => `${fields(row).join(',')}\r\n`).join('');
}

const hasWords = (row: readonly Cell[]): boolean => row.some((cell) => typeof cell === 'string');

/**
 * Numbers and yes or no (1 or 0) cannot do anything; words may come from anybody. `leads`: words may follow in what a
 * spreadsheet with another separator takes for one cell, and a minus before them would make all of it a formula.
 */
function fieldOf(cell: Cell, leads: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number' && !(leads && cell < 0)) return String(cell);
  const text = harmless(String(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Where a spreadsheet would see a formula. Some part cells at semicolons, tabs or bars, which RFC 4180 does not: there
 * quotes protect nothing, and every place behind a separator or a line's end may be where a cell begins. Blanks and
 * quotes that a reader may take away come before it, or apostrophes that were there already. Signs may be full-width.
 */
const FORMULA = /(^|[,;|\t\r\n\v\f\u0085\u2028\u2029])([\s"\p{Cc}\p{Cf}]*)('*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
/** Blanks that some spreadsheets drop to look at what follows. */
const HIDDEN_START = /^'*[\t\r\n]/;

/** With apostrophes in front a spreadsheet takes it for text. Taking one away again gives what it was. */
export function harmless(text: string): string {
  const inside = text.replace(FORMULA, "$1$2'$3");
  return HIDDEN_START.test(inside) ? `'${inside}` : inside;
}

/** Members of an order, a signal or an event in one cell: `scale=limited; site=jurf`, by name, without what has no value. */
export function details(values: Readonly<Record<string, unknown>>, but: readonly string[] = []): string {
  return Object.keys(values)
    .filter((key) => !but.includes(key) && values[key] !== null && values[key] !== undefined)
    .sort()
    .map((key) => `${key}=${flat(values[key])}`)
    .join('; ');
}

const flat = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const DAY = 86_400_000;

/** When a scenario begins and how long its turns are. */
export interface Clock {
  readonly start: string;
  readonly turnDays: number;
}

const opening = ({ start, turnDays }: Clock, turn: number): number =>
  Date.parse(`${start}T00:00:00Z`) + (turn - 1) * turnDays * DAY;

/** First day of a turn, `YYYY-MM-DD`. */
export const dayOf = (clock: Clock, turn: number): string => new Date(opening(clock, turn)).toISOString().slice(0, 10);

/** When a watch begins, `YYYY-MM-DDTHH:MM` (UTC); a day alone for the opening and the end of a turn, which have no hour. */
export function momentOf(clock: Clock, turn: number, watch: number): string {
  if (watch < 0) return dayOf(clock, turn);
  if (watch >= 900) return new Date(opening(clock, turn + 1) - DAY).toISOString().slice(0, 10);
  return new Date(opening(clock, turn) + (watch * DAY) / 4).toISOString().slice(0, 16);
}
