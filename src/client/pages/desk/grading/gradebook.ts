import Papa from 'papaparse';

/** A course system's own export, cell by cell as it was written, so that what is not filled stays to the byte. */
export interface Gradebook {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly cells: readonly Cell[];
  /** Line end, as it was; empty after the last row. */
  readonly end: string;
}

interface Cell {
  /** With its quotes. */
  readonly raw: string;
  readonly value: string;
}

/** How the bytes spell letters; a mark at the start is kept. */
type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16' | 'windows-1252';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8 with mark', [0xef, 0xbb, 0xbf]],
  ['utf-16', [0xff, 0xfe]],
];

const DELIMITERS = [',', ';', '\t'];
/** So many bytes are no gradebook. */
const LARGEST = 10_000_000;

/** Null: no table of at least two columns and rows, or quotes that may be read in two ways. */
export function readGradebook(bytes: Uint8Array): Gradebook | null {
  if (bytes.length > LARGEST) return null;
  const { encoding, text } = decoded(bytes);
  const { data, meta, errors } = Papa.parse<string[]>(text, { delimiter: '', delimitersToGuess: DELIMITERS });
  if (errors.some(({ type }) => type === 'Quotes') || !DELIMITERS.includes(meta.delimiter)) return null;
  const rows = asWritten(text, data, meta);
  const [head, ...others] = rows ?? [];
  if (!rows || !head || head.cells.length < 2 || !others.some(({ cells }) => cells.length > 1)) return null;
  return { encoding, delimiter: meta.delimiter, rows };
}

/** The same bytes again, but for what was filled in. */
export function writeGradebook({ encoding, delimiter, rows }: Gradebook): Uint8Array<ArrayBuffer> {
  const text = rows.map(({ cells, end }) => cells.map(({ raw }) => raw).join(delimiter) + end).join('');
  const mark = MARKS.find(([name]) => name === encoding)?.[1] ?? [];
  return Uint8Array.from([...mark, ...encoded(text, encoding)]);
}

export const headersOf = ({ rows }: Gradebook): readonly string[] => rows[0]!.cells.map(({ value }) => value.trim());

/** Rows by what they hold in a column; a key that two rows have is no key. */
export function rowsByKey({ rows }: Gradebook, column: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [i, { cells }] of rows.entries()) {
    const key = keyOf(cells[column]?.value ?? '');
    if (i === 0 || key === '') continue;
    if (found.has(key)) twice.add(key);
    found.set(key, i);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** Case, blanks around it and the `#` that Brightspace puts before names do not count; leading zeros do. */
export const keyOf = (text: string): string => text.normalize('NFC').trim().replace(/^#/, '').toLowerCase();

/** The column that most of these keys are found in; the first of equals. */
export const bestKeyColumn = (book: Gradebook, keys: readonly string[]): number => {
  const hits = headersOf(book).map((_, column) => {
    const rows = rowsByKey(book, column);
    return keys.filter((key) => rows.has(keyOf(key))).length;
  });
  return hits.indexOf(Math.max(...hits));
};

/** Puts values into one column, in each cell with quotes if it had them. Rows that are too short stay as they are. */
export function fillColumn(book: Gradebook, column: number, values: ReadonlyMap<number, number>): Gradebook {
  const rows = book.rows.map((row, i) => {
    const old = row.cells[column];
    const value = values.get(i);
    if (!old || value === undefined) return row;
    const text = book.delimiter === ';' ? String(value).replace('.', ',') : String(value);
    const cell = { value: text, raw: old.raw.startsWith('"') ? `"${text}"` : text };
    return { ...row, cells: row.cells.with(column, cell) };
  });
  return { ...book, rows };
}

/** Finds each cell of the parsed table in the text again. Null: they do not follow one another. */
function asWritten(text: string, data: readonly (readonly string[])[], meta: Papa.ParseMeta): readonly Row[] | null {
  let at = 0;
  const take = (part: string): boolean => {
    if (!text.startsWith(part, at)) return false;
    at += part.length;
    return true;
  };
  const rows: Row[] = [];
  for (const values of data) {
    const cells: Cell[] = [];
    for (const [i, value] of values.entries()) {
      if (i > 0 && !take(meta.delimiter)) return null;
      const raw = text[at] === '"' ? `"${value.replaceAll('"', '""')}"` : value;
      if (!take(raw)) return null;
      cells.push({ raw, value });
    }
    const end = at === text.length ? '' : meta.linebreak;
    if (!take(end)) return null;
    rows.push({ cells, end });
  }
  return at === text.length ? rows : null;
}

function decoded(bytes: Uint8Array): { readonly encoding: Encoding; readonly text: string } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) {
    const [encoding, mark] = marked;
    const name = encoding === 'utf-16' ? 'utf-16le' : 'utf-8';
    return { encoding, text: new TextDecoder(name).decode(bytes.subarray(mark.length)) };
  }
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16') {
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  }
  if (encoding !== 'windows-1252') return new TextEncoder().encode(text);
  const all = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => all.indexOf(letter));
}
