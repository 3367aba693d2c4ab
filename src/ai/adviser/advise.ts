import { plainCharacter } from '../characters.ts';
import { finished, type How, nothingNew, type Steps } from '../policy.ts';
import { mutate, legalChoices } from '../search/mutations.ts';
import { candidatePlans, type Plan, planOf, rankedPlans, uniquePlans } from '../search/plan.ts';
import { policyDice } from '../search/policy-dice.ts';
import { type RolloutResult, rollout } from '../search/rollout.ts';
import { halvingRounds, mean } from '../search/value-estimate.ts';
import { type Belief, beliefOf } from '../search/world-sampler.ts';
import {
  BARS,
  GROUP_HOME,
  type Order,
  type Scenario,
  type Side,
  type SideView,
  type Submission,
} from '../../engine/model/index.ts';

export interface AdviceRequest extends How {
  readonly view: SideView;
  readonly scenario: Scenario;
  readonly salt: string;
  readonly simulations: number;
}

const OPTIONS = 3;
/**
 * Shares of the simulations: choosing the policy for later turns; finding the best plan of each kind. The rest compares
 * the finalists.
 */
const PARTS = { onwards: 0.15, kinds: 0.6 } as const;
/** Mutations tried per kind. */
const CHANGES = 8;
/** Smallest change of a bar (points) that is named as a gain or cost. */
const WORTH_A_WORD = 0.15;

/**
 * Up to three plans that differ in kind, from one side's view alone. All use the same later policy, worlds and dice, so
 * they differ only by this turn's orders. The session checks the result against `Advice` of the protocol.
 */
export function* adviseInSteps(asked: AdviceRequest) {
  return yield* new Adviser(asked).advice();
}
export const advise = (asked: AdviceRequest) => finished(adviseInSteps(asked));

class Adviser {
  private readonly asked: AdviceRequest;
  private readonly belief: Belief;
  private readonly games = new Map<string, RolloutResult[]>();
  private spent = 0;

  constructor(asked: AdviceRequest) {
    this.asked = asked;
    this.belief = beliefOf(asked.view, asked.scenario, asked.salt, asked.simulations);
  }

  /** At most three options, best first, one per kind. Yields after each simulation. */
  *advice() {
    const { view, simulations } = this.asked;
    const doctrines = candidatePlans(view);
    const { onwards } = yield* this.best(doctrines, simulations * PARTS.onwards);
    const waiting = planOf(view, nothingNew(view.turn), onwards);
    const kinds = ADVICE_KINDS[view.seat].filter((kind) => kind !== 'wait');
    const each = (simulations * PARTS.kinds) / kinds.length;
    const found = [waiting];
    for (const kind of kinds) found.push(...(yield* this.ofKind(kind, doctrines, waiting, each)));
    const chosen = rankedPlans(found, this.worth).slice(0, OPTIONS);
    const n = Math.floor((simulations - this.spent) / (chosen.length + 1) + this.shortest(chosen));
    for (const plan of uniquePlans([...chosen, waiting])) yield* this.play(plan, n);
    const options = chosen.map((plan) => this.option(plan, waiting)).sort((a, b) => b.points - a.points);
    return { options, believed: this.belief.styles, deters: this.belief.strikes.deters, simulations: this.spent };
  }

  private readonly played = (plan: Plan): readonly RolloutResult[] => this.games.get(plan.key) ?? [];
  private readonly worth = (plan: Plan): number => mean(this.played(plan).map((g) => g.points));
  private shortest(plans: readonly Plan[]): number {
    return Math.min(...plans.map((plan) => this.played(plan).length));
  }

  /** Best plan of a kind, from the doctrines, single orders and their mutations. */
  private *ofKind(kind: AdviceKind, doctrines: readonly Plan[], waiting: Plan, budget: number): Steps<Plan[]> {
    const { view, salt } = this.asked;
    const die = policyDice(`${salt}:${kind}`, view.turn);
    const choices = legalChoices(view);
    const fits = (plans: readonly Plan[]): Plan[] =>
      plans.filter(({ submission }) => kindOf(view, submission) === kind).slice(0, CHANGES);
    const given = doctrines.map(({ submission }) => planOf(view, submission, waiting.onwards));
    const seeds = fits(uniquePlans([...given, ...mutate(view, waiting, choices, 1, die, 0)]));
    if (seeds.length === 0) return [];
    const first = yield* this.best(seeds, budget / 2);
    const near = fits(mutate(view, first, choices, 1, die, 1));
    return [yield* this.best([first, ...near], budget / 2)];
  }

