import type { Side, Submission } from '../../engine/model/index.ts';
import { canonical } from '../../engine/record/index.ts';
import type { TablePlayed } from './classroom-game.ts';

/** Where tables that began alike first gave other orders, and which sides did. */
export interface Parted {
  readonly turn: number;
  readonly sides: readonly Side[];
}

/** Null: all of them ordered the same as far as the shortest game goes. */
export function parted(tables: readonly Pick<TablePlayed, 'turns'>[]): Parted | null {
  const most = Math.min(...tables.map(({ turns }) => turns.length));
  for (let i = 0; i < most; i++) {
    const sides = (['us', 'iran'] as const).filter(
      (side) => new Set(tables.map(({ turns }) => ordered(turns[i]![side]))).size > 1,
    );
    if (sides.length > 0) return { turn: i + 1, sides };
  }
  return null;
}

/** What was ordered and said, in whatever order; what somebody only thought parts nobody. */
const ordered = (sealed: Submission | null): string =>
  [...(sealed?.orders ?? []), ...(sealed?.signals ?? [])]
    .map((act) => canonical(act))
    .sort()
    .join();
