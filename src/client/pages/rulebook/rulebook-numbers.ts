import { figure } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';
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
/** Id of a clause. */
export type Clause = (typeof CLAUSES)[number];

/** Tags that say where a number comes from. */
export const TAGS: readonly SourceTag[] = ['S', 'C', 'L', 'P', 'D'];

/** A number of the engine's tables, as the rulebook prints it. */
export interface Line {
  readonly key: { readonly section: string; readonly name: string };
  readonly name: string;
  readonly note: string | null;
  readonly unit: string;
  readonly num: Num;
  /** Its value in this game, if the host changed it. */
  readonly changed: number | readonly number[] | undefined;
  /** Searchable text in lower case. */
  readonly text: string;
}

/** Every number of the tables with its words, its source tag among them, so that all can be searched for. */
export const allLines = (view: SideView | null, w: Words): readonly Line[] =>
  Object.entries(TABLES).flatMap(([section, rows]) =>
    Object.entries(rows as Record<string, Num>).map(([id, num]) => {
      const key = `number.${section}.${id}`;
      const [name, unit] = [w(key), unitName(w, num.unit)];
      const note = w.has(`${key}.note`) ? w(`${key}.note`) : null;
      return {
        key: { section, name: id },
        name,
        note,
        unit,
        num,
        changed: view?.overrides[`${section}.${id}`],
        text: [name, unit, note ?? '', w(`rule.tag.${num.source}`)].join(' ').toLowerCase(),
      };
    }),
  );

/** A unit of the tables in words; a plain number has none. */
export const unitName = (w: Words, unit: string): string => (unit === '' ? '' : w(`unit.${unit}`));

/** The clause of the book that a name like “§4 rogue” belongs to; null for none. */
export const clauseOf = (rule: string | null): Clause | null =>
  CLAUSES.find((clause) => rule === clause || rule?.startsWith(`${clause} `)) ?? null;

const MANY = 12;

/** A table number as the rulebook prints it; long lists are cut. */
export function valueText(value: number | readonly number[]): string {
  if (typeof value === 'number') return figure(value, 3);
  const shown = value.slice(0, MANY).map((x) => figure(x, 2));
  return value.length > MANY ? `${shown.join(' / ')} …` : shown.join(' / ');
}
