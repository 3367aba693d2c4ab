import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/engine/model/index.ts';
import { begin, recordOf, toSave } from '../../../src/engine/record/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { readScenario } from '../../../src/scenario/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, play } from '../../support/engine.ts';
import { shippedScenario } from '../../support/games.ts';
import { small } from '../../support/small-scenario.ts';

const scenario: Scenario = {
  ...small,
  numbers: [
    { name: 'tracks.oilMin', value: 0.2, src: ['assumed'] },
    { name: 'groups.rate', value: [0, 0, 0, 40, 0, 0], src: ['assumed'] },
  ],
};

describe('numbers of a scenario (§13)', () => {
  it('are in force in its games, and the game’s own come before them', () => {
    const state = game({ scenario, tables: {} });
    expect(play(state).of('attack').length).toBeGreaterThan(20);
    expect(view(state, 'us').overrides).toMatchObject({ 'tracks.oilMin': 0.2 });
    const still = game({ scenario, tables: { 'groups.rate': [0, 0, 0, 0, 0, 0], 'groups.rogue': [0, 0, 0, 0, 0, 0] } });
    expect(play(still).of('attack')).toEqual([]);
  });

  it('are not written into records, which name the scenario', () => {
    const run = begin(scenario, DEFAULT_OPTIONS, 'numbers', { 'heat.rollsAfter': 3 });
    expect(toSave(run).rules.tables).toEqual({ 'heat.rollsAfter': 3 });
    expect(recordOf(run).tables).toEqual({ 'heat.rollsAfter': 3 });
  });

  it('are refused outside the rules’ bounds, twice, unknown, or without a source', () => {
    const base = shippedScenario('jan-2024');
    const faults = (numbers: unknown, oil = 1.5): string[] => {
      const read = readScenario({ ...base, numbers, opening: { ...base.opening, oil } });
      return read.ok ? [] : read.errors.map(({ pointer, message }) => `${pointer} ${message}`);
    };
    const one = { name: 'tracks.oilMin', value: 0.2, src: ['assume-opening'] };
    expect(faults([one])).toEqual([]);
    expect(faults([one], 0.5)).toEqual([]);
    expect(faults([], 0.5)).toEqual(['/opening/oil problem.openingOil']);
    expect(faults([one, one])).toEqual(['/numbers/1/name problem.numberTwice']);
    expect(faults([{ ...one, value: -1 }])).toEqual(['/numbers/0/value problem.between']);
    expect(faults([{ ...one, name: 'none.such' }])).toEqual(['/numbers/0/value problem.noNumber']);
    expect(faults([{ ...one, src: ['nobody'] }])).toEqual(['/numbers/0/src/0 problem.source']);
  });
});
