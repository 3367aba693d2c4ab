import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoredForecasts, brierScore } from '../../../src/analysis/debrief/forecasts.ts';
import { DEFAULT_OPTIONS, type Submission } from '../../../src/engine/model/index.ts';
import { advance, begin } from '../../../src/engine/record/index.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const turnOne = (extra: Partial<Submission>): Submission => ({ turn: 1, signals: [], orders: [], ...extra });

describe('the score of forecasts', () => {
  it('equals the Brier score computed by hand, also for the base rate', () => {
    const base = 0.25;
    const four = [
      { said: 0.9, came: true, base }, // .01, base .5625
      { said: 0.4, came: false, base }, // .16, base .0625
      { said: 0.7, came: false, base }, // .49, base .0625
      { said: 0, came: false, base }, // 0, base .0625
    ];
    const { n, brier, baseBrier, skill } = brierScore([...four, ...four, ...four])!;
    expect(n).toBe(12);
    expect(brier).toBeCloseTo(0.165, 12);
    expect(baseBrier).toBeCloseTo(0.1875, 12);
    expect(skill).toBeCloseTo(0.12, 12);
  });

  it('is best for confident and right, worst for confident and wrong', () => {
    const ten = (said: number) => Array.from({ length: 10 }, () => ({ said, came: true, base: 0.5 }));
    expect(brierScore(ten(1))).toMatchObject({ brier: 0, skill: 1 });
    expect(brierScore(ten(0))).toMatchObject({ brier: 1, skill: -1 });
  });

  it('needs ten forecasts for a skill, which stays within ±100 %', () => {
    const forecast = fc.record({
      said: fc.double({ min: 0, max: 1, noNaN: true }),
      came: fc.boolean(),
      base: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 30 }), (list) => {
        const { n, skill } = brierScore(list)!;
        expect(skill === null).toBe(n < 10);
        expect(Math.abs(skill ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives skill 0 to the base rate, and none without forecasts', () => {
    expect(brierScore(Array.from({ length: 10 }, () => ({ said: 0.09, came: false, base: 0.09 })))!.skill).toBe(0);
    expect(brierScore([])).toBeNull();
  });
});

describe('forecasts in a record', () => {
  it('are those that the game can answer, with their outcomes', () => {
    const run = advance(begin(scenario, DEFAULT_OPTIONS, 'hand'), {
      us: turnOne({ assessment: { killed: 20, act: 100, widerWar: 40, working: 60 } }),
    });
    const killed = run.state.past[0]!.killed > 0;
    expect(scoredForecasts(run.state, 'us')).toEqual([
      { turn: 1, question: 'killed', said: 0.2, came: killed, base: 0.09 },
      { turn: 1, question: 'act', said: 1, came: false, base: 0.14 },
    ]);
  });

  it('are empty for a side without forecasts', () =>
    expect(scoredForecasts(advance(begin(scenario, DEFAULT_OPTIONS, 'mute'), {}).state, 'iran')).toEqual([]));
});
