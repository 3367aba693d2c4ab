import { describe, expect, it } from 'vitest';
import { forecasts, intentAudit, sayDo } from '../../src/analysis/deterrence.ts';
import { DEFAULT_OPTIONS, type Submission } from '../../src/engine/model/index.ts';
import { advance, begin } from '../../src/engine/record/index.ts';
import { shippedScenario } from '../support/games.ts';

const scenario = shippedScenario();

const turnOne = (extra: Partial<Submission>): Submission => ({ turn: 1, signals: [], orders: [], ...extra });

describe('forecasts', () => {
  it('score by the Brier rule against the base rate, as worked out by hand', () => {
    const run = advance(begin(scenario, DEFAULT_OPTIONS, 'hand'), { us: turnOne({ assessment: { killed: 20 } }) });
    const came = run.state.past[0].killed > 0 ? 1 : 0;
    const [score] = forecasts(run.state, 'us');
    expect(score.question).toBe('killed');
    expect(score.brier).toBeCloseTo((0.2 - came) ** 2, 12);
    expect(score.baseBrier).toBeCloseTo((0.09 - came) ** 2, 12);
    expect(score.skill).toBeCloseTo(1 - score.brier / score.baseBrier, 12);
  });

  it('never score what a side decides itself', () => {
    const run = advance(begin(scenario, DEFAULT_OPTIONS, 'own'), {
      us: turnOne({ assessment: { act: 100, widerWar: 40 } }),
    });
    expect(forecasts(run.state, 'us').map((x) => x.question)).toEqual(['act']);
    expect(run.state.past[0].restraint).toBe(false);
    expect(forecasts(run.state, 'us')[0].brier).toBe(1);
  });

  it('are silent for a side that gave none', () =>
    expect(forecasts(advance(begin(scenario, DEFAULT_OPTIONS, 'mute'), {}).state, 'iran')).toEqual([]));
});

describe('what was said and meant', () => {
  it('counts lines drawn, crossed and answered by their maker', () => {
    let run = begin(scenario, DEFAULT_OPTIONS, 'line');
    run = advance(run, {
      us: turnOne({ signals: [{ kind: 'redline', condition: 'attacks5', reply: 'limited', turns: 3 }] }),
    });
    while (run.state.turn < 6) run = advance(run, {});
    expect(sayDo(run.state, 'us')).toMatchObject({ linesDrawn: 1, linesCrossed: 1, linesAnswered: 0 });
    expect(sayDo(run.state, 'iran').linesDrawn).toBe(0);
  });

  it('sets what a side meant beside what the other understood', () => {
    const run = advance(begin(scenario, DEFAULT_OPTIONS, 'meant'), {
      us: turnOne({ assessment: { ifUnhurt: 'limited' } }),
      iran: turnOne({ assessment: { widerWar: 70 } }),
    });
    expect(intentAudit(run.state, 'us')).toEqual([{ turn: 1, meant: 'limited', read: 70 }]);
  });
});
