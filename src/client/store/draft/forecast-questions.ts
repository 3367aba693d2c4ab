import type { SideView } from '../../../engine/model/index.ts';

/** A forecast that a seat may make. */
export type Question = 'killed' | 'act' | 'rungRises' | 'lineCrossed' | 'widerWar' | 'working';

/** What every turn asks, and what counts as taking part. */
export const ASKED: readonly Question[] = ['killed', 'act'];

/** The questions of this turn: two, or the long form. */
export const questionsOf = (long: boolean): readonly Question[] =>
  long ? ['killed', 'act', 'rungRises', 'lineCrossed', 'widerWar', 'working'] : ASKED;

/** How often it happened so far in this game, as far as this seat knows; null if it cannot know. */
export function baseRate(view: SideView, question: Question): { n: number; of: number } | null {
  const of = view.past.length;
  if (question === 'killed') return { n: view.past.filter((row) => row.killed > 0).length, of };
  if (question === 'act' && view.seat === 'iran')
    return { n: view.past.filter((row) => row.strike !== null).length, of };
  return null;
}
