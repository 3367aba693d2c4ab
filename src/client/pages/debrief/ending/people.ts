import type { Ledger } from '../../../../engine/model/index.ts';

/** Killed and wounded of one kind of people. */
export interface People {
  readonly who: 'civilians' | 'seafarers' | 'fighters' | 'officers' | 'americans';
  readonly killed: number;
  readonly wounded: number;
}

/** All who were hurt, civilians first; kinds without any are left out. */
export function peopleOf(ledger: Ledger): readonly People[] {
  const all: readonly People[] = [
    { who: 'civilians', killed: ledger.civiliansKilled, wounded: 0 },
    { who: 'seafarers', killed: ledger.seafarersKilled, wounded: 0 },
    { who: 'fighters', killed: ledger.fightersKilled, wounded: 0 },
    { who: 'officers', killed: ledger.officersKilled, wounded: 0 },
    { who: 'americans', killed: ledger.americansKilled, wounded: ledger.americansWounded },
  ];
  return all.filter(({ killed, wounded }) => killed + wounded > 0);
}

/** Killed and wounded of all kinds together. */
export const totalOf = (people: readonly People[]): { readonly killed: number; readonly wounded: number } => ({
  killed: people.reduce((sum, x) => sum + x.killed, 0),
  wounded: people.reduce((sum, x) => sum + x.wounded, 0),
});
