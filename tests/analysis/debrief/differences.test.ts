import { describe, expect, it } from 'vitest';
import { avertedRunsOf, inWorld, KNOWN_WORLDS } from '../../../src/analysis/debrief/differences.ts';
import { actedTurns, attacksAvertedIn, summariseAverted } from '../../../src/analysis/whatif/attacks-averted.ts';
import { recordOf, stateBefore } from '../../../src/analysis/whatif/rerun.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const run = playOut(shippedScenario(), { us: 'calibrated', iran: 'mixed' }, 'differences', 40, { hazard: 0 });
const record = recordOf(run);
const acted = actedTurns(run.turns, 'us');

describe('attacks averted, a few runs at a time', () => {
  it('do not depend on how the runs are batched', () => {
    const ask = avertedRunsOf(run);
    const question = { side: 'us', acted, world: 'own' } as const;
    const diffs = [...ask(question, 0, 7), ...ask(question, 7, 13)];
    expect(summariseAverted(acted, diffs)).toEqual(attacksAvertedIn(record, 'us', acted, 20));
  });

  it('differ between worlds only by the effect of strikes', () => {
    const from = stateBefore(record, acted[0]!);
    const T = tablesFor({}).theta;
    expect(KNOWN_WORLDS.map((world) => inWorld(from, world).secret.thetaLimited)).toEqual([
      T.suppressLimited,
      1,
      T.provokeLimited,
    ]);
    for (const world of KNOWN_WORLDS) {
      const other = inWorld(from, world);
      expect({ ...other, def: from.def, secret: from.secret }).toEqual(from);
      expect(other.def.options).toEqual({ ...from.def.options, theta: world });
      expect(other.secret.hiddenAims).toEqual(from.secret.hiddenAims);
    }
  });

  it('are more where strikes suppress than where they provoke', () => {
    const heavy = playOut(shippedScenario(), { us: 'heavy', iran: 'hold' }, 'worlds', 40, { hazard: 0 });
    const all = actedTurns(heavy.turns, 'us');
    const ask = avertedRunsOf(heavy);
    const mean = (world: (typeof KNOWN_WORLDS)[number]) =>
      summariseAverted(all, ask({ side: 'us', acted: all, world }, 0, 60)).mean;
    expect(mean('suppress')).toBeGreaterThan(mean('nothing'));
    expect(mean('nothing')).toBeGreaterThan(mean('provoke'));
  });
});
