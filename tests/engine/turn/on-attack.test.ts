import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import type { Heard } from '../../../src/engine/rules/context.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { shippedScenario } from '../../support/games.ts';

const ATTACKED = ['iraq', 'syria', 'redsea'] as const;
const played = (quiet: boolean) => {
  const heard: Heard[] = [];
  let state = setup(shippedScenario(), { ...DEFAULT_OPTIONS, hazard: 0 }, 'heard');
  while (!state.ending) state = resolveTurn(state, {}, { quiet, onAttack: (attack) => heard.push(attack) }).state;
  return { state, heard };
};

describe('the attack callback', () => {
  const { state, heard } = played(true);

  it('is called as often as the state counts, turn by turn', () => {
    const told = state.past.map(({ turn }) =>
      ATTACKED.map((t) => heard.filter((x) => x.turn === turn && x.theatre === t).length),
    );
    expect(told).toEqual(state.past.map((row) => [row.byTheatre[0], row.byTheatre[1], row.ships]));
    expect(heard.reduce((n, x) => n + x.wounded, 0)).toBe(state.past.reduce((n, x) => n + x.wounded, 0));
  });

  it('is called alike in a game without events, in the order of the watches', () => {
    expect(played(false).heard).toEqual(heard);
    const at = heard.map((x) => x.turn * 100 + x.watch);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });
});
