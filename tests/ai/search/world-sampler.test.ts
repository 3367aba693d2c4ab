import { describe, expect, it } from 'vitest';
import { beliefOf } from '../../../src/ai/search/world-sampler.ts';
import { policyFor } from '../../../src/ai/index.ts';
import { DEFAULT_OPTIONS, type GameState, type Side } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const SIDES = ['us', 'iran'] as const;

/** Every position of a few random games. */
function positions(games: number): GameState[] {
  const of = (side: Side) => policyFor('random', side, scenario)!;
  const all: GameState[] = [];
  for (let i = 0; i < games; i++) {
    let state = setup(scenario, DEFAULT_OPTIONS, `worlds:${i}`);
    while (!state.ending) {
      all.push(state);
      const decide = (side: Side) => of(side)(view(state, side), `${i}${side}`, 0);
      state = resolveTurn(state, { us: decide('us'), iran: decide('iran') }).state;
    }
  }
  return all;
}

describe('worlds sampled from a view', () => {
  it.each(SIDES)('give %s exactly the view of the real game', (side) => {
    for (const state of positions(5)) {
      const seen = view(state, side);
      const belief = beliefOf(seen, scenario, 'salt');
      for (const k of [0, 1, 7]) expect(view(belief.world(k).state, side)).toEqual(seen);
    }
  });

  it('differ in what is hidden', () => {
    const seen = view(positions(1)[4]!, 'us');
    const belief = beliefOf(seen, scenario, 'salt');
    const worlds = Array.from({ length: 40 }, (_, k) => belief.world(k).state);
    const kinds = (of: (s: GameState) => unknown) => new Set(worlds.map((s) => JSON.stringify(of(s)))).size;
    expect(kinds((s) => s.secret.thetaLimited)).toBeGreaterThan(3);
    expect(kinds((s) => s.secret.lastTurn)).toBe(3);
    expect(kinds((s) => s.groups.map((g) => g.directive))).toBeGreaterThan(1);
    expect(kinds((s) => s.def.scenario.events.length)).toBeGreaterThan(1);
  });

  it('are the same for the same view and salt', () => {
    const seen = view(positions(1)[3]!, 'iran');
    const once = beliefOf(seen, scenario, 'salt').world(5).state;
    const { def: _a, ...first } = once;
    const { def: _b, ...again } = beliefOf(seen, scenario, 'salt').world(5).state;
    expect(again).toEqual(first);
  });
});
