import { describe, expect, it } from 'vitest';
import { claimIn, partsOf } from '../../../src/analysis/whatif/deterrence-claims.ts';
import { DEFAULT_OPTIONS, type ThetaWorld } from '../../../src/engine/model/index.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

/** One game of every pair of doctrines. */
const studied = (theta: ThetaWorld) => {
  const study = { scenario, options: { ...DEFAULT_OPTIONS, theta }, seed: 'claims', runs: 40 };
  return partsOf(Array.from({ length: 25 }, (_, i) => claimIn(study, i)));
};

describe('what the counterfactual claims', () => {
  it('is next to nothing where strikes change nothing, while half of all strikes are followed by fewer attacks', () => {
    const { all } = studied('nothing');
    expect(all.games).toBeGreaterThan(15);
    expect(all.averted).toBeLessThanOrEqual(0.1);
    expect(all.fewerAfter).toBeGreaterThan(0.3);
    expect(all.fewerAfter).toBeLessThan(0.7);
  });

  it('is averted attacks where strikes suppress, were three and more, and Iran asked for no restraint', () => {
    const { often, oftenUnrestrained, oftenRestrained } = studied('suppress');
    expect(oftenUnrestrained.games).toBeGreaterThan(5);
    expect(oftenUnrestrained.averted).toBeGreaterThanOrEqual(0.8);
    expect(oftenUnrestrained.games + oftenRestrained.games).toBe(often.games);
    expect(often.broughtOn).toBeLessThanOrEqual(0.1);
  });
});
