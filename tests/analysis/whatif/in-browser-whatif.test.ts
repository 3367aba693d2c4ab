import { describe, expect, it } from 'vitest';
import { openReruns } from '../../../src/analysis/whatif/in-browser-whatif.ts';
import { recordOf } from '../../../src/analysis/whatif/rerun.ts';
import { createPairRunner } from '../../../src/analysis/whatif/whatif.ts';
import { toSave } from '../../../src/engine/record/index.ts';
import { outcome } from '../../../src/engine/turn/outcome.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const run = playOut(shippedScenario(), { us: 'calibrated', iran: 'mixed' }, 'here');
const reruns = openReruns(JSON.stringify(toSave(run, { embed: true })));

describe('reruns in the browser', () => {
  it('show a turn’s view, submission and outcome', () => {
    const { view, sealed, happened } = reruns.look(3, 'iran');
    expect([view.seat, view.turn, view.ending]).toEqual(['iran', 3, null]);
    expect(sealed).toEqual(run.turns[2]!.iran);
    expect(happened.points).toEqual(outcome(run.state).points);
  });

  it('equal those of the command line, batch by batch', () => {
    const instead = { turn: 2, signals: [], orders: [] };
    const ask = createPairRunner({ record: recordOf(run), turn: 2, side: 'us', instead });
    const asked = { turn: 2, side: 'us', instead, later: 'recorded' } as const;
    const shares = [...reruns.run(asked, 0, 3), ...reruns.run(asked, 3, 7)];
    expect(shares).toEqual(Array.from({ length: 7 }, (_, k) => ask(k)));
  });

  it('are the same for the changed world alone', () => {
    const asked = { turn: 2, side: 'us', instead: { turn: 2, signals: [], orders: [] }, later: 'recorded' } as const;
    expect(reruns.changed(asked, 2, 6)).toEqual(reruns.run(asked, 2, 6).map((pair) => pair.changed));
  });

  it('run one world where nothing is changed', () => {
    const [pair] = reruns.run({ turn: 4, side: 'us', instead: null, later: 'recorded' }, 5, 6);
    expect(pair!.changed).toBe(pair!.baseline);
  });
});
