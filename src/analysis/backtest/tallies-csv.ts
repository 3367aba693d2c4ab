export interface CsvRow {
  /** Line number in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface LineError {
  readonly line: number;
  readonly message: string;
}

type Read = { readonly ok: true; readonly rows: CsvRow[] } | { readonly ok: false; readonly error: LineError };

/** Separators used by spreadsheets of different locales. */
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads CSV as spreadsheets write it: RFC 4180 with any of the separators, any line end, a byte order mark and a first
 * line `sep=;`. Skips empty rows.
 * `known` recognises column names: the separator that yields most of them wins. Never throws; returns the first error
 * instead.
 */
export function readCsv(text: string, known: (column: string) => boolean): Read {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const said = /^"?sep=([^\r\n"])"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(plain);
  if (said) return rowsOf(plain.slice(said[0].length), said[1]!, 2);
  const found = SEPARATORS.map((separator) => {
    const first = firstRow(plain, separator);
    return { separator, columns: first.filter(known).length, cells: first.length };
  }).sort((a, b) => b.columns - a.columns || b.cells - a.cells); // stable sort: a comma in case of a tie
  return rowsOf(plain, found[0]!.separator, 1);
}

/** The first row that is not empty. */
function firstRow(text: string, separator: string): readonly string[] {
  const cells = scanner(text, separator, 1);
  for (let row = cells.next(); row !== null && 'cells' in row; row = cells.next()) if (isFilled(row)) return row.cells;
  return [];
}

const isFilled = ({ cells }: CsvRow): boolean => cells.some((cell) => cell !== '');

function rowsOf(text: string, separator: string, line: number): Read {
  const rows: CsvRow[] = [];
  const cells = scanner(text, separator, line);
  for (let row = cells.next(); row !== null; row = cells.next()) {
    if ('message' in row) return { ok: false, error: row };
    if (isFilled(row)) rows.push(row);
  }
  return { ok: true, rows };
}

/** Reads one row per call; null at the end. */
function scanner(text: string, separator: string, firstLine: number) {
  let at = 0;
  let line = firstLine;
  const isEnd = (): boolean => at >= text.length || text[at] === '\n' || text[at] === '\r';

  /** The trimmed cell, or an error about its quotes. */
  function cell(): string | LineError {
    while (!isEnd() && text[at] !== separator && /\s/.test(text[at]!)) at++;
    if (text[at] === '"') return quotedCell();
    const from = at;
    while (!isEnd() && text[at] !== separator) at++;
    return text.slice(from, at).trim();
  }

  function quotedCell(): string | LineError {
    const opened = line;
    let held = '';
    for (at++; ; at++) {
      if (at >= text.length) return { line: opened, message: 'A quote that opens here is never closed.' };
      if (text[at] === '"' && text[++at] !== '"') break;
      if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++;
      held += text[at];
    }
    for (; !isEnd() && text[at] !== separator; at++)
      if (!/\s/.test(text[at]!)) return { line, message: 'A cell goes on after its closing quote.' };
    return held.trim();
  }

  return {
    next(): CsvRow | LineError | null {
      if (at >= text.length) return null;
      const row = { line, cells: [] as string[] };
      for (;;) {
        const held = cell();
        if (typeof held !== 'string') return held;
        row.cells.push(held);
        if (text[at] !== separator) break;
        at++;
      }
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      at++;
      line++;
      return row;
    },
  };
}
