import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, toCsv } from '../../../src/analysis/takeaway/csv.ts';
import { parseCsv } from '../../support/csv.ts';

const CARE = ['=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', 'a', '\u00e9', '\u2019', '\u{1F600}'];

/** Text as people and attackers write it: much of what needs care, and anything else. */
const words = fc.oneof(fc.string({ unit: fc.constantFrom(...CARE) }), fc.string({ unit: 'binary' }));

/** What a cell was before it was made harmless. */
const asItWas = (cell: string): string => (/^''*[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

describe('CSV', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    const text = toCsv({
      columns: ['turn', 'said'],
      rows: [
        [1, 'a, "b"'],
        [2, null],
      ],
    });
    expect(text).toBe('\uFEFFturn,said\r\n1,"a, ""b"""\r\n2,\r\n');
  });

  it('is read back as it was written, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(words, { minLength: 4, maxLength: 4 })),
        (n, all) => {
          const columns = ['a', 'b', 'c', 'd'].slice(0, n);
          const rows = all.map((row) => row.slice(0, n));
          const read = parseCsv(toCsv({ columns, rows }));
          expect(read.map((row) => row.map(asItWas))).toEqual([columns, ...rows]);
        },
      ),
    );
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(words), (cells) => {
        const read = parseCsv(toCsv({ columns: cells, rows: [cells] }));
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ["it's", "it's"],
  ])('writes %j as %j', (text, written) => {
    expect(harmless(text)).toBe(written);
  });

  it('leaves numbers numbers, also below nothing, and writes yes and no as 1 and 0', () => {
    const sheet = { columns: ['a', 'b', 'c', 'd'], rows: [[-2.5, true, false, 0]] };
    expect(parseCsv(toCsv(sheet))[1]).toEqual(['-2.5', '1', '0', '0']);
  });
});
