import type { GradingRow } from '../../../../protocol/room-grading.ts';
import { type Gradebook, keyOf, rowsByKey } from './gradebook.ts';
import { FILLS, type Fill } from './grading-files.ts';

/** What the instructor has chosen so far. */
export interface Choices {
  /** Column that people are found by, and the one to be filled; null: none yet. */
  readonly key: number;
  readonly column: number | null;
  readonly fill: Fill;
  /** What full participation is worth. */
  readonly points: number;
  /** Rows chosen by hand, by person. */
  readonly picked: Readonly<Record<string, number>>;
}

interface Filling {
  /** What each row gets. */
  readonly values: ReadonlyMap<number, number>;
  readonly found: number;
  /** People whom the file does not have under what they wrote, or who wrote what others wrote. */
  readonly lost: readonly GradingRow[];
  /** Rows that one of them may have, with what tells whose they are. */
  readonly free: (person: string) => readonly (readonly [row: number, label: string])[];
  /** Cells that hold something else so far. */
  readonly replaced: number;
}

/** Columns whose text tells whose row it is. */
const NAMING = 3;

/** What stands there in rows of no person: Canvas has one with the points of each column. */
const NOBODY: readonly string[] = ['', 'Points Possible'];

/** Who gets which row of the gradebook, and with what. */
export function fillingOf(book: Gradebook, people: readonly GradingRow[], choices: Choices): Filling {
  const rows = rowsByKey(book, choices.key);
  const keys = people.map(({ register }) => keyOf(register));
  const twice = (key: string): boolean => keys.indexOf(key) !== keys.lastIndexOf(key);
  const byKey = new Map(
    people.flatMap((one, i) => {
      const row = twice(keys[i]!) ? undefined : rows.get(keys[i]!);
      return row === undefined ? [] : [[one.person, row] as const];
    }),
  );
  const lost = people.filter(({ person }) => !byKey.has(person));
  const taken = new Map([...byKey, ...lost.flatMap(({ person }) => pickedRow(choices, person))]);
  const values = new Map(
    people.flatMap((one): (readonly [number, number])[] => {
      const [row, value] = [taken.get(one.person), valueOf(one, choices)];
      return row === undefined || value === null ? [] : [[row, value]];
    }),
  );
  return {
    values,
    found: taken.size,
    lost,
    free(person) {
      const others = new Set([...taken].flatMap(([who, row]) => (who === person ? [] : [row])));
      return book.rows.flatMap(({ cells }, i) => {
        const label = cells
          .slice(0, NAMING)
          .map(({ value }) => value.trim())
          .filter(Boolean)
          .join(', ');
        return i === 0 || others.has(i) || NOBODY.includes(label) ? [] : [[i, label] as const];
      });
    },
    replaced:
      choices.column === null ? 0 : [...values].filter(([row, value]) => replaces(book, choices, row, value)).length,
  };
}

const pickedRow = ({ picked }: Choices, person: string): (readonly [string, number])[] =>
  picked[person] === undefined ? [] : [[person, picked[person]]];

/** Participation in points, to one place; other figures as they are. Null: there is none. */
function valueOf(row: GradingRow, { fill, points }: Choices): number | null {
  const value = FILLS[fill](row);
  return value === null || fill !== 'participation' ? value : Math.round((value * points) / 10) / 10;
}

function replaces(book: Gradebook, { column }: Choices, row: number, value: number): boolean {
  const old = book.rows[row]?.cells[column ?? -1]?.value.trim() ?? '';
  return old !== '' && old !== '-' && Number(old.replace(',', '.')) !== value;
}
