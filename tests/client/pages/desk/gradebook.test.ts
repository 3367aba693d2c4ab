import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestKeyColumn,
  fillColumn,
  headersOf,
  readGradebook,
  rowsByKey,
  writeGradebook,
} from '../../../../src/client/pages/desk/grading/gradebook.ts';

const sample = (name: string): Uint8Array => readFileSync(new URL(`gradebooks/${name}`, import.meta.url));

/** As each system exports them: what its rows are found by, the column to fill, and how its text is spelled. */
const SYSTEMS = [
  { file: 'canvas.csv', key: 'SIS User ID', fill: 'Simulation (88421)', login: 'SIS Login ID' },
  { file: 'moodle.csv', key: 'ID number', fill: 'Simulation (Real)', login: 'Email address' },
  { file: 'brightspace.csv', key: 'OrgDefinedId', fill: 'Simulation Points Grade', login: 'Username' },
  { file: 'blackboard.xls', key: 'Student ID', fill: 'Simulation [Total Pts', login: 'Username' },
] as const;

const columnOf = (headers: readonly string[], name: string): number => headers.findIndex((h) => h.startsWith(name));
const textOf = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
const bookOf = (bytes: Uint8Array) => readGradebook(bytes)!;
const spelled = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the gradebook of a course system', () => {
  it.each(SYSTEMS)('$file comes back to the byte when nothing is filled in', ({ file }) => {
    const bytes = sample(file);
    expect(Buffer.from(writeGradebook(bookOf(bytes))).equals(bytes)).toBe(true);
  });

  it.each(SYSTEMS)('$file differs in one column alone once it is filled', ({ file, key, fill }) => {
    const before = bookOf(sample(file));
    const headers = headersOf(before);
    const column = columnOf(headers, fill);
    const rows = rowsByKey(before, columnOf(headers, key));
    const values = new Map([
      [rows.get('0004711')!, 85],
      [rows.get('0004712')!, 62.5],
    ]);
    const after = bookOf(writeGradebook(fillColumn(before, column, values)));
    for (const [i, { cells }] of before.rows.entries())
      for (const [j, { raw, value }] of cells.entries()) {
        const now = after.rows[i]!.cells[j]!;
        const filled = j === column ? values.get(i) : undefined;
        expect(filled === undefined ? now : now.value).toEqual(filled === undefined ? { raw, value } : String(filled));
      }
    expect(after.rows).toHaveLength(before.rows.length);
  });

  it.each(SYSTEMS)('$file keeps leading zeros, commas, letters with marks, quotes and formulas', ({ file, fill }) => {
    const before = bookOf(sample(file));
    const rows = before.rows.map((_, i) => [i, 50] as const).slice(3);
    const bytes = writeGradebook(fillColumn(before, columnOf(headersOf(before), fill), new Map(rows)));
    for (const text of ['0004711', 'Núñez', 'O‘Hara', '=1+1', '""Sid""', 'Siobhán'])
      expect(textOf(bytes)).toContain(text);
    expect(bookOf(bytes).encoding).toBe(before.encoding);
    expect(bookOf(bytes).rows.map(({ end }) => end)).toEqual(before.rows.map(({ end }) => end));
  });

  it.each(SYSTEMS)('$file shows by which column its rows are found', ({ file, key, login }) => {
    const book = bookOf(sample(file));
    const headers = headersOf(book);
    const logins = book.rows.flatMap(({ cells }) => cells[columnOf(headers, login)]?.value.toUpperCase() ?? []);
    expect(headers[bestKeyColumn(book, ['0004711', '0004713'])]).toBe(key);
    expect(headers[bestKeyColumn(book, logins.slice(2))]).toBe(login);
  });

  it('knows 0042 from 42, and takes no key that two rows have', () => {
    const rows = rowsByKey(bookOf(spelled('id,points\n0042,\n42,\n7,\n7,\n')), 0);
    expect([rows.get('0042'), rows.get('42'), rows.get('7')]).toEqual([1, 2, undefined]);
  });

  it('writes numbers as the file does: in quotes where the cell had them, with a comma between semicolons', () => {
    const filled = (text: string): string =>
      textOf(writeGradebook(fillColumn(bookOf(spelled(text)), 1, new Map([[1, 8.5]]))));
    expect(filled('"id","points"\n"1","7"\n')).toBe('"id","points"\n"1","8.5"\n');
    expect(filled('id;points;b\r\n1;7;x')).toBe('id;points;b\r\n1;8,5;x');
  });

  it('leaves a row alone that has no such cell', () => {
    const book = bookOf(spelled('id,points\n1\n2,\n'));
    expect(textOf(writeGradebook(fillColumn(book, 1, new Map([[1, 5]]))))).toBe('id,points\n1\n2,\n');
  });

  it('keeps the letters of old spreadsheets', () => {
    const bytes = Uint8Array.from([...spelled('id,name,points\n1,'), 0xe9, 0x20, 0x91, 0x80, 0x2c, 0x0a]);
    const book = bookOf(bytes);
    expect(book.encoding).toBe('windows-1252');
    expect(book.rows[1]!.cells[1]!.value).toBe('é ‘€');
    expect([...writeGradebook(book)]).toEqual([...bytes]);
  });

  it('refuses what is no table, or can be read in two ways', () => {
    for (const text of ['', 'one\ntwo\n', 'id,points\n', 'a,b\n"c,d\n', 'a,b\n"c" x,d\n'])
      expect(readGradebook(spelled(text))).toBeNull();
  });

  it('comes back to the byte whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 });
    const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = [['id', 'name', 'points'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
        const book = readGradebook(spelled(text)); // a file that is not understood for certain is refused
        expect(book ? textOf(writeGradebook(book)) : text).toBe(text);
        taken += Number(book !== null);
      }),
    );
    expect(taken).toBeGreaterThan(60);
  });
});
