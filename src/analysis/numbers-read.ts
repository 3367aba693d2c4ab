import { observeNumbers, TABLES, type Num } from '../engine/tables/index.ts';

/** Numbers by name (`section.name`) with their values. */
export type NumberValues = Readonly<Record<string, number | readonly number[]>>;

const rows = new Map<string, Num>(
  Object.entries(TABLES).flatMap(([section, numbers]) =>
    Object.entries<Num>(numbers).map(([name, row]) => [`${section}.${name}`, row] as const),
  ),
);

export const numberNames = (): string[] => [...rows.keys()];

/** Current values of these numbers, sorted by name; null if one no longer exists. */
export function valuesOf(names: readonly string[]): NumberValues | null {
  const values: Record<string, number | readonly number[]> = {};
  for (const name of names.toSorted()) {
    const row = rows.get(name);
    if (!row) return null;
    values[name] = row.value;
  }
  return values;
}

/** Runs `compute` and collects the numbers it reads. */
export function withNumbersRead<T>(compute: () => T): { readonly result: T; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  observeNumbers((name) => read.add(name));
  try {
    return { result: compute(), read };
  } finally {
    observeNumbers(null);
  }
}
