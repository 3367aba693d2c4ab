import { describe, expect, it } from 'vitest';
import { LEVELS, type Policy, policyFor } from '../../../src/ai/index.ts';
import type { HypotheticalState } from '../../../src/ai/search/hypothetical.ts';
import { nextState } from '../../../src/ai/search/hypothetical.ts';
import { DEFAULT_OPTIONS, type GameState, type Side } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { view } from '../../../src/engine/view/view.ts';
import { given } from '../../support/engine.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const level = (side: Side, character = ''): Policy => policyFor(`cadet${character}`, side, scenario)!;

/** A state some turns into a game between doctrines. */
function later(turns: number): GameState {
  let state = setup(scenario, DEFAULT_OPTIONS, 'secrecy');
  for (let i = 0; i < turns; i++) {
    const of = (name: string, side: Side) => policyFor(name, side, scenario)!(view(state, side), '', 0);
    state = resolveTurn(state, { us: of('calibrated', 'us'), iran: of('harass', 'iran') }).state;
  }
  return state;
}

/** The same game in that side's view, different in everything hidden from it. */
const otherwise = (state: GameState, side: Side): GameState =>
  given(state, (s) => {
    s.secret = { ...s.secret, thetaLimited: 9, thetaHeavy: 9, lastTurn: s.secret.lastTurn - 1, world: 7, fear: 1 };
    for (const g of s.groups) Object.assign(g, { effect: 0.2, spent: 3, lastAttacks: 11, lastExpected: 2 });
    s.heat.truth.all += 7;
    if (side === 'us') {
      s.secret.hiddenAims.iran = 'expel';
      for (const g of s.groups) Object.assign(g, { directive: 'press', avoid: false, obeys: true, grievance: 3 });
      Object.assign(s.iran.pools, { leverage: 0, political: 0 });
      s.iran.cadres = s.iran.cadres.map(() => 'home');
      s.tracks.hardliners = 80;
    } else {
      s.secret.hiddenAims.us = 'protect';
      Object.assign(s.us.pools, { military: 0, political: 0 });
      s.us.standing = { trigger: 'killed', scale: 'strong', announced: false, since: 1 };
    }
  });

describe('a searching player', () => {
  it.each([
    ['us', ''],
    ['us', '.maximumPressure'],
    ['iran', ''],
    ['iran', '.opportunist'],
  ] as const)('as %s%s decides and says the same whatever the hidden truth', (side, character) => {
    const decide = level(side, character);
    for (const turns of [0, 3]) {
      const one = later(turns);
      const two = otherwise(one, side);
      expect(view(two, side)).toEqual(view(one, side));
      expect(decide(view(two, side), 'salt', 60)).toEqual(decide(view(one, side), 'salt', 60));
    }
  });

  it('decides the same with the same view, salt and simulations, and need not with others', () => {
    const seen = view(later(2), 'us');
    const decide = (salt: string, n: number) => JSON.stringify(level('us')(seen, salt, n));
    expect(decide('a', 80)).toBe(decide('a', 80));
    const many = ['a', 'b', 'c', 'd'].flatMap((salt) => [30, 90].map((n) => decide(salt, n)));
    expect(new Set(many).size).toBeGreaterThan(1);
  });

  it('thinks with its level’s own number of simulations when none is given', () => {
    const seen = view(later(1), 'iran');
    expect(level('iran')(seen, 'a', 0)).toEqual(level('iran')(seen, 'a', LEVELS.cadet));
  });

  it('does not look at what history’s governments ordered', () => {
    const seen = view(later(2), 'iran');
    const without = policyFor('cadet', 'iran', { ...scenario, history: [] })!;
    expect(without(seen, 'a', 60)).toEqual(level('iran')(seen, 'a', 60));
  });

  it('cannot be handed a state, and looks only into states that were imagined', () => {
    const state = later(1);
    const cheat = (): unknown => {
      // @ts-expect-error a policy takes a side's view
      level('us')(state, 'a', 1);
      // @ts-expect-error a real game's state is not a hypothetical one
      const made: HypotheticalState = state;
      // @ts-expect-error and cannot be played on in a search
      return nextState(state, { us: null, iran: null }) ?? made;
    };
    expect(cheat).toBeTypeOf('function');
  });
});
