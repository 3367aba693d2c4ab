import { describe, expect, it } from 'vitest';
import type { StoredGovernments } from '../../src/analysis/backtest/governments.ts';
import { lab, labJson } from '../support/lab.ts';

describe('lab governments', () => {
  it('finds history within its own range', async () => {
    const { code, json } = await labJson('governments', '--us', 'historical', '--iran', 'historical', '--games', '2');
    const { rows } = json as unknown as StoredGovernments;
    expect(rows.map((row) => row.key)).toEqual(['strikes', 'firstStrike', 'firstYemen', 'redSea', 'halt']);
    expect(rows.every((row) => row.covered && row.p5 <= row.official! && row.official! <= row.p95)).toBe(true);
    expect(code).toBe(0);
  });

  it('counts a week that never came as the one after the last, and exits with 1', async () => {
    const { code, json } = await labJson('governments', '--us', 'hold', '--iran', 'hold', '--games', '2');
    const { rows } = json as unknown as StoredGovernments;
    expect(rows.map((row) => row.median)).toEqual([0, 17, 17, 17, 17]);
    expect(code).toBe(1);
  });

  it('reports a player that does not exist', async () => {
    const { code, err } = await lab('governments', '--us', 'nobody');
    expect([code, err]).toEqual([2, expect.stringContaining('“nobody”')]);
  });
});
