import { describe, expect, it } from 'vitest';
import { PREDICTED, type StoredPrediction } from '../../src/analysis/backtest/prediction-result.ts';
import { labJson } from '../support/lab.ts';

describe('lab prediction', () => {
  it('prints what the model says of December 2019, and is no check', async () => {
    const { code, json } = await labJson('prediction', '--scenario', 'dec-2019', '--games', '2');
    const { games, history, players } = json as unknown as StoredPrediction;
    expect(code).toBe(0);
    expect(games).toEqual({ history: 2, players: 1 });
    for (const figures of [history, players]) {
      expect(Object.keys(figures)).toEqual([...PREDICTED]);
      for (const { p5, p95, share } of Object.values(figures)) {
        expect(p5).toBeLessThanOrEqual(p95);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});
