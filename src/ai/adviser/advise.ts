import type { Bar, Order, Scenario, SideView, Signal } from '../../engine/model/index.ts';
import { plain } from '../characters.ts';
import { nothingNew } from '../policy.ts';
import { changed, choicesOf } from '../search/changes.ts';
import { dieOf } from '../search/die.ts';
import { halvings, mean } from '../search/means.ts';
import { openings, type Plan, planOf, unique } from '../search/plan.ts';
import { type Came, rollout } from '../search/rollout.ts';
import { type Belief, beliefOf } from '../search/worlds.ts';
import { type Kind, KINDS, kindOf } from './kinds.ts';

/** One way to go: what it would order now, and what it may come to beside ordering nothing new. */
interface Option {
  readonly kind: Kind;
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
  /** Own points at the end more than with nothing new now, on average, and half of its 95 % interval. */
  readonly points: number;
  readonly give: number;
  /** Chance of war before the end, 0–1; and with nothing new. */
  readonly war: number;
  readonly warWaiting: number;
  /** Chances in this turn, 0–1: an American is killed; the other side strikes, or gives an order of restraint. */
  readonly killed: number;
  readonly act: number;
  /** The bar that gains most by it, and the one that loses most, in points; null: none worth a word. */
  readonly gains: Moved | null;
  readonly costs: Moved | null;
}

export interface Moved {
  readonly bar: Bar;
  readonly by: number;
}

export interface Advice {
  /** At most three, best first, no two of a kind. */
  readonly options: readonly Option[];
  /** How the other side may be playing, likeliest first. */
  readonly believed: Belief['styles'];
  readonly simulations: number;
}

export interface Asked {
  readonly view: SideView;
  readonly scenario: Scenario;
  readonly salt: string;
  readonly simulations: number;
  /** Hears how much is done, 0–1. */
  readonly tell?: (done: number) => void;
  /** A clock of the caller's: whatever was found until then is the advice. */
  readonly enough?: () => boolean;
}

const OPTIONS = 3;
/** Parts of the simulations: finding how to go on; finding the best of each kind; telling the best apart. */
const PARTS = { onwards: 0.15, kinds: 0.6 } as const;
/** Changes tried to the best of a kind. */
const CHANGES = 8;
/** Points that are worth a word. */
const WORTH_A_WORD = 0.15;

/**
 * Three ways to go that differ in kind, each the best of its kind that was found, from one side's view alone. All are
 * played on the same way, in the same imagined worlds with the same dice, so that they differ by what is ordered now.
 */
export const advise = (asked: Asked): Advice => new Adviser(asked).advice();

class Adviser {
  private readonly asked: Asked;
  private readonly belief: Belief;
  private readonly games = new Map<string, Came[]>();
  private spent = 0;

  constructor(asked: Asked) {
    this.asked = asked;
    this.belief = beliefOf(asked.view, asked.scenario, asked.salt, asked.simulations);
  }

  advice(): Advice {
    const { view, simulations } = this.asked;
    const doctrines = openings(view);
    const { onwards } = this.best(doctrines, simulations * PARTS.onwards);
    const waiting = planOf(view, nothingNew(view.turn), onwards);
    const kinds = KINDS[view.seat].filter((kind) => kind !== 'wait');
    const each = (simulations * PARTS.kinds) / kinds.length;
    const found = kinds.flatMap((kind) => this.ofKind(kind, doctrines, waiting, each));
    const chosen = ranked([...found, waiting], this.played).slice(0, OPTIONS);
    const n = Math.floor((simulations - this.spent) / (chosen.length + 1) + this.shortest(chosen));
    for (const plan of unique([...chosen, waiting])) this.play(plan, n);
    const options = chosen.map((plan) => this.option(plan, waiting)).sort((a, b) => b.points - a.points);
    return { options, believed: this.belief.styles, simulations: this.spent };
  }

  private readonly played = (plan: Plan): readonly Came[] => this.games.get(plan.key) ?? [];
  private shortest(plans: readonly Plan[]): number {
    return Math.min(...plans.map((plan) => this.played(plan).length));
  }

  /** The best set of orders of a kind: what a doctrine would give, or one order alone, and changes to it. */
  private ofKind(kind: Kind, doctrines: readonly Plan[], waiting: Plan, budget: number): Plan[] {
    const { view, salt } = this.asked;
    const die = dieOf(`${salt}:${kind}`, view.turn);
    const choices = choicesOf(view);
    const fits = (plans: readonly Plan[]): Plan[] =>
      plans.filter(({ submission }) => kindOf(view, submission) === kind).slice(0, CHANGES);
    const given = doctrines.map(({ submission }) => planOf(view, submission, waiting.onwards));
    const seeds = fits(unique([...given, ...changed(view, waiting, choices, 1, die, 0)]));
    if (seeds.length === 0) return [];
    const first = this.best(seeds, budget / 2);
    const near = fits(changed(view, first, choices, 1, die, 1));
    return [this.best([first, ...near], budget / 2)];
  }

  /** Sequential halving: all a little, the better half more, until one is left. */
  private best(plans: readonly Plan[], budget: number): Plan {
    let alive = [...plans];
    while (alive.length > 1) {
      const each = Math.max(2, Math.floor(budget / halvings(plans.length) / alive.length));
      for (const plan of alive) this.play(plan, this.played(plan).length + each);
      alive = ranked(alive, this.played).slice(0, Math.ceil(alive.length / 2));
    }
    return alive[0]!;
  }

  private play({ key, submission, onwards }: Plan, upTo: number): void {
    const { view, simulations, tell, enough } = this.asked;
    const list = this.games.get(key) ?? [];
    this.games.set(key, list);
    while (list.length < upTo && (list.length < 2 || !enough?.())) {
      list.push(rollout(view.seat, this.belief.world(list.length), submission, onwards, plain(view.seat).weights));
      if (++this.spent % 32 === 0) tell?.(Math.min(1, this.spent / simulations));
    }
  }

  private option(plan: Plan, waiting: Plan): Option {
    const [own, none] = [this.played(plan), this.played(waiting)];
    const n = Math.min(own.length, none.length);
    const pairs = Array.from({ length: n }, (_, k) => [own[k]!, none[k]!] as const);
    const diffs = pairs.map(([a, b]) => a.points - b.points);
    const points = mean(diffs);
    const variance = mean(diffs.map((d) => (d - points) * (d - points)));
    const moved = (['people', 'region', 'position', 'promises', 'home'] as const)
      .map((bar): Moved => ({ bar, by: mean(pairs.map(([a, b]) => a.bars[bar] - b.bars[bar])) }))
      .sort((a, b) => b.by - a.by);
    const [most, least] = [moved[0]!, moved.at(-1)!];
    const share = (list: readonly Came[], is: (g: Came) => boolean): number => mean(list.map((g) => (is(g) ? 1 : 0)));
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

const ranked = (plans: readonly Plan[], played: (plan: Plan) => readonly Came[]): Plan[] => {
  const worth = (plan: Plan): number => mean(played(plan).map((g) => g.points));
  return [...plans].sort((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1));
};
