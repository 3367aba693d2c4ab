import { CHARACTERS, finished, IRAN_DOCTRINES, thinkerFor, US_DOCTRINES, policyFor } from '../../ai/index.ts';
import { other, type Options, type Scenario, type Side, type Submission } from '../../engine/model/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { view } from '../../engine/view/view.ts';

/** Games of all characters as plain data for worker threads. */
export interface PersonalityJob {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  /** Simulations per decision. */
  readonly simulations: number;
  readonly games: number;
}

/** What a character did in a game, and the result. */
export interface PersonalityGame {
  /** Turns with a US strike on land. */
  readonly strikes: number;
  /** Per cent of turns in which Iran gave a new order of restraint. */
  readonly restraint: number;
  /** Per cent of games that ended in war. */
  readonly war: number;
  /** Mean Heat at the end of turns. */
  readonly heat: number;
  /** Own points. */
  readonly points: number;
  /** Its own offers and red lines, and the signals it did not mean or expected nobody to test. */
  readonly offers: number;
  readonly lines: number;
  readonly loose: number;
}

export const MEASURES = ['strikes', 'restraint', 'war', 'heat', 'points', 'offers', 'lines', 'loose'] as const;

/** Opponents: every doctrine of the other side, in rotation. */
const FOES: Readonly<Record<Side, readonly string[]>> = {
  us: US_DOCTRINES.map(({ name }) => name),
  iran: IRAN_DOCTRINES.map(({ name }) => name),
};

/**
 * Game `i`, characters in rotation. A character's k-th game has the same seed and opponent for all characters of its
 * side.
 */
export function playCharacter(
  { scenario, options, seed, simulations, games }: PersonalityJob,
  i: number,
): PersonalityGame {
  const { name, side } = CHARACTERS[Math.floor(i / games)]!;
  const k = i % games;
  const foe = other(side);
  const think = thinkerFor(`analyst.${name}`, side, scenario)!;
  const reply = policyFor(FOES[foe][k % FOES[foe].length]!, foe, scenario)!;
  let state = setup(scenario, options, `${seed}:${k}`);
  let [offers, lines, loose] = [0, 0, 0];
  while (!state.ending) {
    const salt = `${seed}:${k}:${side}`;
    const { submission, thought } = finished(think(view(state, side), salt, simulations));
    offers += submission.signals.filter((s) => s.kind === 'stopForStop').length;
    lines += submission.signals.filter((s) => s.kind === 'redline').length;
    loose += thought.said.filter((s) => s.meant !== 'meant').length;
    const answer: Submission = reply(view(state, foe), salt, 0);
    state = resolveTurn(
      state,
      side === 'us' ? { us: submission, iran: answer } : { us: answer, iran: submission },
    ).state;
  }
  const { past, ending } = state;
  const share = (n: number): number => (100 * n) / past.length;
  return {
    strikes: past.filter((row) => row.strike !== null && row.strike !== 'yemen').length,
    restraint: share(past.filter((row) => row.restraint).length),
    war: ending.kind === 'war' ? 100 : 0,
    heat: past.reduce((sum, row) => sum + row.heat, 0) / past.length,
    points: outcome(state).points[side],
    offers,
    lines,
    loose,
  };
}
