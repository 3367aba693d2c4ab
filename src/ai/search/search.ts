import type { Assessment, Scenario, SideView, Submission } from '../../engine/model/index.ts';
import type { Character } from '../characters.ts';
import { credibilityOf } from '../signalling/credibility.ts';
import { chooseSignals } from '../signalling/choose-signals.ts';
import { finished, type How, type Steps } from '../policy.ts';
import { mutate, legalChoices } from './mutations.ts';
import { pairedDifferences, halvingRounds, mean, posterior, type GainPrior } from './value-estimate.ts';
import { policyDice } from './policy-dice.ts';
import { candidatePlans, type Plan, planOf, rankedPlans, uniquePlans, withOrders } from './plan.ts';
import { type RolloutResult, rollout } from './rollout.ts';
import { type Belief, beliefOf } from './world-sampler.ts';

export interface SearchRequest extends How {
  readonly view: SideView;
  readonly scenario: Scenario;
  readonly salt: string;
  readonly simulations: number;
  readonly character: Character;
}

/** The submission and its reasoning; the session checks it against `Thought` of the protocol. */
export type Decision = ReturnType<Search['run']> extends Steps<infer T> ? T : never;

/** Share of the simulations for comparing candidate policies; the rest goes to mutations of the best. */
const SHARE_FOR_POLICIES = 0.45;
/** Priors in points: other policies are seldom better than the default, and one order seldom gains more than two. */
const POLICY_PRIOR: GainPrior = { mean: -1, spread: 4 };
const MUTATION_PRIOR: GainPrior = { mean: -0.3, spread: 1.2 };
/** Simulations per round of mutations, roughly. Two long rounds find more than five short ones, which chase noise. */
const SIMULATIONS_PER_ROUND = 1400;
const MOST_ROUNDS = 2;
/** Share of the simulations kept for the final comparison of what the rounds found. */
const SHARE_FOR_FINAL = 0.1;
/** Simulations between two looks at the clock. */
const A_FEW = 8;
/** Prior of the final comparison: what a round found is about as good as it seemed. */
const FINAL_PRIOR: GainPrior = { mean: 0, spread: 1.5 };
/** Simulations per mutation, on average, before the first halving. */
const SIMULATIONS_PER_MUTATION = 6;
/** Fewest simulations for a plan to appear in the log. */
const MIN_SIMULATIONS_SHOWN = 5;

/**
 * Finds the submission with the best expected result in worlds sampled from the view. Common random numbers: simulation
 * k of every plan uses the same world and dice.
 */
export function* decideInSteps(task: SearchRequest): Steps<Decision> {
  return yield* new Search(task).run();
}
export const decide = (task: SearchRequest): Decision => finished(decideInSteps(task));

class Search {
  private readonly task: SearchRequest;
  private readonly belief: Belief;
  private readonly came = new Map<string, RolloutResult[]>();
  /** Simulated plans by key, so that a plan that recurs keeps its results. */
  private readonly tried = new Map<string, Plan>();
  private spent = 0;

  constructor(task: SearchRequest) {
    this.task = task;
    this.belief = beliefOf(task.view, task.scenario, task.salt, task.simulations);
  }

