import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClassroomGame } from '../../../src/analysis/compare/classroom-game.ts';
import { compareRecords } from '../../../src/analysis/compare/compare.ts';
import { toSave } from '../../../src/engine/record/index.ts';
import { openWords } from '../../../src/client/app/load-words.ts';
import { ResultsTable } from '../../../src/client/pages/debrief/compare-tables/results-table.tsx';
import { smallNumberLines } from '../../../src/client/ui/charts/small-number-lines.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

vi.mock('../../../src/client/hooks/use-words.ts', () => ({ useWords: () => book.words }));

const book = openWords();
beforeAll(() => book.all());

const scenario = shippedScenario('jan-2024');
const run = playOut(scenario, { us: 'hold', iran: 'hold' }, 'class', 40, { hazard: 0 });
const save = toSave(run, { embed: true });
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** So many tables of a class, of which some count for nothing. */
function compared(count: number, leftOut: readonly string[] = []) {
  const others = LETTERS.slice(1, count).map((name) => ({ name, text: JSON.stringify(save), ofClass: 'A', leftOut }));
  return compareRecords(save, run, 'A', others);
}

const lines = (count: number, leftOut: readonly string[] = []): string =>
  smallNumberLines(book.words, { ...compared(count, leftOut), parted: { turn: 2, sides: ['us'] } }).join(' ');

const tableOf = (tables: readonly ClassroomGame[]): string =>
  renderToStaticMarkup(<ResultsTable tables={tables} chosen={0} onChoose={() => {}} onRemove={null} />);

describe('tables side by side', () => {
  it.each([2, 3, 5, 6])('say at %i tables what they can tell, and what not', (n) => {
    expect(lines(n)).toContain(
      `${n} tables had the same luck and did different things. That shows what people did with it. It does not show which policy works.`,
    );
  });

  it.each([
    [2, 78],
    [3, 63],
    [5, 45],
    [6, 39],
  ])('say at %i tables that no war fits a chance of war of %i%%', (n, percent) => {
    expect(lines(n)).toContain(`No war at ${n} tables still fits a chance of war of ${percent}% a game.`);
  });

  it.each([2, 3, 5, 6])('give at %i tables an average only from six on, and never a ranking', (n) => {
    const html = tableOf(compared(n).tables);
    expect(html.includes('data-mean')).toBe(n >= 6);
    expect(lines(n).includes('no average and no ranking')).toBe(n < 6);
    const heads = [...html.matchAll(/<th scope="col">([^<]*)</g)].map(([, head]) => head);
    expect(heads.join()).not.toMatch(/rank|place|best|winner/i);
    const letters = [...html.matchAll(/<b>([A-F])<\/b>/g)].map(([, letter]) => letter);
    expect(letters).toEqual(LETTERS.slice(0, n)); // as they sit, whatever came of it
  });

  it('leave out tables that overheard another, also the own one, and count without them', () => {
    expect(compared(6, ['C']).tables.map(({ name }) => name)).toEqual(['A', 'B', 'D', 'E', 'F']);
    expect(tableOf(compared(6, ['C']).tables)).not.toContain('data-mean');
    expect(lines(6, ['C'])).toContain('5 tables had the same luck');
    expect(lines(6, ['C'])).toContain('Table C overheard another table and is left out.');
    expect(compared(3, ['A']).tables.map(({ name }) => name)).toEqual(['B', 'C']);
    expect(compared(2, ['A', 'B'])).toMatchObject({ tables: [], parted: null });
    expect(lines(2, ['B'])).toBe('Table B overheard another table and is left out.');
  });
});
