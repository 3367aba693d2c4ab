import { describe, expect, it } from 'vitest';
import { historicalPolicy } from '../../src/ai/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { begin } from '../../src/engine/record/index.ts';
import { checkSubmission } from '../../src/engine/view/check.ts';
import { view } from '../../src/engine/view/view.ts';
import { playOut, shippedScenario } from '../support/games.ts';

const scenario = shippedScenario();

describe('historical policy', () => {
  it('gives what the record of the scenario says for the turn', () => {
    const seen = view(begin(scenario, DEFAULT_OPTIONS, 'h').state, 'us');
    const decided = historicalPolicy(scenario)(seen, '', 0);
    expect(scenario.history[0]!.us.orders).toEqual(expect.arrayContaining([...decided.orders]));
  });

  it('gives only legal submissions, whatever the other side does', () => {
    for (const iran of ['historical', 'press', 'random']) {
      const run = playOut(scenario, { us: 'historical', iran }, `history ${iran}`, 40, { length: 'full', hazard: 0 });
      expect(run.turns.length).toBeGreaterThan(10);
      expect(run.events.flat().filter((e) => e.kind === 'refused')).toEqual([]);
    }
  });

  it('orders nothing new after the record ends', () => {
    const short = { ...scenario, history: [] };
    const seen = view(begin(short, DEFAULT_OPTIONS, 'h').state, 'iran');
    const decided = historicalPolicy(short)(seen, '', 0);
    expect(decided).toEqual({ turn: 1, signals: [], orders: [] });
    expect(checkSubmission(seen, decided).ok).toBe(true);
  });
});
