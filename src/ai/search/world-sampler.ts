import { stylesOfUs } from './belief-iran.ts';
import { thetasOf } from './belief-theta.ts';
import { readingsOfIran } from './belief-us.ts';
import { determinize } from './determinization.ts';
import { type EffectBelief, effectBelief } from './effect.ts';
import { guessUs } from './guess-iran.ts';
import { guessIran } from './guess-us.ts';
import { type HypotheticalState, hypothesise } from './hypothetical.ts';
import { type PolicyDice, policyDice, drawn } from './policy-dice.ts';
import { updateFromSignals } from '../signalling/update-from-signals.ts';
import type { GameState, Scenario, SideView } from '../../engine/model/index.ts';
import { momentOf } from '../../engine/turn/calendar.ts';
import { setup } from '../../engine/turn/setup.ts';

/** One way things may be, consistent with everything the view shows. */
export interface World {
  readonly state: HypotheticalState;
  /** Doctrine that the other side goes on by. */
  readonly style: string;
}

export interface Belief {
  /** The k-th world; the same k gives the same world. */
  readonly world: (k: number) => World;
  /** How likely each way of playing of the other side is, likeliest first; they add up to 1. */
  readonly styles: readonly { readonly style: string; readonly chance: number }[];
  /** What strikes are thought to do. */
  readonly strikes: EffectBelief;
}

/** Courses of the past played through: one for so many simulations, within bounds. */
const PER_READING = 2;
const READINGS = { least: 240, most: 3000 };

/** What may be the case, from the view alone. */
export function beliefOf(view: SideView, scenario: Scenario, salt: string, simulations = 0): Belief {
  const die = policyDice(salt, view.turn);
  const bases = courses(scenario, view, die);
  const readings = Math.max(READINGS.least, Math.min(READINGS.most, Math.round(simulations / PER_READING)));
  const world = view.seat === 'us' ? american(view, salt, readings) : iranian(view);
  const known = new Map<number, World>();
  return {
    styles: world.styles,
    strikes: world.strikes,
    world(k) {
      let made = known.get(k);
      if (!made) {
        const own = policyDice(`${salt}:${k}`, view.turn);
        const state = determinize(view, bases[k % bases.length]!, k + 1, own);
        made = { style: world.fill(state, own), state: hypothesise(state) };
        known.set(k, made);
      }
      return made;
    },
  };
}

interface Side extends Pick<Belief, 'styles' | 'strikes'> {
  /** Fills in what is guessed; gives the other side's style. */
  readonly fill: (state: GameState, die: PolicyDice) => string;
}

function american(view: SideView, salt: string, n: number): Side {
  const readings = readingsOfIran(view, policyDice(salt, view.turn), n);
  const heed = updateFromSignals(view);
  const weights = readings.map((r) => r.weight * heed(r.style));
  const total = weights.reduce((a, b) => a + b, 0);
  const byStyle = new Map<string, number>();
  readings.forEach((r, i) => byStyle.set(r.style, (byStyle.get(r.style) ?? 0) + weights[i]! / total));
  return {
    styles: sorted(byStyle),
    strikes: effectBelief(
      readings.map((r) => ({ limited: r.thetaLimited, heavy: r.thetaHeavy })),
      weights,
    ),
    fill(state, die) {
      const reading = readings[drawn(weights, die('reading', 0))]!;
      guessIran(view, state, reading, die);
      return reading.style;
    },
  };
}

function iranian(view: SideView): Side {
  const heed = updateFromSignals(view);
  const weights = stylesOfUs(view);
  const names = [...weights.keys()];
  const values = names.map((name) => weights.get(name)! * heed(name));
  const total = values.reduce((a, b) => a + b, 0);
  const thetas = thetasOf(view);
  const chances = thetas.map((x) => x.chance);
  return {
    styles: sorted(new Map(names.map((name, i) => [name, values[i]! / total]))),
    strikes: effectBelief(thetas, chances),
    fill(state, die) {
      guessUs(view, state, thetas[drawn(chances, die('theta', 0))]!, die);
      return names[drawn(values, die('style', 0))]!;
    },
  };
}

const sorted = (chances: ReadonlyMap<string, number>): Belief['styles'] =>
  [...chances]
    .map(([style, chance]) => ({ style, chance }))
    .sort((a, b) => b.chance - a.chance || (a.style < b.style ? -1 : 1));

/** So many courses of the world are imagined in a decision. */
const COURSES = 6;
/** How often what history brought is taken to come again. Everybody at the table may know the dates; nobody knows more. */
const COMES = 0.75;

/**
 * Opening states to lay a view over, each with another course of the world: what is dated after now happens in some of
 * them and in others not. What lies behind is as it was.
 */
function courses(scenario: Scenario, view: SideView, die: PolicyDice): readonly GameState[] {
  return Array.from({ length: COURSES }, (_, k) => {
    const events = scenario.events.filter((event, i) => {
      const ahead = momentOf(scenario.start, scenario.turnDays, event.at).turn >= view.turn;
      return !ahead || die(`event ${k}`, i) < COMES;
    });
    return setup({ ...scenario, events }, view.options, `imagined:${k}:${die('course', k)}`, view.overrides);
  });
}
