import { bits, keyOf, RULE } from '../engine/dice/dice.ts';
import type { Side } from '../engine/model/index.ts';
import { percentile, rounded } from './distribution.ts';

/** One game of two policies. */
export interface TournamentGame {
  readonly us: number;
  readonly iran: number;
  readonly war: boolean;
  readonly managed: boolean;
  /** Share (0–1) of land groups told to ease or halt, over all turns. */
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

/** Mean own points against all opponents. */
export interface Rating {
  readonly policy: string;
  readonly side: Side;
  readonly rating: number;
  readonly ci: readonly [number, number];
}

const RESAMPLES = 1000;

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

/** 95 % bootstrap interval of a mean, resampling whole seeds: games of one seed are correlated across pairs. */
export function bootstrapInterval(bySeed: readonly number[]): readonly [number, number] {
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
export function pairingOf(us: string, iran: string, games: readonly TournamentGame[]): Pairing {
  const of = (side: Side) => games.map((g) => g[side]);
  return {
    us,
    iran,
    usMean: rounded(mean(of('us'))),
    usCi: bootstrapInterval(of('us')),
    iranMean: rounded(mean(of('iran'))),
    iranCi: bootstrapInterval(of('iran')),
    pWar: rounded(mean(games.map((g) => (g.war ? 1 : 0))), 4),
    pManaged: rounded(mean(games.map((g) => (g.managed ? 1 : 0))), 4),
    restraint: rounded(mean(games.map((g) => g.restraint)), 4),
  };
}

/** A policy's own points by seed, averaged over its opponents. */
const ratedBySeed = (side: Side, against: readonly (readonly TournamentGame[])[]): number[] =>
  (against[0] ?? []).map((_, i) => mean(against.map((games) => games[i]![side])));

export function ratingOf(policy: string, side: Side, against: readonly (readonly TournamentGame[])[]): Rating {
  const bySeed = ratedBySeed(side, against);
  return { policy, side, rating: rounded(mean(bySeed)), ci: bootstrapInterval(bySeed) };
}

export interface Lead {
  readonly side: Side;
  readonly policy: string;
  readonly over: string;
  readonly by: number;
  readonly ci: readonly [number, number];
}

/** A tournament as stored in the project; the JSON output of the command. */
export interface StoredTournament {
  readonly scenario: string;
  readonly seed: string;
  readonly games: number;
  /** Date of the games, `YYYY-MM-DD`, and their provenance. */
  readonly made: string;
  readonly machine: string;
  readonly pairings: readonly Pairing[];
  /** Best first within each side. */
  readonly ratings: readonly Rating[];
  /** Each policy over every weaker one of its side, in the order of `ratings`. */
  readonly leads: readonly Lead[];
  readonly seconds: number;
}

/** Paired difference of two policies over the same seeds and opponents, with its interval. */
export function pairedLead(
  side: Side,
  one: readonly (readonly TournamentGame[])[],
  other: readonly (readonly TournamentGame[])[],
) {
  const a = ratedBySeed(side, one);
  const b = ratedBySeed(side, other);
  const diffs = a.map((x, i) => x - b[i]!);
  return { by: rounded(mean(diffs)), ci: bootstrapInterval(diffs) };
}

/** Lead over the next best policy of the side; none for the last. */
export function leadOverNext({ ratings, leads }: StoredTournament, side: Side, policy: string): Lead | undefined {
  const own = ratings.filter((r) => r.side === side).map((r) => r.policy);
  const next = own[own.indexOf(policy) + 1];
  return leads.find((x) => x.side === side && x.policy === policy && x.over === next);
}