  /** Yields after each simulation; chooses signals and writes the log at the end. */
  *run() {
    const { view, simulations } = this.task;
    const [trusted, ...others] = candidatePlans(view);
    const first = yield* this.better(trusted!, others, POLICY_PRIOR, simulations * SHARE_FOR_POLICIES);
    const die = policyDice(`${this.task.salt}:changes`, view.turn);
    const choices = legalChoices(view);
    const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.round(this.left() / SIMULATIONS_PER_ROUND)));
    const kept = rounds > 1 ? simulations * SHARE_FOR_FINAL : 0;
    const found = [first];
    for (let round = 0; round < rounds && this.left() > kept; round++) {
      const budget = (this.left() - kept) / (rounds - round);
      const most = Math.max(3, Math.floor(budget / SIMULATIONS_PER_MUTATION));
      const changes = mutate(view, found.at(-1)!, choices, Math.round(most / 4), die, round);
      found.push(yield* this.better(found.at(-1)!, trim(changes, most, die, round), MUTATION_PRIOR, budget));
    }
    const chosen = kept > 0 ? yield* this.bestOf([...new Set(found)]) : found.at(-1)!;
    const best = addEstimate(view, chosen, this.belief);
    const { signals, said } = chooseSignals({ ...this.task, plan: best, world: (k) => this.belief.world(k) });
    const thought = this.thought(best);
    return {
      submission: { ...this.sealed(best), signals },
      /** Policy for the later turns. */
      onwards: best.onwards,
      thought: { ...thought, chosen: { ...thought.chosen, signals }, said, trust: credibilityOf(view) },
    };
  }

  private left(): number {
    return this.task.enough?.() ? 0 : this.task.simulations - this.spent;
  }

  /** The best of some plans if its posterior gain over `than` is positive; by sequential halving. */
  private *better(than: Plan, plans: readonly Plan[], prior: GainPrior, budget: number): Steps<Plan> {
    const end = this.spent + budget;
    const gain = (p: Plan): number => posterior(pairedDifferences(p.values, than.values), prior);
    const rounds = halvingRounds(plans.length);
    let alive = plans.map((p) => this.tried.get(p.key) ?? p).filter((p) => p !== than);
    for (let round = 0; alive.length > 0 && this.left() > 0; round++) {
      const share = (end - this.spent) / Math.max(1, rounds - round);
      const each = Math.max(1, Math.floor(share / (alive.length + 1)));
      for (const plan of alive) yield* this.simulate(plan, plan.values.length + each);
      yield* this.simulate(than, Math.max(...alive.map((p) => p.values.length)));
      alive = rankedPlans(alive, gain);
      if (alive.length === 1) break;
      alive = alive.slice(0, Math.ceil(alive.length / 2));
    }
    const found = alive[0];
    return found && gain(found) > 0 ? found : than;
  }

  /**
   * Compares the rounds' results over equally many simulations: a gain seen in a few may be noise. Without simulations
   * left: the last.
   */
  private *bestOf(found: readonly Plan[]): Steps<Plan> {
    const left = this.left();
    if (left <= 0 || found.length === 1) return found.at(-1)!;
    const all = found.reduce((n, plan) => n + plan.values.length, left);
    const upTo = Math.floor(all / found.length);
    let n = Math.min(...found.map((plan) => plan.values.length));
    while (n < upTo && !this.task.enough?.()) {
      n = Math.min(upTo, n + A_FEW);
      for (const plan of found) yield* this.simulate(plan, n);
    }
    const [first] = found;
    const gain = (p: Plan): number =>
      p === first ? 0 : posterior(pairedDifferences(p.values, first!.values), FINAL_PRIOR);
    return rankedPlans(found, gain)[0]!;
  }

  private *simulate(plan: Plan, upTo: number): Steps<void> {
    const { view, character, tell, simulations } = this.task;
    let came = this.came.get(plan.key);
    if (!came) {
      this.came.set(plan.key, (came = []));
      this.tried.set(plan.key, plan);
    }
    while (plan.values.length < upTo) {
      const one = rollout(
        view.seat,
        this.belief.world(plan.values.length),
        plan.submission,
        plan.onwards,
        character.weights,
      );
      plan.values.push(one.value);
      came.push(one);
      if (++this.spent % 64 === 0) tell?.(Math.min(1, this.spent / simulations));
      yield;
    }
  }

  private sealed(best: Plan): Submission {
    const { view, character } = this.task;
    const came = this.came.get(best.key) ?? [];
    const share = (is: (c: RolloutResult) => boolean): number =>
      Math.round((100 * came.filter(is).length) / Math.max(1, came.length));
    const assessment: Assessment = { killed: share((c) => c.killed), act: share((c) => c.act) };
    return { ...best.submission, assessment, ...(view.turn === 1 ? { aims: character.aims } : {}) };
  }

  /** The log of the turn, without the signals. */
  private thought(best: Plan) {
    const { view, character } = this.task;
    const others = [...this.tried.values()].filter(
      (p) => p.key !== best.key && p.values.length >= MIN_SIMULATIONS_SHOWN,
    );
    const games = (p: Plan) => this.came.get(p.key) ?? [];
    /** Compared with the chosen plan in the worlds both were simulated in. */
    const told = (p: Plan) => {
      const n = Math.min(games(p).length, games(best).length);
      const points = (q: Plan) => pointsOf(games(q).slice(0, n));
      return {
        orders: p.submission.orders,
        signals: p.submission.signals,
        points: pointsOf(games(best)) + points(p) - points(best),
        war: mean(games(p).map((c) => (c.war ? 1 : 0))),
      };
    };
    const means = uniquePlans(rankedPlans(others, (p) => mean(p.values))).slice(0, 3);
    return {
      turn: view.turn,
      character: character.name,
      believed: { styles: this.belief.styles.slice(0, 3), strikes: this.belief.strikes },
      chosen: told(best),
      considered: means.map(told),
      simulations: this.spent,
    };
  }
}

const pointsOf = (games: readonly RolloutResult[]): number => mean(games.map((c) => c.points));

/** Probability of one style above which no estimate is needed. */
const SURE = 0.9;

/**
 * Spends spare Intelligence on an estimate while the other side's style is in doubt. Rollouts cannot value it, because
 * nobody learns in them. Iran needs none: it sees strikes.
 */
function addEstimate(view: SideView, plan: Plan, belief: Belief): Plan {
  if (view.seat !== 'us' || belief.styles[0]!.chance > SURE) return plan;
  const { submission, onwards } = plan;
  const asked = planOf(view, withOrders(submission, [...submission.orders, { kind: 'estimate' }]), onwards);
  return asked.submission.orders.length > submission.orders.length ? { ...plan, submission: asked.submission } : plan;
}

/** A random subset of the mutations, new each round. */
function trim(
  plans: readonly Plan[],
  most: number,
  die: (purpose: string, index: number) => number,
  round: number,
): Plan[] {
  if (plans.length <= most) return [...plans];
  return plans
    .map((plan, i) => ({ plan, lot: die('trim', round * 512 + i) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, most)
    .map((x) => x.plan);
}
