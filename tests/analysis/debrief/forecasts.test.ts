import { describe, expect, it } from 'vitest';
import { forecastsGiven, score } from '../../../src/analysis/debrief/forecasts.ts';
import { DEFAULT_OPTIONS, type Submission } from '../../../src/engine/model/index.ts';
import { advance, begin } from '../../../src/engine/record/index.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const turnOne = (extra: Partial<Submission>): Submission => ({ turn: 1, signals: [], orders: [], ...extra });

describe('the score of forecasts', () => {
  it('is the mean squared error beside that of the base rate, as worked out by hand', () => {
    const base = 0.25;
    const list = [
      { said: 0.9, came: true, base }, // .01, base .5625
      { said: 0.4, came: false, base }, // .16, base .0625
      { said: 0.7, came: false, base }, // .49, base .0625
      { said: 0, came: false, base }, // 0, base .0625
    ];
    const { n, brier, baseBrier, skill } = score(list)!;
    expect(n).toBe(4);
    expect(brier).toBeCloseTo(0.165, 12);
    expect(baseBrier).toBeCloseTo(0.1875, 12);
    expect(skill).toBeCloseTo(0.12, 12);
  });

  it('is best for the sure and right, worst for the sure and wrong', () => {
    expect(score([{ said: 1, came: true, base: 0.5 }])).toMatchObject({ brier: 0, skill: 1 });
    expect(score([{ said: 0, came: true, base: 0.5 }])).toMatchObject({ brier: 1, skill: -3 });
  });

  it('is nought for the base rate itself, and there is none where nothing was said', () => {
    expect(score([{ said: 0.09, came: false, base: 0.09 }])!.skill).toBe(0);
    expect(score([])).toBeNull();
  });
});

describe('forecasts in a record', () => {
  it('are those of what the game answers, each beside what came of it', () => {
    const run = advance(begin(scenario, DEFAULT_OPTIONS, 'hand'), {
      us: turnOne({ assessment: { killed: 20, act: 100, widerWar: 40, working: 60 } }),
    });
    const killed = run.state.past[0]!.killed > 0;
    expect(forecastsGiven(run.state, 'us')).toEqual([
      { turn: 1, question: 'killed', said: 0.2, came: killed, base: 0.09 },
      { turn: 1, question: 'act', said: 1, came: false, base: 0.14 },
    ]);
  });

  it('are none for a side that sealed none', () =>
    expect(forecastsGiven(advance(begin(scenario, DEFAULT_OPTIONS, 'mute'), {}).state, 'iran')).toEqual([]));
});
