import type { ClassroomGame } from './classroom-game.ts';

/** Fewer tables than this get no average: one of them would be half of it or a third. */
export const FEWEST_FOR_MEANS = 6;
/** A finding that comes by chance less often than this, in percent, is taken to speak against a guess. */
const BY_CHANCE = 0.05;

/**
 * The highest chance of war that no war at so many tables still fits, 0–1: it would leave all of them at peace once in
 * twenty. As tables of one seed share luck and one hidden world, even that flatters.
 */
export const mostWarWithout = (tables: number): number => 1 - BY_CHANCE ** (1 / tables);

export interface Means {
  readonly americansKilled: number;
  readonly attacks: number;
  readonly heat: number;
}

/** Averages over the tables; null while there are too few. There is no ranking at all. */
export function meansOf(tables: readonly ClassroomGame[]): Means | null {
  if (tables.length < FEWEST_FOR_MEANS) return null;
  const mean = (of: (table: ClassroomGame) => number): number =>
    tables.reduce((sum, table) => sum + of(table), 0) / tables.length;
  return {
    americansKilled: mean(({ ledger }) => ledger.americansKilled),
    attacks: mean(({ rows }) => rows.reduce((sum, row) => sum + row.attacks, 0)),
    heat: mean(({ rows }) => Math.max(...rows.map((row) => row.heat))),
  };
}
