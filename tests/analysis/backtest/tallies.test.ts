import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTallies } from '../../../src/analysis/backtest/tallies.ts';

const read = (text: string) => {
  const found = readTallies(text);
  return found.ok ? found.value : found.errors.map(({ line, message }) => `${line}: ${message}`);
};
const shipped = readFileSync(new URL('../../../src/analysis/backtest/tallies.csv', import.meta.url), 'utf8');

describe('a weak source', () => {
  it('says why it is weak; a tally without the column or with an empty cell has a strong one', () => {
    const lines = 'date,value,weak\n2023-10-24,13,anonymous\n2023-10-25,14,\n2023-10-26,15';
    expect(read(lines)).toMatchObject([{ weak: 'anonymous' }, { value: 14 }, { value: 15 }]);
    expect(read(lines)[1]).not.toHaveProperty('weak');
    expect(read('date,value\n2023-10-24,13')[0]).not.toHaveProperty('weak');
  });

  it('has one of the known reasons', () => {
    expect(read('date,value,weak\n2023-10-24,13,rumour')).toEqual([
      '2: “weak” is empty or one of anonymous, side, copy, computed, not “rumour”.',
    ]);
  });
});

describe('tallies as spreadsheets write them', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'x', 'a, b', 'a; b', 'tab\there', 'she said "no"', 'two\nlines', '=1', '|', 'sep=,', 'é事'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const tally = fc.record({ day: fc.integer({ min: 0, max: 40 }), value: fc.nat(999), note: cell, more: cell });
  const spelling = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
    said: fc.constantFrom('', 'sep=', '"sep='),
    quoteAll: fc.boolean(),
    upper: fc.boolean(),
    emptyColumns: fc.nat(3),
    emptyRows: fc.nat(3),
    lastEnd: fc.boolean(),
  });
  type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never;

  function written(rows: readonly (readonly string[])[], how: Spelling): string {
    const quoted = (text: string): string =>
      how.quoteAll || /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const padded = rows.map((row) => [...row.map(quoted), ...Array.from({ length: how.emptyColumns }, () => '')]);
    const empty = Array.from({ length: how.emptyRows }, () => padded[0]!.map(() => ''));
    const lines = [...padded, ...empty].map((row) => row.join(how.separator));
    if (how.said) lines.unshift(`${how.said}${how.separator}${how.said.startsWith('"') ? '"' : ''}`);
    return `${how.mark ? '\uFEFF' : ''}${lines.join(how.end)}${how.lastEnd ? how.end : ''}`;
  }

  it('read the same with every separator, line end, byte order mark and quoting', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tally, { selector: ({ day }) => day, minLength: 1 }), spelling, (tallies, how) => {
        const dated = tallies.map((t) => ({
          ...t,
          date: new Date(Date.UTC(2023, 9, 18 + t.day)).toISOString().slice(0, 10),
        }));
        const head = ['date', 'value', 'note', 'remark'].map((name) => (how.upper ? name.toUpperCase() : name));
        const rows = [head, ...dated.map((t) => [t.date, String(t.value), t.note, t.more])];
        expect(read(written(rows, how))).toMatchObject(
          dated.map(({ date, value, note }) => ({ date, value, note: note.replaceAll('\r\n', '\n').trim() })),
        );
      }),
    );
  });

  it('are read, or refused with line numbers, whatever the text', () => {
    const piece = fc.constantFrom(
      'date',
      'value',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r',
      ' ',
      '2023-10-24',
      '13',
      'sep=',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const found = readTallies(pieces.join(''));
        const told = found.ok ? found.value : found.errors.filter(({ line, message }) => line > 0 && message !== '');
        expect(told.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keep correct line numbers after multi-line cells, with any line end', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(`sep=;${end}date;value;note${end}2023-11-01;1;"a${end}b"${end}${end}2023-11-02;x;${end}`)).toEqual([
        '6: “value” is a number, not “x”.',
      ]);
  });

  it.each([
    ['date,note\n2023-11-01,"never\n2023-11-02,ends', '2: A quote that opens here is never closed.'],
    ['date,value\n2023-11-01,"1"3\n', '2: A cell goes on after its closing quote.'],
    ['date,valeu\n2023-11-01,1', '1: Column 2 is called “valeu”. Is “value” meant?'],
    ['Dates;value\n2023-11-01;1', '1: Column 1 is called “Dates”. Is “date” meant?'],
    ['date,value,use,value\n2023-11-01,1,,2', '1: Columns 2 and 4 are both “value”.'],
    ['date,official,value\n2023-11-01,1,2', '1: Columns 2 and 3 are both “value”.'],
    [
      'day,value\n2023-11-01,1',
      '1: The first line names the columns. One of them has to be “date”; there are “day”, “value”.',
    ],
    ['date,value,\n2023-11-01,1,2', '2: Column 3 has no name, but it holds “2”.'],
    ['date,value\n24/10/2023,1', '2: “date” is a day, YYYY-MM-DD, or a month, YYYY-MM, not “24/10/2023”.'],
    ['date,value\n45223,1', '2: “date” is a day, YYYY-MM-DD, or a month, YYYY-MM, not “45223”.'],
    ['date;value\n2023-11-01;1,5', '2: “value” is a number without separators, such as 1234, not “1,5”.'],
    ['date,value\n2023-11-01,"1,234"', '2: “value” is a number without separators, such as 1234, not “1,234”.'],
    ['date,value\n2023-11-01,5\n2023-11-01,5', '3: Line 2 already has us_forces_iraq_syria_jordan through 2023-11-01.'],
  ])('name what is wrong and where: %j', (text, message) => {
    expect(read(text)).toEqual([message]);
  });

  it('may have spaces in numbers, and unknown columns', () => {
    expect(readTallies('date,value,who,what\n2023-11-01,1 234,me,x')).toMatchObject({
      ok: true,
      value: [{ value: 1234 }],
      passedOver: ['who', 'what'],
    });
  });
});

