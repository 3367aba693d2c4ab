import type { Assessment, Scenario, SideView, Submission } from '../../engine/model/index.ts';
import type { Character } from '../characters.ts';
import { credibilityOf } from '../signalling/credibility.ts';
import { chooseSignals } from '../signalling/choose-signals.ts';
import { finished, type How, type Steps } from '../policy.ts';
import { mutate, choicesOf } from './mutations.ts';
import { differences, halvings, mean, posterior, type Prior } from './value-estimate.ts';
import { policyDice } from './policy-dice.ts';
import { openings, type Plan, planOf, ranked, unique, withOrders } from './plan.ts';
import { type Came, rollout } from './rollout.ts';
import { type Belief, beliefOf } from './world-sampler.ts';

export interface Task extends How {
  readonly view: SideView;
  readonly scenario: Scenario;
  readonly salt: string;
  readonly simulations: number;
  readonly character: Character;
}

/** What to seal, and the log of how it was found: `Thought` of the protocol, the session holds it to that. */
export type Decision = ReturnType<Search['run']> extends Steps<infer T> ? T : never;

/** Part of the simulations for what the minds would do; the rest goes on changes to the best. */
const FOR_MINDS = 0.45;
/** Other minds than the one trusted most are seldom better; a single order is seldom worth more than a point or two. */
const MIND: Prior = { mean: -1, spread: 4 };
const CHANGE: Prior = { mean: -0.3, spread: 1.2 };
/**
 * Simulations of a round of changes, about; with few in all there is one round of fewer changes. Two long rounds find
 * more than five short ones: what a few games speak for is often nothing.
 */
const ROUND = 1400;
const MOST_ROUNDS = 2;
/** Part of the simulations kept for setting beside one another what several rounds found. */
const FOR_LAST = 0.1;
/** Simulations between two looks at the clock. */
const A_FEW = 8;
/** What a round found is worth about as much as it seemed to be. */
const FOUND: Prior = { mean: 0, spread: 1.5 };
/** Simulations in which a changed plan is compared, on average, before the worse half is dropped. */
const GLANCE = 6;
/** Simulations below which nothing is told of a plan. */
const TELLING = 5;

/**
 * Thinks ahead in worlds made up from the view: which set of orders leaves this side best off, by what its leaders
 * want, against what the other side is believed to be doing. The k-th simulation of every plan is of the same world
 * with the same dice, so that plans differ by what they order and not by luck.
 */
export function* decideInSteps(task: Task): Steps<Decision> {
  return yield* new Search(task).run();
}
export const decide = (task: Task): Decision => finished(decideInSteps(task));

class Search {
  private readonly task: Task;
  private readonly belief: Belief;
  private readonly came = new Map<string, Came[]>();
  /** Plans that were tried, by key: one that comes up again goes on where it was left. */
  private readonly tried = new Map<string, Plan>();
  private spent = 0;

  constructor(task: Task) {
    this.task = task;
    this.belief = beliefOf(task.view, task.scenario, task.salt, task.simulations);
  }

  /** A simulation at a time; what is believed comes with the first, words and log with the last. */
  *run() {
    const { view, simulations } = this.task;
    const [trusted, ...others] = openings(view);
    const first = yield* this.better(trusted!, others, MIND, simulations * FOR_MINDS);
    const die = policyDice(`${this.task.salt}:changes`, view.turn);
    const choices = choicesOf(view);
    const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.round(this.left() / ROUND)));
    const kept = rounds > 1 ? simulations * FOR_LAST : 0;
    const found = [first];
    for (let round = 0; round < rounds && this.left() > kept; round++) {
      const budget = (this.left() - kept) / (rounds - round);
      const most = Math.max(3, Math.floor(budget / GLANCE));
      const changes = mutate(view, found.at(-1)!, choices, Math.round(most / 4), die, round);
      found.push(yield* this.better(found.at(-1)!, trim(changes, most, die, round), CHANGE, budget));
    }
    const chosen = kept > 0 ? yield* this.bestOf([...new Set(found)]) : found.at(-1)!;
    const best = knowing(view, chosen, this.belief);
    const { signals, said } = chooseSignals({ ...this.task, plan: best, world: (k) => this.belief.world(k) });
    const thought = this.thought(best);
    return {
      submission: { ...this.sealed(best), signals },
      /** The mind that it means to go on by. */
      onwards: best.onwards,
      thought: { ...thought, chosen: { ...thought.chosen, signals }, said, trust: credibilityOf(view) },
    };
  }

  private left(): number {
    return this.task.enough?.() ? 0 : this.task.simulations - this.spent;
  }

  /**
   * The best of some plans, if it is thought better than this one; by sequential halving: all a little, the better half
   * more, until one is left.
   */
  private *better(than: Plan, plans: readonly Plan[], prior: Prior, budget: number): Steps<Plan> {
    const end = this.spent + budget;
    const gain = (p: Plan): number => posterior(differences(p.values, than.values), prior);
    const rounds = halvings(plans.length);
    let alive = plans.map((p) => this.tried.get(p.key) ?? p).filter((p) => p !== than);
    for (let round = 0; alive.length > 0 && this.left() > 0; round++) {
      const share = (end - this.spent) / Math.max(1, rounds - round);
      const each = Math.max(1, Math.floor(share / (alive.length + 1)));
      for (const plan of alive) yield* this.simulate(plan, plan.values.length + each);
      yield* this.simulate(than, Math.max(...alive.map((p) => p.values.length)));
      alive = ranked(alive, gain);
      if (alive.length === 1) break;
      alive = alive.slice(0, Math.ceil(alive.length / 2));
    }
    const found = alive[0];
    return found && gain(found) > 0 ? found : than;
  }

  /**
   * The last that was found, or, while simulations are left, the best of all after as many of each: a change that a few
   * games spoke for may have been none.
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
    const gain = (p: Plan): number => (p === first ? 0 : posterior(differences(p.values, first!.values), FOUND));
    return ranked(found, gain)[0]!;
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
    const share = (is: (c: Came) => boolean): number =>
      Math.round((100 * came.filter(is).length) / Math.max(1, came.length));
    const assessment: Assessment = { killed: share((c) => c.killed), act: share((c) => c.act) };
    return { ...best.submission, assessment, ...(view.turn === 1 ? { aims: character.aims } : {}) };
  }

  /** The log of the turn, but for the words. */
  private thought(best: Plan) {
    const { view, character } = this.task;
    const others = [...this.tried.values()].filter((p) => p.key !== best.key && p.values.length >= TELLING);
    const games = (p: Plan) => this.came.get(p.key) ?? [];
    /** Set beside the chosen one in the worlds that both were tried in. */
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
    const means = unique(ranked(others, (p) => mean(p.values))).slice(0, 3);
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

const pointsOf = (games: readonly Came[]): number => mean(games.map((c) => c.points));

/** Who is this sure what the other side is doing asks no more. */
const SURE = 0.9;

/**
 * What is left of Intelligence goes to an estimate while the other side's way of playing is in doubt. No simulation says
 * what it is worth: nobody in them learns. Iran needs none, since strikes are seen.
 */
function knowing(view: SideView, plan: Plan, belief: Belief): Plan {
  if (view.seat !== 'us' || belief.styles[0]!.chance > SURE) return plan;
  const { submission, onwards } = plan;
  const asked = planOf(view, withOrders(submission, [...submission.orders, { kind: 'estimate' }]), onwards);
  return asked.submission.orders.length > submission.orders.length ? { ...plan, submission: asked.submission } : plan;
}

/** So many of the changes, drawn anew each round. */
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
