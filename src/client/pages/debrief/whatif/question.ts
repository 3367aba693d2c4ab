import type { Side, Submission } from '../../../../engine/model/index.ts';

/** Which turn is ordered anew by whom, how later turns are ordered, and the orders tried so far. */
export interface Chosen {
  readonly turn: number;
  readonly side: Side;
  readonly later: 'recorded' | 'doctrines';
  /** Null: as sealed. */
  readonly instead: Submission | null;
}

export const KEY = 'whatif';

/** A question as it is kept in the debrief: for a way to it from elsewhere. */
export const keptAs = (chosen: Chosen): Record<string, string> => ({ [KEY]: JSON.stringify(chosen) });

/** Reads what was kept; whatever does not fit the game is forgotten. */
export function parsed(text: string | null, first: Chosen, turns: number): Chosen {
  try {
    const kept = { ...first, ...JSON.parse(text ?? '{}') } as Chosen;
    return kept.turn >= 1 && kept.turn <= turns ? kept : first;
  } catch {
    return first;
  }
}
