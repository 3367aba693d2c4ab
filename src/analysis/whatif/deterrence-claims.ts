import { policyFor } from '../../ai/index.ts';
import type { GameState, Options, Scenario, Side, TurnSubmissions } from '../../engine/model/index.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { view } from '../../engine/view/view.ts';
import { actedTurns, attacksAvertedIn } from './attacks-averted.ts';
import { QUIET, recordOf } from './rerun.ts';

/**
 * Tests the counterfactual in worlds with a known answer: it should claim nothing where strikes do nothing, and find
 * the effect where they suppress. The naive before-after comparison is computed too.
 */
export interface ClaimStudy {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  /** Paired runs per game. */
  readonly runs: number;
}

/** US doctrines that strike; each plays all Iranian ones. */
const US = ['replyToDeaths', 'calibrated', 'calibratedNoAssurance', 'heavyWhileAttacked', 'heavy'] as const;
const IRAN = ['press', 'hold', 'harass', 'restrain', 'mixed'] as const;

export interface Claim {
  readonly us: string;
  readonly iran: string;
  /** Turns in which a strike was carried out. */
  readonly strikes: number;
  /** Iran asked a group to ease or halt. */
  readonly restrained: boolean;
  /** Strikes with a next turn, and those with fewer attacks in it. */
  readonly followed: number;
  readonly fewer: number;
  /** Verdict of the counterfactual on all strikes of the game; null: none ordered. */
  readonly says: 'averted' | 'broughtOn' | 'nothing' | null;
  readonly mean: number;
}

/** Game `i`: pairs of doctrines in rotation, each game with its own seed. */
export function claimIn(study: ClaimStudy, i: number): Claim {
  const us = US[i % US.length]!;
  const iran = IRAN[Math.floor(i / US.length) % IRAN.length]!;
  const run = played(study, { us, iran }, `${study.seed}:${i}`);
  const struck = run.state.past.filter((row) => row.strike !== null).map((row) => row.turn);
  const followed = struck.filter((turn) => turn < run.state.past.length);
  const attacks = (turn: number): number => run.state.past[turn - 1]!.attacks;
  const acted = actedTurns(run.turns, 'us');
  const x = acted.length > 0 ? attacksAvertedIn(recordOf(run), 'us', acted, study.runs) : null;
  return {
    us,
    iran,
    strikes: struck.length,
    restrained: actedTurns(run.turns, 'iran').length > 0,
    followed: followed.length,
    fewer: followed.filter((turn) => attacks(turn + 1) < attacks(turn)).length,
    says: x && (!x.claimed ? 'nothing' : x.p5 > 0 ? 'averted' : 'broughtOn'),
    mean: x?.mean ?? 0,
  };
}

function played({ scenario, options }: ClaimStudy, names: Readonly<Record<Side, string>>, seed: string) {
  const policies = { us: policyFor(names.us, 'us', scenario)!, iran: policyFor(names.iran, 'iran', scenario)! };
  const decide = (s: GameState, side: Side) => policies[side](view(s, side), `${seed}:${side}`, 0);
  const turns: TurnSubmissions[] = [];
  let state = setup(scenario, options, seed);
  while (!state.ending) {
    const subs = { us: decide(state, 'us'), iran: decide(state, 'iran') };
    turns.push(subs);
    state = resolveTurn(state, subs, QUIET).state;
  }
  return { state, turns };
}

/** Summary of some games; shares 0–1. */
export interface ClaimSummary {
  readonly games: number;
  readonly strikes: number;
  /** Share of games. */
  readonly averted: number;
  readonly broughtOn: number;
  /** Mean attacks averted per game. */
  readonly mean: number;
  /** Share of strikes with fewer attacks in the next turn, of those that had one. */
  readonly fewerAfter: number;
}

function tallyOf(claims: readonly Claim[]): ClaimSummary {
  const asked = claims.filter((x) => x.says !== null);
  const sum = (of: (x: Claim) => number): number => asked.reduce((n, x) => n + of(x), 0);
  const share = (says: Claim['says']): number =>
    asked.filter((x) => x.says === says).length / Math.max(1, asked.length);
  return {
    games: asked.length,
    strikes: sum((x) => x.strikes),
    averted: share('averted'),
    broughtOn: share('broughtOn'),
    mean: sum((x) => x.mean) / Math.max(1, asked.length),
    fewerAfter:
      sum((x) => x.fewer) /
      Math.max(
        1,
        sum((x) => x.followed),
      ),
  };
}

const OFTEN = 3;

/**
 * Parts of the report. Where Iran restrained its groups as well, both worlds contain its orders, so strikes on groups
 * that already obey can avert nothing.
 */
const PARTS = {
  all: () => true,
  often: (x: Claim) => x.strikes >= OFTEN,
  oftenUnrestrained: (x: Claim) => x.strikes >= OFTEN && !x.restrained,
  oftenRestrained: (x: Claim) => x.strikes >= OFTEN && x.restrained,
} as const satisfies Record<string, (claim: Claim) => boolean>;
export type ClaimPart = keyof typeof PARTS;

export const claimParts = (claims: readonly Claim[]): Readonly<Record<ClaimPart, ClaimSummary>> => ({
  all: tallyOf(claims.filter(PARTS.all)),
  often: tallyOf(claims.filter(PARTS.often)),
  oftenUnrestrained: tallyOf(claims.filter(PARTS.oftenUnrestrained)),
  oftenRestrained: tallyOf(claims.filter(PARTS.oftenRestrained)),
});
