import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/analysis/backtest/csv.ts';
import { readTallies } from '../../../src/analysis/backtest/tallies.ts';

const read = (text: string) => {
  const found = readTallies(text);
  return found.ok ? found.value : found.errors.map(({ line, message }) => `${line}: ${message}`);
};
const shipped = readFileSync(new URL('../../../src/analysis/backtest/tallies.csv', import.meta.url), 'utf8');

describe('CSV', () => {
  it('may quote a cell with commas, quotes and line ends in it', () => {
    const { rows } = csvRows('a,b\r\n"x, ""y""\nz", 2 \n\nc,\n');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '2'] },
      { line: 5, cells: ['c', ''] },
    ]);
  });

  it('that never closes a quote is known by the line where it opens', () => {
    expect(read('date,note\n2023-11-01,"never\n2023-11-02,ends')).toEqual([
      '2: A quote that opens here is never closed.',
    ]);
  });
});

describe('tallies', () => {
  it('may be bare dates, and are then nothing to compare with', () => {
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

  it('of something that no game counts have to be marked so', () => {
    expect(read('series,date,value,use\nrumours,2023-11-01,5,fit')).toEqual([
      expect.stringMatching(/^2: The game does not count “rumours”; it counts us_forces.+ Mark it exclude\.$/),
    ]);
    expect(read('series,date,value\nrumours,2023-11-01,5')).toMatchObject([{ use: 'exclude' }]);
  });

  it('of one series cannot end twice with the same day', () => {
    expect(read('date,through,value\n2023-11-01,,5\n2023-11-02,2023-11-01,6')).toEqual([
      '3: Line 2 already has us_forces_iraq_syria_jordan through 2023-11-01.',
    ]);
  });

  it.each(['', 'series,value\nx,1', 'date'])('without dates are refused: %j', (text) => {
    expect(read(text)).toEqual([expect.stringMatching(/^1: /)]);
  });
});

describe('the tallies that come with the game', () => {
  const tallies = read(shipped) as Exclude<ReturnType<typeof readTallies>, { ok: false }>['value'];

  it('have a source and a confidence each, and a reason where they are left out', () => {
    const bare = tallies.filter((t) => !t.source || !['high', 'medium', 'low'].includes(t.confidence));
    expect(bare).toEqual([]);
    expect(tallies.filter((t) => t.use === 'exclude' && !t.note.startsWith('Left out: '))).toEqual([]);
  });

  it('compare nothing that is only remembered', () => {
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
