import type { ClassComparison } from '../../../analysis/compare/compare.ts';
import { FEWEST_FOR_MEANS, mostWarWithout } from '../../../analysis/compare/small-numbers.ts';
import { figure, itemized } from '../../store/format/numbers.ts';
import type { Words } from '../../store/format/words.ts';

type Found = Pick<ClassComparison, 'tables' | 'parted' | 'leftOut'>;

/** What a few tables can tell, and what not: printed wherever tables stand side by side. */
export function smallNumberLines(w: Words, found: Found): string[] {
  const { tables, parted } = found;
  const n = tables.length;
  if (n < 2) return leftOutLines(w, found);
  const atPeace = tables.every(({ ending }) => ending?.kind !== 'war');
  return [
    ...(parted ? [w('parallel.small', { n })] : []),
    ...chanceLines(w, found),
    ...(atPeace ? [w('parallel.small.peace', { n, percent: figure(100 * mostWarWithout(n), 0) })] : []),
    ...leftOutLines(w, found),
  ];
}

/** Why there is no average, while there is none. */
export const chanceLines = (w: Words, { tables }: Pick<Found, 'tables'>): string[] =>
  tables.length < FEWEST_FOR_MEANS ? [w('parallel.small.chance', { n: tables.length })] : [];

export const leftOutLines = (w: Words, { leftOut }: Pick<Found, 'leftOut'>): string[] =>
  leftOut.length > 0 ? [w('parallel.leftOut', { count: leftOut.length, tables: itemized(leftOut) })] : [];
