import type { Scenario, SideView } from '../../engine/model/index.ts';
import { heeded } from '../talk/heed.ts';
import { stylesOfUs } from './belief-iran.ts';
import { thetasOf } from './belief-theta.ts';
import { readingsOfIran } from './belief-us.ts';
import { dieOf, drawn } from './die.ts';
import { courses } from './futures.ts';
import { guessUs } from './guess-iran.ts';
import { guessIran } from './guess-us.ts';
import { type HypotheticalState, imagine } from './hypothetical.ts';
import { overlay } from './overlay.ts';

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
  /** Is striking thought to reduce attacks? Mean factor on their rate; 1 = nothing. */
  readonly theta: { readonly limited: number; readonly heavy: number };
}

/** Courses of the past played through: one for so many simulations, within bounds. */
const PER_READING = 2;
const READINGS = { least: 240, most: 3000 };

/** What may be the case, from the view alone. */
export function beliefOf(view: SideView, scenario: Scenario, salt: string, simulations = 0): Belief {
  const die = dieOf(salt, view.turn);
  const bases = courses(scenario, view, die);
  const readings = Math.max(READINGS.least, Math.min(READINGS.most, Math.round(simulations / PER_READING)));
  const world = view.seat === 'us' ? american(view, salt, readings) : iranian(view);
  const known = new Map<number, World>();
  return {
    styles: world.styles,
    theta: world.theta,
    world(k) {
      let made = known.get(k);
      if (!made) {
        const own = dieOf(`${salt}:${k}`, view.turn);
        const state = overlay(view, bases[k % bases.length]!, k + 1, own);
        made = { style: world.fill(state, k, own), state: imagine(state) };
        known.set(k, made);
      }
      return made;
    },
  };
}

type State = ReturnType<typeof overlay>;
type Die = ReturnType<typeof dieOf>;
interface Side extends Pick<Belief, 'styles' | 'theta'> {
  /** Fills in what is guessed; gives the other side's style. */
  readonly fill: (state: State, k: number, die: Die) => string;
}

function american(view: SideView, salt: string, n: number): Side {
  const readings = readingsOfIran(view, dieOf(salt, view.turn), n);
  const heed = heeded(view);
  const weights = readings.map((r) => r.weight * heed(r.style));
  const total = weights.reduce((a, b) => a + b, 0);
  const byStyle = new Map<string, number>();
  let limited = 0;
  let heavy = 0;
  readings.forEach((r, i) => {
    byStyle.set(r.style, (byStyle.get(r.style) ?? 0) + weights[i]! / total);
    limited += (r.thetaLimited * weights[i]!) / total;
    heavy += (r.thetaHeavy * weights[i]!) / total;
  });
  return {
    styles: sorted(byStyle),
    theta: { limited, heavy },
    fill(state, _k, die) {
      const reading = readings[drawn(weights, die('reading', 0))]!;
      guessIran(view, state, reading, die);
      return reading.style;
    },
  };
}

function iranian(view: SideView): Side {
  const heed = heeded(view);
  const weights = stylesOfUs(view);
  const names = [...weights.keys()];
  const values = names.map((name) => weights.get(name)! * heed(name));
  const total = values.reduce((a, b) => a + b, 0);
  const thetas = thetasOf(view);
  const chances = thetas.map((x) => x.chance);
  const mean = (of: 'limited' | 'heavy'): number => thetas.reduce((sum, x) => sum + x[of] * x.chance, 0);
  return {
    styles: sorted(new Map(names.map((name, i) => [name, values[i]! / total]))),
    theta: { limited: mean('limited'), heavy: mean('heavy') },
    fill(state, _k, die) {
      guessUs(view, state, thetas[drawn(chances, die('theta', 0))]!, die);
      return names[drawn(values, die('style', 0))]!;
    },
  };
}

const sorted = (chances: ReadonlyMap<string, number>): Belief['styles'] =>
  [...chances]
    .map(([style, chance]) => ({ style, chance }))
    .sort((a, b) => b.chance - a.chance || (a.style < b.style ? -1 : 1));
