import type { SideView } from '../../../engine/model/index.ts';

/** A forecast that a seat may make. */
export type Question = 'killed' | 'act' | 'rungRises' | 'lineCrossed' | 'widerWar' | 'working';

/** The long form is asked in the first, the middle and the last nominal turn (rules §6). */
export const asksLong = (view: Pick<SideView, 'turn' | 'nominal'>): boolean =>
  view.turn === 1 || view.turn === Math.ceil(view.nominal / 2) || view.turn === view.nominal;

/** The questions of this turn. */
export const questionsOf = (view: SideView): readonly Question[] =>
  asksLong(view) ? ['killed', 'act', 'rungRises', 'lineCrossed', 'widerWar', 'working'] : ['killed', 'act'];

/** How often it happened so far in this game, as far as this seat knows; null if it cannot know. */
export function baseRate(view: SideView, question: Question): { n: number; of: number } | null {
  const of = view.past.length;
  if (question === 'killed') return { n: view.past.filter((row) => row.killed > 0).length, of };
  if (question === 'act' && view.seat === 'iran')
    return { n: view.past.filter((row) => row.strike !== null).length, of };
  return null;
}
