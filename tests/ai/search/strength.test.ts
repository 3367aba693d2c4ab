import { describe, expect, it } from 'vitest';
import { lead } from '../../../src/analysis/tournament.ts';
import { DEFAULT_OPTIONS, type Side } from '../../../src/engine/model/index.ts';
import { playPair } from '../../../src/lab/pair.ts';
import { shippedScenario } from '../../support/games.ts';

const GAMES = 5;
const match = {
  scenario: shippedScenario(),
  options: DEFAULT_OPTIONS,
  seed: 'strength',
  budget: 0,
  audit: 'none',
} as const;

/** Games of one player against each of these, seed by seed. */
function against(side: Side, name: string, foes: readonly string[]) {
  const pairs = foes.map((foe) => (side === 'us' ? { us: name, iran: foe } : { us: foe, iran: name }));
  return pairs.map((_, p) =>
    Array.from({ length: GAMES }, (_g, i) => playPair({ match, pairs, games: GAMES }, p * GAMES + i)),
  );
}

// A tenth of the simulations and a few games: the whole table is `lab tournament`.
describe('a tenth of a strategist', () => {
  it.each([
    { side: 'us', foes: ['harass', 'restrain', 'mixed'], weak: ['hold', 'random'], best: 'calibrated' },
    { side: 'iran', foes: ['hold', 'calibrated', 'heavyWhileAttacked'], weak: ['hold', 'random'], best: 'harass' },
  ] as const)(
    'does better for $side than the best doctrine, and than holding and chance beyond the interval',
    ({ side, foes, weak, best }) => {
      const strong = against(side, 'strategist/10', foes);
      for (const name of weak) expect(lead(side, strong, against(side, name, foes)).ci[0]).toBeGreaterThan(0);
      expect(lead(side, strong, against(side, best, foes)).by).toBeGreaterThan(0);
    },
    600_000,
  );
});
