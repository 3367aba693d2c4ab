/**
 * Tables for spreadsheets: RFC 4180 (comma, quotes doubled, CRLF), in UTF-8 with a byte order mark. Without the mark Excel
 * takes the file for the local code page and breaks names; every other reader skips it or has a setting for it.
 */

export type Cell = string | number | boolean | null;

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const MARK = '\uFEFF';

export const toCsv = ({ columns, rows }: Sheet): string =>
  MARK + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** Numbers and yes or no (1 or 0) cannot do anything; words may come from anybody. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet takes what begins like this for a formula, also behind apostrophes that are there already. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** With an apostrophe in front a spreadsheet takes it for text. Taking one away again gives what it was. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