describe('tallies', () => {
  it('may be dates only, without a value to compare', () => {
    expect(read('date\n2023-11-01\n2024-01-05\n')).toMatchObject([
      { series: 'us_forces_iraq_syria_jordan', through: '2023-11-01', value: null, use: 'fit' },
      { through: '2024-01-05', use: 'holdout' },
    ]);
  });

  it('count Jordan with Syria, and a month to its last day', () => {
    expect(
      read(
        'series,date,value,syria,jordan\nus_forces_iraq_syria_jordan,2024-01-29,165,98,1\nhouthi_ship_attacks_in_month,2024-02,20,,',
      ),
    ).toMatchObject([{ syria: 99 }, { date: '2024-02', through: '2024-02-29', syria: null }]);
  });

  it('are refused with the line of every error', () => {
    const text = [
      'date,value,use',
      '2023-02-30,5,fit',
      '2023-11-01,many,fit',
      '2023-11-02,5,perhaps',
      '2023-11-03,5,fit,more',
    ];
    expect(read(text.join('\n'))).toEqual([
      '2: “date” is a day, YYYY-MM-DD, or a month, YYYY-MM, not “2023-02-30”.',
      '3: “value” is a number, not “many”.',
      '4: “use” is fit, holdout or exclude, not “perhaps”.',
      '5: 4 cells, but the first line names 3 columns.',
    ]);
  });

  it('of series that the game does not predict must be excluded', () => {
    expect(read('series,date,value,use\nrumours,2023-11-01,5,fit')).toEqual([
      expect.stringMatching(/^2: The game does not count “rumours”; it counts us_forces.+ Mark it exclude\.$/),
    ]);
    expect(read('series,date,value\nrumours,2023-11-01,5')).toMatchObject([{ use: 'exclude' }]);
  });

  it('of one series cannot end on the same day twice', () => {
    expect(read('date,through,value\n2023-11-01,,5\n2023-11-02,2023-11-01,6')).toEqual([
      '3: Line 2 already has us_forces_iraq_syria_jordan through 2023-11-01.',
    ]);
  });

  it.each(['', 'series,value\nx,1', 'date'])('without dates are refused: %j', (text) => {
    expect(read(text)).toEqual([expect.stringMatching(/^1: /)]);
  });
});

describe('the shipped tallies', () => {
  const tallies = read(shipped) as Exclude<ReturnType<typeof readTallies>, { ok: false }>['value'];

  it('have a source and a confidence each, and a reason where they are left out', () => {
    const bare = tallies.filter((t) => !t.source || !['high', 'medium', 'low'].includes(t.confidence));
    expect(bare).toEqual([]);
    expect(tallies.filter((t) => t.use === 'exclude' && !t.note.startsWith('Left out: '))).toEqual([]);
  });

  it('exclude what is only recalled', () => {
    const remembered = tallies.filter((t) => /memory|recalled|unverified/.test(t.source) || t.confidence === 'low');
    expect(remembered.map((t) => t.use)).toEqual(remembered.map(() => 'exclude'));
    expect(remembered.length).toBeGreaterThan(0);
  });

  it('are fitted to no later than 21 December 2023', () => {
    for (const t of tallies.filter((x) => x.use !== 'exclude'))
      expect(t.use).toBe(t.through <= '2023-12-21' ? 'fit' : 'holdout');
  });

  it('never fall, and split into no more than they hold', () => {
    const used = tallies.filter((t) => t.series === 'us_forces_iraq_syria_jordan' && t.use !== 'exclude');
    const values = used.map((t) => t.value!);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    const split = used.filter((t) => t.iraq !== null && t.syria !== null);
    expect(split.map((t) => t.iraq! + t.syria!)).toEqual(split.map((t) => t.value));
    expect(used.length).toBeGreaterThan(25);
  });
});
