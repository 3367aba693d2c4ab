/**
 * CSV for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, because Excel otherwise assumes the local code page.
 * No `sep=,` line: after it Excel ignores the mark, and other readers take it for a row.
 */

export type CsvCell = string | number | boolean | null;

export interface CsvSheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

const MARK = '\uFEFF';

export function toCsv({ columns, rows }: CsvSheet): string {
  const all = [columns, ...rows];
  // A reader with another separator may see an open quote in a text, and run on into the next row.
  const runsOn = all.some((row) => row.some((cell) => typeof cell === 'string' && /[\r\n"]/.test(cell)));
  const fields = (row: readonly CsvCell[]): string[] =>
    row.map((cell, i) => fieldOf(cell, i === 0 && (runsOn || hasWords(row))));
  return MARK + all.map((row) => `${fields(row).join(',')}\r\n`).join('');
}

const hasWords = (row: readonly CsvCell[]): boolean => row.some((cell) => typeof cell === 'string');

/**
 * Numbers and booleans (1 or 0) are safe; texts may come from anybody. `leads`: a text may follow in the same cell for
 * a spreadsheet with another separator, where a leading minus would start a formula.
 */
function fieldOf(cell: CsvCell, leads: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number' && !(leads && cell < 0)) return String(cell);
  const text = escapeFormula(String(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Start of a possible formula. Some spreadsheets split at semicolons, tabs or bars whatever the quotes, so every
 * position after a separator or line end counts, also behind blanks, quotes and apostrophes. Signs may be full-width.
 */
const FORMULA = /(^|[,;|\t\r\n\v\f\u0085\u2028\u2029])([\s"\p{Cc}\p{Cf}]*)('*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
/** Leading blanks that some spreadsheets drop. */
const HIDDEN_START = /^'*[\t\r\n]/;

/** Prefixes an apostrophe, so that spreadsheets read text; removing one restores the original. */
export function escapeFormula(text: string): string {
  const inside = text.replace(FORMULA, "$1$2'$3");
  return HIDDEN_START.test(inside) ? `'${inside}` : inside;
}

/** Fields of an order, signal or event in one cell: `scale=limited; site=jurf`, sorted by name, without empty ones. */
export function fieldsText(values: Readonly<Record<string, unknown>>, but: readonly string[] = []): string {
  return Object.keys(values)
    .filter((key) => !but.includes(key) && values[key] !== null && values[key] !== undefined)
    .sort()
    .map((key) => `${key}=${flat(values[key])}`)
    .join('; ');
}

const flat = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const DAY = 86_400_000;

/** Start and turn length of a scenario. */
export interface ScenarioClock {
  readonly start: string;
  readonly turnDays: number;
}

const opening = ({ start, turnDays }: ScenarioClock, turn: number): number =>
  Date.parse(`${start}T00:00:00Z`) + (turn - 1) * turnDays * DAY;

/** First day of a turn, `YYYY-MM-DD`. */
export const turnDate = (clock: ScenarioClock, turn: number): string =>
  new Date(opening(clock, turn)).toISOString().slice(0, 10);

/** Start of a watch, `YYYY-MM-DDTHH:MM` (UTC); date only for the opening and end of a turn, which have no hour. */
export function watchTime(clock: ScenarioClock, turn: number, watch: number): string {
  if (watch < 0) return turnDate(clock, turn);
  if (watch >= 900) return new Date(opening(clock, turn + 1) - DAY).toISOString().slice(0, 10);
  return new Date(opening(clock, turn) + (watch * DAY) / 4).toISOString().slice(0, 16);
}
