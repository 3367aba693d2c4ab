import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, escapeFormula, toCsv } from '../../../src/analysis/export/csv.ts';
import { parseCsv, parseLeniently } from '../../support/csv.ts';

const SIGNS = ['=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];
const PARTS = [',', ';', '\t', '|', '\r', '\n', '\r\n'];
const CARE = [...SIGNS, ...PARTS, "'", '"', ' ', '\u00a0', '\u200b', '\uFEFF', 'a', '1', 'é', '’', '\u{1F600}'];

/** Text as people and attackers write it: many dangerous characters, and anything else. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...CARE) }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const cell: fc.Arbitrary<CsvCell> = fc.oneof(words, words, fc.integer({ min: -99, max: 99 }), fc.boolean());

/** The original text of a sanitised cell. */
const asItWas = (text: string): string =>
  (/^'+[\t\r\n]/.test(text) ? text.slice(1) : text).replace(
    /(^|[,;|\t\r\n\v\f\u0085\u2028\u2029])([\s"\p{Cc}\p{Cf}]*)'('*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu,
    '$1$2$3',
  );

/** A number or a list of numbers, which may begin with a minus and is harmless. */
const isNumbers = (text: string): boolean => /^[-\d,]+$/.test(text);
/** Some readers strip blanks, marks and quotes first. */
const isFormula = (text: string): boolean =>
  [text, text.replace(/^[\s"\p{Cc}\p{Cf}]+/u, '')].some(
    (seen) => !isNumbers(seen) && SIGNS.some((sign) => seen.startsWith(sign)),
  );

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

  it('can be read back unchanged, whatever the text', () => {
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

  it('contains no formula for a spreadsheet, whatever its separator', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), fc.array(fc.array(cell), { maxLength: 3 }), (columns, rows) => {
        const text = toCsv({ columns, rows });
        // some readers strip blanks, marks and quotes first
        for (const separator of [',', ';', '\t', '|'])
          for (const quotes of ['opening a cell', 'anywhere', 'nowhere'] as const)
            expect(parseLeniently(text, separator, quotes).filter(isFormula)).toEqual([]);
        for (const read of parseCsv(text).flat()) expect(read).not.toMatch(/^[\t\r\n]/);
      }),
      { numRuns: 500, examples: [[['="\t'], [[-1]]]] },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\uFF1D1', "'\uFF1D1"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    ["'=1", "''=1"],
    [' =1', " '=1"],
    ['a; =1', "a; '=1"],
    ['a,"=1"', 'a,"\'=1"'],
    ['a\n-1', "a\n'-1"],
    ['a=1', 'a=1'],
    ['scale=limited; site=jurf', 'scale=limited; site=jurf'],
    ["it's 5-6, x", "it's 5-6, x"],
  ])('writes %j as %j', (text, written) => {
    expect(escapeFormula(text)).toBe(written);
  });

  it('keeps numbers, also negative ones, and writes booleans as 1 and 0', () => {
    const sheet = { columns: ['a', 'b', 'c', 'd'], rows: [[-2.5, true, false, 0]] };
    expect(parseCsv(toCsv(sheet))[1]).toEqual(['-2.5', '1', '0', '0']);
  });
});
