import {
  isMeantToDeter,
  type GameState,
  type Side,
  type Submission,
  type TurnSubmissions,
} from '../../engine/model/index.ts';
import { percentile } from '../distribution.ts';
import { type GameRecord, rerun, stateBefore } from './rerun.ts';
import { meanEffect } from './summary.ts';

/** Attacks averted (rules §11): the effect of a side's strikes or restraint on later attacks. */
interface Averted {
  /** Turns whose acts the counterfactual removes. */
  readonly turns: readonly number[];
  readonly runs: number;
  /** Attacks on US sites averted from the first of those turns to two turns after the last; mean over paired runs. */
  readonly mean: number;
  /** Standard error of the mean. */
  readonly se: number;
  readonly p5: number;
  readonly p95: number;
  /** The interval excludes zero, so an effect can be claimed. */
  readonly claimed: boolean;
}

/** The same submission without strikes (US) or without restraint (Iran). */
const without = (sub: Submission | null | undefined, side: Side): Submission | null =>
  sub ? { ...sub, orders: sub.orders.filter((o) => !isMeantToDeter(o, side)) } : null;

/** Turns in which the side ordered what the counterfactual removes. */
export const actedTurns = (turns: readonly TurnSubmissions[], side: Side): number[] =>
  turns.flatMap((t, i) => (t[side]?.orders.some((o) => isMeantToDeter(o, side)) ? [i + 1] : []));

/** Turns T to T+2 are counted (rules §11). */
const WINDOW = 3;

/**
 * One pair of runs with and without what `side` ordered in `acted` (rules §11, §12); returns how many attacks fewer
 * there were with it. Everything else is ordered as recorded.
 * Several turns are one question, because their windows overlap and a sum would count twice. `from`: replaces the game
 * before the first of those turns.
 */
export function attacksAverted(
  record: GameRecord,
  side: Side,
  acted: readonly number[],
  from: GameState = stateBefore(record, Math.min(...acted)),
): (k: number) => number {
  const held = record.turns.map((t, i) => (acted.includes(i + 1) ? { ...t, [side]: without(t[side], side) } : t));
  const most = Math.min(Math.max(...acted) + WINDOW - 1, record.turns.length) - Math.min(...acted) + 1;
  const attacks = (turns: readonly TurnSubmissions[], k: number) => rerun(from, turns, k, { most }).attacks;
  return (k) => more(attacks(held, k), attacks(record.turns, k));
}

/** Summary of the paired runs. */
export function summariseAverted(acted: readonly number[], diffs: readonly number[]): Averted {
  const sorted = diffs.toSorted((a, b) => a - b);
  const p5 = percentile(sorted, 0.05);
  const p95 = percentile(sorted, 0.95);
  return { turns: acted, runs: diffs.length, ...meanEffect(diffs), p5, p95, claimed: p5 > 0 || p95 < 0 };
}

/** Attacks averted over `runs` pairs; run 0 uses the game's own dice. */
export function attacksAvertedIn(record: GameRecord, side: Side, acted: readonly number[], runs: number): Averted {
  const pair = attacksAverted(record, side, acted);
  return summariseAverted(
    acted,
    Array.from({ length: runs }, (_, k) => pair(k)),
  );
}

/** Counts only the turns played in both worlds: a war that ends one of them averts no attacks. */
function more(a: readonly number[], b: readonly number[]): number {
  let n = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) n += a[i]! - b[i]!;
  return n;
}