  /** Sequential halving: simulate all plans, keep the better half, repeat until one is left. */
  private *best(plans: readonly Plan[], budget: number): Steps<Plan> {
    let alive = [...plans];
    while (alive.length > 1) {
      const each = Math.max(2, Math.floor(budget / halvingRounds(plans.length) / alive.length));
      for (const plan of alive) yield* this.play(plan, this.played(plan).length + each);
      alive = rankedPlans(alive, this.worth).slice(0, Math.ceil(alive.length / 2));
    }
    return alive[0]!;
  }

  private *play({ key, submission, onwards }: Plan, upTo: number): Steps<void> {
    const { view, simulations, tell, enough } = this.asked;
    const list = this.games.get(key) ?? [];
    this.games.set(key, list);
    while (list.length < upTo && (list.length < 2 || !enough?.())) {
      list.push(
        rollout(view.seat, this.belief.world(list.length), submission, onwards, plainCharacter(view.seat).weights),
      );
      if (++this.spent % 32 === 0) tell?.(Math.min(1, this.spent / simulations));
      yield;
    }
  }

  private option(plan: Plan, waiting: Plan) {
    const [own, none] = [this.played(plan), this.played(waiting)];
    const n = Math.min(own.length, none.length);
    const pairs = Array.from({ length: n }, (_, k) => [own[k]!, none[k]!] as const);
    const diffs = pairs.map(([a, b]) => a.points - b.points);
    const points = mean(diffs);
    const variance = mean(diffs.map((d) => (d - points) * (d - points)));
    const moved = BARS.map((bar) => ({ bar, by: mean(pairs.map(([a, b]) => a.bars[bar] - b.bars[bar])) })).sort(
      (a, b) => b.by - a.by,
    );
    const [most, least] = [moved[0]!, moved.at(-1)!];
    const share = (list: readonly RolloutResult[], is: (g: RolloutResult) => boolean): number =>
      mean(list.map((g) => (is(g) ? 1 : 0)));
    return {
      kind: kindOf(this.asked.view, plan.submission),
      orders: plan.submission.orders,
      signals: plan.submission.signals,
      points,
      give: 1.96 * Math.sqrt(variance / Math.max(1, n)),
      war: share(own, (g) => g.war),
      warWaiting: share(none, (g) => g.war),
      killed: share(own, (g) => g.killed),
      act: share(own, (g) => g.act),
      gains: most.by > WORTH_A_WORD ? most : null,
      costs: least.by < -WORTH_A_WORD ? least : null,
    };
  }
}

/** Kinds of plan. Texts: `advice.kind.<name>`. */
export const ADVICE_KINDS = {
  us: ['force', 'deal', 'guard', 'wait'],
  iran: ['press', 'rein', 'deal', 'prepare', 'wait'],
} as const;
export type AdviceKind = (typeof ADVICE_KINDS)[Side][number];

const isIn =
  (...kinds: Order['kind'][]) =>
  (o: Order): boolean =>
    kinds.includes(o.kind);

const force = isIn('strike', 'leader', 'soil', 'sanctions', 'cyber');
const bargains = isIn('waiver', 'talks', 'spare', 'pressIsrael');

type Directive = Extract<Order, { kind: 'directive' }>;

/** "Hold" eases a group that presses, but is more than "halt" for one that was asked to stop. */
function lessThanNow({ groups }: SideView, { to, directive, avoid }: Directive): boolean {
  if (directive !== 'hold' || avoid) return directive !== 'press';
  const told = groups.filter((g) => g.id === to || GROUP_HOME[g.id] === to);
  return told.some((g) => g.directive === 'press') || told.every((g) => g.directive === 'hold' && !g.avoid);
}

const escalates = (view: SideView, o: Order): boolean =>
  (o.kind === 'directive' && !lessThanNow(view, o)) ||
  (o.kind === 'redsea' && o.open) ||
  (o.kind === 'north' && o.to === 'hotter') ||
  (o.kind === 'crowd' && o.mode === 'stoke') ||
  isIn('missilesBase', 'missilesNeighbour', 'seize', 'alert')(o);
const reins = (view: SideView, o: Order): boolean =>
  (o.kind === 'directive' && lessThanNow(view, o)) ||
  (o.kind === 'redsea' && !o.open) ||
  (o.kind === 'north' && o.to === 'cooler') ||
  (o.kind === 'crowd' && o.mode === 'calm') ||
  (o.kind === 'cadre' && o.to === 'home') ||
  isIn('clergy', 'primeMinister')(o);
/** Kind of a plan, by its weightiest order. */
export function kindOf(view: SideView, { orders, signals }: Submission): AdviceKind {
  if (orders.length + signals.length === 0) return 'wait';
  if (view.seat === 'us') {
    if (orders.some(force)) return 'force';
    return orders.some(bargains) || signals.length > 0 ? 'deal' : 'guard';
  }
  if (orders.some((o) => escalates(view, o))) return 'press';
  if (orders.some((o) => reins(view, o))) return 'rein';
  return signals.length > 0 ? 'deal' : 'prepare';
}
