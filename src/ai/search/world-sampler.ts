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

/** A sampled state, consistent with everything the view shows. */
export interface World {
  readonly state: HypotheticalState;
  /** Doctrine that predicts the other side's later turns. */
  readonly style: string;
}

export interface Belief {
  /** The k-th world; the same k gives the same world. */
  readonly world: (k: number) => World;
  /** Posterior over the other side's styles, most likely first; sums to 1. */
  readonly styles: readonly { readonly style: string; readonly chance: number }[];
  /** Posterior over the effect of strikes. */
  readonly strikes: EffectBelief;
}

/** Particles: one for every two simulations, within bounds. */
const PER_READING = 2;
const READINGS = { least: 240, most: 3000 };

/** Builds the belief of a side from its view alone. */
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
  /** Fills in the guesses; returns the other side's style. */
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

/** Opening states per decision, each with other scripted events. */
const COURSES = 6;
/** Chance that a scripted future event occurs. Players may know the historical dates, but not whether they repeat. */
const COMES = 0.75;

/**
 * Opening states for determinization. Past events are as they happened; each future event occurs with chance `COMES`.
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
