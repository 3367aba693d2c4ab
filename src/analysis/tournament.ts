import { bits, keyOf, RULE } from '../engine/dice/dice.ts';
import type { Side } from '../engine/model/index.ts';
import { percentile, rounded } from './distribution.ts';

/** One game of a pair of policies. */
export interface Played {
  readonly us: number;
  readonly iran: number;
  readonly war: boolean;
  readonly managed: boolean;
  /** Part of the groups on land that Iran told to ease or halt, over all turns, 0–1. */
  readonly restraint: number;
}

export interface Pairing {
  readonly us: string;
  readonly iran: string;
  readonly usMean: number;
  readonly usCi: readonly [number, number];
  readonly iranMean: number;
  readonly iranCi: readonly [number, number];
  readonly pWar: number;
  readonly pManaged: number;
  readonly restraint: number;
}

/** Mean own points over all opponents. */
export interface Rating {
  readonly policy: string;
  readonly side: Side;
  readonly rating: number;
  readonly ci: readonly [number, number];
}

const RESAMPLES = 1000;

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

/**
 * 95 % interval of a mean by bootstrap, over whole seeds: all games of a seed are drawn together, so that what the
 * seed did to every pair does not pass for a difference of policies.
 */
export function interval(bySeed: readonly number[]): readonly [number, number] {
  const key = keyOf('bootstrap');
  const n = bySeed.length;
  const means = Array.from({ length: RESAMPLES }, (_, r) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += bySeed[bits(key, r, RULE.length, 'bootstrap', i) % n]!;
    return sum / n;
  }).sort((a, b) => a - b);
  return [rounded(percentile(means, 0.025)), rounded(percentile(means, 0.975))];
}

/** `games[i]` is the game of seed i. */
export function pairingOf(us: string, iran: string, games: readonly Played[]): Pairing {
  const of = (side: Side) => games.map((g) => g[side]);
  return {
    us,
    iran,
    usMean: rounded(mean(of('us'))),
    usCi: interval(of('us')),
    iranMean: rounded(mean(of('iran'))),
    iranCi: interval(of('iran')),
    pWar: rounded(mean(games.map((g) => (g.war ? 1 : 0))), 4),
    pManaged: rounded(mean(games.map((g) => (g.managed ? 1 : 0))), 4),
    restraint: rounded(mean(games.map((g) => g.restraint)), 4),
  };
}

/** Own points of a policy by seed, over all its opponents alike. */
const ratedBySeed = (side: Side, against: readonly (readonly Played[])[]): number[] =>
  (against[0] ?? []).map((_, i) => mean(against.map((games) => games[i]![side])));

export function ratingOf(policy: string, side: Side, against: readonly (readonly Played[])[]): Rating {
  const bySeed = ratedBySeed(side, against);
  return { policy, side, rating: rounded(mean(bySeed)), ci: interval(bySeed) };
}

export interface Lead {
  readonly side: Side;
  readonly policy: string;
  readonly over: string;
  readonly by: number;
  readonly ci: readonly [number, number];
}

/** A tournament as it is kept with the project: what the command prints as JSON. */
export interface KeptTournament {
  readonly scenario: string;
  readonly seed: string;
  readonly games: number;
  /** Day on which it was played, `YYYY-MM-DD`, and on what. */
  readonly made: string;
  readonly machine: string;
  readonly pairings: readonly Pairing[];
  /** Of each side, best first. */
  readonly ratings: readonly Rating[];
  /** Each over every worse one of its side, in the order of ratings. */
  readonly leads: readonly Lead[];
  readonly seconds: number;
}

/** How much better one is than another on the same seeds against the same opponents, with its interval. */
export function lead(side: Side, one: readonly (readonly Played[])[], other: readonly (readonly Played[])[]) {
  const a = ratedBySeed(side, one);
  const b = ratedBySeed(side, other);
  const diffs = a.map((x, i) => x - b[i]!);
  return { by: rounded(mean(diffs)), ci: interval(diffs) };
}

/** Whom a policy is to be compared with first: the next best of its side. None: it is the last. */
export function leadOverNext({ ratings, leads }: KeptTournament, side: Side, policy: string): Lead | undefined {
  const own = ratings.filter((r) => r.side === side).map((r) => r.policy);
  const next = own[own.indexOf(policy) + 1];
  return leads.find((x) => x.side === side && x.policy === policy && x.over === next);
}
