import { describe, expect, it } from 'vitest';
import { claimIn, claimParts } from '../../../src/analysis/whatif/deterrence-claims.ts';
import { DEFAULT_OPTIONS, type ThetaWorld } from '../../../src/engine/model/index.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

/** One game of every pair of doctrines. */
const studied = (theta: ThetaWorld) => {
  const study = { scenario, options: { ...DEFAULT_OPTIONS, theta }, seed: 'claims', runs: 40 };
  return claimParts(Array.from({ length: 25 }, (_, i) => claimIn(study, i)));
};

describe('claims of the counterfactual', () => {
  it('are almost none where strikes do nothing, though half of all strikes precede fewer attacks', () => {
    const { all } = studied('nothing');
    expect(all.games).toBeGreaterThan(15);
    expect(all.averted).toBeLessThanOrEqual(0.1);
    expect(all.fewerAfter).toBeGreaterThan(0.3);
    expect(all.fewerAfter).toBeLessThan(0.7);
  });

  it('are averted attacks where strikes suppress, with three or more strikes and no Iranian restraint', () => {
    const { often, oftenUnrestrained, oftenRestrained } = studied('suppress');
    expect(oftenUnrestrained.games).toBeGreaterThan(5);
    expect(oftenUnrestrained.averted).toBeGreaterThanOrEqual(0.8);
    expect(oftenUnrestrained.games + oftenRestrained.games).toBe(often.games);
    expect(often.broughtOn).toBeLessThanOrEqual(0.1);
  });
});
