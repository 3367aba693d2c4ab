import { describe, expect, it } from 'vitest';
import { CHARACTERS, charactersOf, finished, HIDDEN, isPolicy, policyFor, thinkerFor } from '../../src/ai/index.ts';
import { drawnCharacter } from '../../src/ai/characters.ts';
import { DEFAULT_OPTIONS, type Side } from '../../src/engine/model/index.ts';
import { begin } from '../../src/engine/record/index.ts';
import { view } from '../../src/engine/view/view.ts';
import { shippedScenario } from '../support/games.ts';

const scenario = shippedScenario();
const SIDES = ['us', 'iran'] as const;
const first = (side: Side) => view(begin(scenario, DEFAULT_OPTIONS, 'characters').state, side);

describe('characters', () => {
  it('are four per side, each with a source', () => {
    for (const side of SIDES) expect(charactersOf(side)).toHaveLength(4);
    expect(CHARACTERS.filter((c) => c.sources.length === 0)).toEqual([]);
  });

  it('are played at every level: named, hidden and with a share of the simulations', () => {
    const known = ['cadet', 'analyst.cautious', 'strategist.hidden', 'strategist/10', 'cadet.committed/20'];
    expect(known.filter((name) => !isPolicy(name, 'iran'))).toEqual([]);
    const unknown = ['cadet.calibrated', 'general', 'cadet.', 'cadet/0', 'hold.hidden', 'cadet.nobody', ''];
    expect(unknown.filter((name) => isPolicy(name, 'iran'))).toEqual([]);
    expect(policyFor('cadet.calibrated', 'iran', scenario)).toBeNull();
  });

  it('are drawn in 60, 30 and 10 % of games when hidden', () => {
    for (const side of SIDES) {
      const names = Array.from({ length: 100 }, (_, i) => drawnCharacter(side, i / 100, (i % 7) / 7).name);
      const [likely, second, ...others] = charactersOf(side).map((c) => names.filter((n) => n === c.name).length);
      expect([likely, second]).toEqual([60, 30]);
      for (const n of others) expect(n).toBeGreaterThan(0);
    }
  });

  it('stay the same through a game and differ between games', () => {
    const think = thinkerFor(`cadet.${HIDDEN}`, 'us', scenario)!;
    const seen = first('us');
    const who = (salt: string, turn: number) => finished(think({ ...seen, turn }, salt, 20)).thought.character;
    const games = Array.from({ length: 12 }, (_, i) => who(`game ${i}`, 1));
    expect(new Set(games).size).toBeGreaterThan(1);
    expect(who('game 3', 5)).toBe(games[3]);
  });

  it('rank their aims by their weights', () => {
    for (const { name, side, aims } of CHARACTERS) {
      const decide = policyFor(`cadet.${name}`, side, scenario)!;
      expect(decide(first(side), 'aims', 20).aims).toEqual(aims);
    }
  });
});
