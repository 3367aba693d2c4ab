import { attacksAverted } from '../whatif/attacks-averted.ts';
import { recordOf, stateBefore } from '../whatif/rerun.ts';
import type { GameState, Side, ThetaWorld, TurnRow } from '../../engine/model/index.ts';
import type { GameRun } from '../../engine/record/index.ts';
import { setup } from '../../engine/turn/setup.ts';

/** Attacks averted by a side's orders in these turns, in the game's own θ world or another. */
export interface AvertedQuestion {
  readonly side: Side;
  readonly acted: readonly number[];
  readonly world: FixedWorld | 'own';
}

/** Returns a function that gives the differences run by run; each question rewinds the game once. */
export function avertedRunsOf(run: GameRun): (question: AvertedQuestion, from: number, n: number) => number[] {
  const record = recordOf(run);
  const asked = new Map<string, (k: number) => number>();
  return (question, from, n) => {
    const key = JSON.stringify(question);
    let pair = asked.get(key);
    if (!pair) {
      const { side, acted, world } = question;
      const before = stateBefore(record, Math.min(...acted));
      pair = attacksAverted(record, side, acted, world === 'own' ? before : inWorld(before, world));
      asked.set(key, pair);
    }
    return Array.from({ length: n }, (_, i) => pair(from + i));
  };
}

/** Naive comparison: attacks in the turn of an act and in the next. Not a measure of its effect. */
interface BeforeAfter {
  readonly turn: number;
  readonly before: number;
  readonly after: number;
}

/** Null for the last turn. */
export function beforeAfter(rows: readonly Pick<TurnRow, 'attacks'>[], turn: number): BeforeAfter | null {
  const [then, next] = [rows[turn - 1], rows[turn]];
  return then && next ? { turn, before: then.attacks, after: next.attacks } : null;
}

/** After how many acts attacks fell, and how many acts had a next turn. */
export function countFewer(rows: readonly Pick<TurnRow, 'attacks'>[], turns: readonly number[]) {
  const seen = turns.flatMap((turn) => beforeAfter(rows, turn) ?? []);
  return { fewer: seen.filter((x) => x.after < x.before).length, of: seen.length };
}

/** θ worlds in which the effect of strikes is known (rules §4). */
export const KNOWN_WORLDS = ['suppress', 'nothing', 'provoke'] as const satisfies readonly ThetaWorld[];
export type FixedWorld = (typeof KNOWN_WORLDS)[number];

/** The same game from here on with another θ world; the past stays. */
export function inWorld(state: GameState, world: FixedWorld): GameState {
  const { scenario, seed, overrides } = state.def;
  const options = { ...state.def.options, theta: world };
  const {
    thetaLimited,
    thetaHeavy,
    thetaYemen,
    world: place,
    fear,
    anger,
  } = setup(scenario, options, seed, overrides).secret;
  return {
    ...state,
    def: { ...state.def, options },
    secret: { ...state.secret, thetaLimited, thetaHeavy, thetaYemen, world: place, fear, anger },
  };
}
