import type { GameState, Order, Side, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { percentile } from '../distribution.ts';
import { type GameRecord, stateBefore } from './whatif-record.ts';
import { rerun } from './rerun.ts';
import { effect } from './summary.ts';

/** Attacks averted (rules §11): what a side's strikes, or its restraint, did to the attacks that followed. */
interface Averted {
  /** Turns in which the side acted, and in which that is taken away. */
  readonly turns: readonly number[];
  readonly runs: number;
  /** Attacks on US sites averted from the first of those turns to two turns after the last, over paired runs. */
  readonly mean: number;
  /** Standard error of the mean. */
  readonly se: number;
  readonly p5: number;
  readonly p95: number;
  /** The interval excludes zero: that attacks were averted, or brought on, can be claimed. */
  readonly claimed: boolean;
}

const STRIKES: readonly Order['kind'][] = ['strike', 'leader', 'soil', 'standing'];

const isAct = (o: Order, side: Side): boolean =>
  side === 'us'
    ? STRIKES.includes(o.kind)
    : o.kind === 'directive' && (o.directive === 'ease' || o.directive === 'halt');

/** The same submission without strikes (US), or without restraint (Iran). */
const without = (sub: Submission | null | undefined, side: Side): Submission | null =>
  sub ? { ...sub, orders: sub.orders.filter((o) => !isAct(o, side)) } : null;

/** Turns in which the side ordered what the counterfactual takes away. */
export const actedTurns = (turns: readonly TurnSubmissions[], side: Side): number[] =>
  turns.flatMap((t, i) => (t[side]?.orders.some((o) => isAct(o, side)) ? [i + 1] : []));

/** Turns T to T+2 are counted (rules §11). */
const WINDOW = 3;

/**
 * One pair of runs of the game with what `side` ordered in `acted` and without it (rules §11, §12): how many attacks
 * fewer there were because it acted. Both worlds are ordered as recorded, but that in one `side` leaves out its strikes
 * (or restraint) in those turns. Several turns together are one question with one answer: their windows overlap, so that
 * the sum of answers turn by turn would count twice. `from`: the game before the first of those turns, where it is to be
 * another than as it was played.
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

/** What so many pairs of runs come to. */
export function avertedOf(acted: readonly number[], diffs: readonly number[]): Averted {
  const sorted = diffs.toSorted((a, b) => a - b);
  const p5 = percentile(sorted, 0.05);
  const p95 = percentile(sorted, 0.95);
  return { turns: acted, runs: diffs.length, ...effect(diffs), p5, p95, claimed: p5 > 0 || p95 < 0 };
}

/** Attacks averted by what `side` ordered in `acted`, over `runs` pairs: run 0 uses the game's dice. */
export function attacksAvertedIn(record: GameRecord, side: Side, acted: readonly number[], runs: number): Averted {
  const pair = attacksAverted(record, side, acted);
  return avertedOf(
    acted,
    Array.from({ length: runs }, (_, k) => pair(k)),
  );
}

/** Counted over the turns that both worlds played: a war that ends one of them averts no attacks. */
function more(a: readonly number[], b: readonly number[]): number {
  let n = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) n += a[i]! - b[i]!;
  return n;
}
