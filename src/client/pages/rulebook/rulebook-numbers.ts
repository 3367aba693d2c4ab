import { figure } from '../../store/format/numbers.ts';
import type { SideView } from '../../../engine/model/index.ts';
import { type Num, type SourceTag, TABLES } from '../../../engine/tables/index.ts';

/** All clauses, in the order of the rulebook. */
export const CLAUSES = [
  '§1',
  '§2',
  '§3',
  '§4',
  '§5',
  '§6',
  '§7',
  '§8',
  '§9',
  '§10',
  '§11',
  '§12',
  '§13',
  '§14',
] as const;
export type Clause = (typeof CLAUSES)[number];

/** Tags that say where a number comes from. */
export const TAGS: readonly SourceTag[] = ['S', 'C', 'L', 'P', 'D'];

/** A number of the engine's tables, as the rulebook prints it. */
export interface Line {
  readonly key: { readonly section: string; readonly name: string };
  readonly name: string;
  readonly num: Num;
  /** Its value in this game, if the host changed it. */
  readonly changed: number | readonly number[] | undefined;
  /** Searchable text in lower case. */
  readonly text: string;
}

/** All numbers of the tables. `tagName` gives the name of a source tag, for the search. */
export const allLines = (view: SideView | null, tagName: (tag: SourceTag) => string): readonly Line[] =>
  Object.entries(TABLES).flatMap(([section, rows]) =>
    Object.entries(rows as Record<string, Num>).map(([name, num]) => ({
      key: { section, name },
      name: plainNumber(name),
      num,
      changed: view?.overrides[`${section}.${name}`],
      text: `${section} ${plainNumber(name)} ${num.unit} ${num.note ?? ''} ${tagName(num.source)}`.toLowerCase(),
    })),
  );

/** The clause that a rule such as “§4 rogue” belongs to; null if none. */
export const clauseOf = (rule: string | null): Clause | null =>
  CLAUSES.find((clause) => rule === clause || rule?.startsWith(`${clause} `)) ?? null;

/** For example “lineUnanswered” → “Line unanswered”. */
export function plainNumber(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const MANY = 12;

/** A table number as the rulebook prints it; long lists are cut. */
export function valueText(value: number | readonly number[]): string {
  if (typeof value === 'number') return figure(value, 3);
  const shown = value.slice(0, MANY).map((x) => figure(x, 2));
  return value.length > MANY ? `${shown.join(' / ')} …` : shown.join(' / ');
}
