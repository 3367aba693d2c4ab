import { type Policy, policyFor, policyNames } from '../ai/index.ts';
import { type TurnTotals, thirdsOf, turnTotals } from '../analysis/self-play-stats.ts';
import type { TournamentGame } from '../analysis/tournament.ts';
import {
  type Ending,
  type GameEvent,
  type GameState,
  LAND_GROUPS,
  type Options,
  type Scenario,
  type Side,
  type Submission,
} from '../engine/model/index.ts';
import { advance, begin, type GameRun } from '../engine/record/index.ts';
import { outcome } from '../engine/turn/outcome.ts';
import { resolveTurn } from '../engine/turn/resolve.ts';
import { setup } from '../engine/turn/setup.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { view } from '../engine/view/view.ts';
import { auditDice, auditLegality, auditState, type ReportViolation } from './invariants.ts';
import { InputError } from './print.ts';

/** What to play; plain data that can be sent to a worker. */
export interface Match {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly us: string;
  readonly iran: string;
  readonly seed: string;
  readonly budget: number;
  /** `sample`: audits one turn of each game; `full`: every turn. */
  readonly audit: 'none' | 'sample' | 'full';
}

export interface Violation {
  readonly seed: string;
  readonly turn: number;
  readonly code: string;
  readonly message: string;
}

/** Result of one game. */
export interface GameStats {
  readonly turns: number;
  readonly points: Readonly<Record<Side, number>>;
  readonly attacks: number;
  readonly americansKilled: number;
  readonly heatEnd: number;
  /** Share (0–1) of land groups told to ease or halt, over all turns. */
  readonly restraint: number;
  readonly ending: Ending['kind'];
  readonly orders: Readonly<Record<string, number>>;
  /** First, middle and last third. */
  readonly course: readonly TurnTotals[];
  readonly rules: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
  /** Longest list of legal orders in the audited turns. */
  readonly mostLegal: number;
}

const isLand = (id: string): boolean => LAND_GROUPS.some((land) => land === id);
/** Guards against a game that never ends. */
const MOST_TURNS = 60;
/** Limit of reported violations. */
const MOST_VIOLATIONS = 20;

export function policyOf(match: Pick<Match, 'scenario' | Side>, side: Side): Policy {
  const policy = policyFor(match[side], side, match.scenario);
  if (!policy)
    throw new InputError(
      `There is no policy “${match[side]}” for ${side}. There are: ${policyNames(side).join(', ')}.`,
    );
  return policy;
}

const seedOf = (match: Match, i: number): string => `${match.seed}:${i}`;

/** Both sides' orders of a turn, each from its own view and salt. */
function decide(match: Match, policies: Readonly<Record<Side, Policy>>, state: GameState): Record<Side, Submission> {
  const of = (side: Side): Submission => policies[side](view(state, side), `${state.def.seed}:${side}`, match.budget);
  return { us: of('us'), iran: of('iran') };
}

const bothPolicies = (match: Match): Record<Side, Policy> => ({
  us: policyOf(match, 'us'),
  iran: policyOf(match, 'iran'),
});

export function playGame(match: Match, i: number): GameStats {
  const policies = bothPolicies(match);
  const counted = counters(match, i);
  let state = setup(match.scenario, match.options, seedOf(match, i), undefined, counted.how);
  while (!state.ending && state.turn <= MOST_TURNS) {
    const subs = decide(match, policies, state);
    counted.before(state, subs);
    const resolved = resolveTurn(state, subs, counted.how);
    state = resolved.state;
    counted.after(state, subs, resolved.events);
  }
  return counted.result(state);
}

/** Plays game `i` again and records it. */
export function recordGame(match: Match, i: number): GameRun {
  const policies = bothPolicies(match);
  let run = begin(match.scenario, match.options, seedOf(match, i));
  while (!run.state.ending && run.turns.length < MOST_TURNS) run = advance(run, decide(match, policies, run.state));
  return run;
}

function counters(match: Match, i: number) {
  const orders: Record<string, number> = {};
  const rules: Record<string, number> = {};
  const turns: TurnTotals[] = [];
  const violations: Violation[] = [];
  let mostLegal = 0;
  let restrained = 0;
  let turn = 0;
  const note: ReportViolation = (code, message) => {
    if (violations.length < MOST_VIOLATIONS) violations.push({ seed: seedOf(match, i), turn, code, message });
  };
  const count = (table: Record<string, number>, key: string): void => void (table[key] = (table[key] ?? 0) + 1);
  /** Another turn in each game, so that many games cover all turns. */
  const audited = (now: number): boolean =>
    match.audit === 'full' || (match.audit === 'sample' && (now - 1) % 8 === i % 8);
  const wholeGame = match.audit === 'full' || (match.audit === 'sample' && i % 8 === 0);
  return {
    how: wholeGame ? { trace: auditDice(note) } : {},
    before(state: GameState, subs: Readonly<Record<Side, Submission>>): void {
      turn = state.turn;
      for (const side of ['us', 'iran'] as const) {
        const seen = view(state, side);
        const check = checkSubmission(seen, subs[side]);
        if (!check.ok)
          note(
            'illegalSubmission',
            `${match[side]} (${side}): ${check.errors.map((e) => `${e.path} ${e.code}`).join(', ')}`,
          );
        for (const order of subs[side].orders) count(orders, order.kind);
        for (const signal of subs[side].signals) count(orders, signal.kind);
        if (audited(turn)) mostLegal = Math.max(mostLegal, auditLegality(seen, note));
      }
    },
    after(state: GameState, subs: Readonly<Record<Side, Submission>>, events: readonly GameEvent[]): void {
      turns.push(turnTotals(subs, state));
      for (const event of events) count(rules, event.clause);
      auditState(state, note);
      const asked = state.groups.filter((g) => isLand(g.id) && (g.directive === 'ease' || g.directive === 'halt'));
      restrained += asked.length / LAND_GROUPS.length;
    },
    result(state: GameState): GameStats {
      if (!state.ending) note('endless', `the game did not end within ${MOST_TURNS} turns`);
      const { points, ledger, ending } = outcome(state);
      return {
        turns: state.past.length,
        points,
        attacks: state.past.reduce((sum, row) => sum + row.attacks, 0),
        americansKilled: ledger.americansKilled,
        heatEnd: state.heat.truth.all,
        restraint: restrained / Math.max(1, state.past.length),
        ending: ending?.kind ?? 'stalemate',
        orders,
        course: thirdsOf(turns),
        rules,
        violations,
        mostLegal,
      };
    },
  };
}

/** Every pair and its games; plain data that can be sent to a worker. */
interface TournamentJob {
  readonly match: Omit<Match, Side>;
  readonly pairs: readonly { readonly us: string; readonly iran: string }[];
  readonly games: number;
}

/** Game `i`, pairs in rotation. Seed k is the same for every pair. */
export function playPair({ match, pairs, games }: TournamentJob, i: number): TournamentGame {
  const { points, ending, restraint } = playGame({ ...match, ...pairs[Math.floor(i / games)]! }, i % games);
  return { us: points.us, iran: points.iran, war: ending === 'war', managed: ending === 'managedRivalry', restraint };
}
