import { pairedLead } from '../../src/analysis/tournament.ts';
import { DEFAULT_OPTIONS, type Side } from '../../src/engine/model/index.ts';
import { playPair } from '../../src/lab/play-game.ts';
import { shippedScenario } from './games.ts';

const GAMES = 10;
/** A twentieth of the Strategist's simulations; the full table is `lab tournament`. */
const STRONG = 'strategist/20';
const match = {
  scenario: shippedScenario(),
  options: DEFAULT_OPTIONS,
  seed: 'strength',
  budget: 0,
  audit: 'none',
} as const;

/** Games of one player against each of these, by seed. */
function against(side: Side, name: string, foes: readonly string[]) {
  const pairs = foes.map((foe) => (side === 'us' ? { us: name, iran: foe } : { us: foe, iran: name }));
  return pairs.map((_, p) =>
    Array.from({ length: GAMES }, (_g, i) => playPair({ match, pairs, games: GAMES }, p * GAMES + i)),
  );
}

/** Lead in points of a small Strategist over each of `others`, with intervals, with the same dice. */
export function leadsOver(side: Side, others: readonly string[], foes: readonly string[]) {
  const strong = against(side, STRONG, foes);
  return others.map((name) => pairedLead(side, strong, against(side, name, foes)));
}
