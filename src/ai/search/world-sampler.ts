import { usStyleBelief } from './belief-iran.ts';
import { thetaBelief } from './belief-theta.ts';
import { sampleIranHypotheses } from './belief-us.ts';
import { determinize } from './determinization.ts';
import { type EffectBelief, effectBelief } from './effect.ts';
import { guessUs } from './guess-iran.ts';
import { guessIran } from './guess-us.ts';
import { type HypotheticalState, hypothesise } from './hypothetical.ts';
import { type PolicyDice, policyDice, drawIndex } from './policy-dice.ts';
import { updateFromSignals } from '../signalling/update-from-signals.ts';
import type { GameState, Scenario, SideView } from '../../engine/model/index.ts';
import { momentOf } from '../../engine/turn/calendar.ts';
import { setup } from '../../engine/turn/setup.ts';

/** A sampled state, consistent with everything the view shows. */
export interface SampledWorld {
  readonly state: HypotheticalState;
  /** Doctrine that predicts the other side's later turns. */
  readonly style: string;
}

export interface Belief {
  /** The k-th world; the same k gives the same world. */
  readonly world: (k: number) => SampledWorld;
  /** Posterior over the other side's styles, most likely first; sums to 1. */
  readonly styles: readonly { readonly style: string; readonly chance: number }[];
  /** Posterior over the effect of strikes. */
  readonly strikes: EffectBelief;
}

/** Particles: one for every two simulations, within bounds. */
const SIMULATIONS_PER_HYPOTHESIS = 2;
const HYPOTHESES = { least: 240, most: 3000 };

/** Builds the belief of a side from its view alone. */
export function beliefOf(view: SideView, scenario: Scenario, salt: string, simulations = 0): Belief {
  const die = policyDice(salt, view.turn);
  const bases = openingStates(scenario, view, die);
  const readings = Math.max(
    HYPOTHESES.least,
    Math.min(HYPOTHESES.most, Math.round(simulations / SIMULATIONS_PER_HYPOTHESIS)),
  );
  const world = view.seat === 'us' ? usBelief(view, salt, readings) : iranBelief(view);
  const known = new Map<number, SampledWorld>();
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

interface SideBelief extends Pick<Belief, 'styles' | 'strikes'> {
  /** Fills in the guesses; returns the other side's style. */
  readonly fill: (state: GameState, die: PolicyDice) => string;
}

function usBelief(view: SideView, salt: string, n: number): SideBelief {
  const readings = sampleIranHypotheses(view, policyDice(salt, view.turn), n);
  const heed = updateFromSignals(view);
  const weights = readings.map((r) => r.weight * heed(r.style));
  const total = weights.reduce((a, b) => a + b, 0);
  const byStyle = new Map<string, number>();
  readings.forEach((r, i) => byStyle.set(r.style, (byStyle.get(r.style) ?? 0) + weights[i]! / total));
  return {
    styles: sorted(byStyle),
    strikes: effectBelief(
      readings.map((r) => r.world),
      weights,
    ),
    fill(state, die) {
      const reading = readings[drawIndex(weights, die('reading', 0))]!;
      guessIran(view, state, reading, die);
      return reading.style;
    },
  };
}

function iranBelief(view: SideView): SideBelief {
  const heed = updateFromSignals(view);
  const weights = usStyleBelief(view);
  const names = [...weights.keys()];
  const values = names.map((name) => weights.get(name)! * heed(name));
  const total = values.reduce((a, b) => a + b, 0);
  const thetas = thetaBelief(view);
  const chances = thetas.map((x) => x.chance);
  return {
    styles: sorted(new Map(names.map((name, i) => [name, values[i]! / total]))),
    strikes: effectBelief(thetas, chances),
    fill(state, die) {
      guessUs(view, state, thetas[drawIndex(chances, die('theta', 0))]!, die);
      return names[drawIndex(values, die('style', 0))]!;
    },
  };
}

/** Belief about the effect of strikes alone, as {@link beliefOf} has it: for the debrief. */
export const strikeBelief = (view: SideView, salt: string): EffectBelief =>
  (view.seat === 'us' ? usBelief(view, salt, HYPOTHESES.least) : iranBelief(view)).strikes;

const sorted = (chances: ReadonlyMap<string, number>): Belief['styles'] =>
  [...chances]
    .map(([style, chance]) => ({ style, chance }))
    .sort((a, b) => b.chance - a.chance || (a.style < b.style ? -1 : 1));

/** Opening states per decision, each with other scripted events. */
const OPENING_STATES = 6;
/** Chance that a scripted future event occurs. Players may know the historical dates, but not whether they repeat. */
const EVENT_CHANCE = 0.75;

/**
 * Opening states for determinization. Past events are as they happened; each future event occurs with chance `COMES`.
 */
function openingStates(scenario: Scenario, view: SideView, die: PolicyDice): readonly GameState[] {
  return Array.from({ length: OPENING_STATES }, (_, k) => {
    const events = scenario.events.filter((event, i) => {
      const ahead = momentOf(scenario.start, scenario.turnDays, event.at).turn >= view.turn;
      return !ahead || die(`event ${k}`, i) < EVENT_CHANCE;
    });
    return setup({ ...scenario, events }, view.options, `imagined:${k}:${die('course', k)}`, view.overrides);
  });
}
