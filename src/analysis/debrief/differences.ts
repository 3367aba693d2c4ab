import type { Side } from '../../engine/model/index.ts';
import type { GameRun } from '../../engine/record/index.ts';
import { averting } from '../whatif/attacks-averted.ts';
import { recordOf, stateBefore } from '../whatif/whatif-record.ts';
import { type FixedWorld, inWorld } from './theta-worlds.ts';

/** Attacks averted by what a side ordered in these turns, in the game's own world or in another. */
export interface AvertedQuestion {
  readonly side: Side;
  readonly acted: readonly number[];
  readonly world: FixedWorld | 'own';
}

/** Answers for one game, run by run: each question is wound back to its turn once. */
export function differencesOf(run: GameRun): (question: AvertedQuestion, from: number, n: number) => number[] {
  const record = recordOf(run);
  const asked = new Map<string, (k: number) => number>();
  return (question, from, n) => {
    const key = JSON.stringify(question);
    let pair = asked.get(key);
    if (!pair) {
      const { side, acted, world } = question;
      const before = stateBefore(record, Math.min(...acted));
      pair = averting(record, side, acted, world === 'own' ? before : inWorld(before, world));
      asked.set(key, pair);
    }
    return Array.from({ length: n }, (_, i) => pair(from + i));
  };
}
