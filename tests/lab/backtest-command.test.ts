import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/analysis/backtest/criteria.ts';
import type { Backtest } from '../../src/analysis/backtest/backtest-result.ts';
import { en } from '../../src/i18n/en/index.ts';
import { folder, lab, labJson } from '../support/lab.ts';

const file = (name: string, text: string): string => {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
};

describe('lab backtest', () => {
  it('prints every documented field', async () => {
    const { code, json } = await labJson('backtest', '--seeds', '12', '--seed', 'contract');
    expect(json).toMatchObject({
      scenario: 'oct-2023',
      seeds: 12,
      coverage: expect.any(Number),
      incrementCoverage: expect.any(Number),
      logScore: expect.any(Number),
      baselineLogScore: expect.any(Number),
      bandWidth: { worst: expect.any(Number), date: expect.stringMatching(/^202\d-\d\d-\d\d$/) },
      harmlessShare: expect.any(Number),
      pFatal: expect.any(Number),
    });
    const { rows, criteria } = json as unknown as Backtest;
    for (const row of rows) {
      expect(row).toMatchObject({ series: expect.any(String), date: expect.any(String), official: expect.any(Number) });
      expect(row.p5).toBeLessThanOrEqual(row.median);
      expect(row.median).toBeLessThanOrEqual(row.p95);
      expect(row.covered).toBe(row.official! >= row.p5 && row.official! <= row.p95);
    }
    expect(criteria.map((x) => x.key)).toHaveLength(10);
    expect(code).toBe(criteria.every((x) => x.ok) ? 0 : 1);
  });

  it('gives the same result, whatever the number of threads', async () => {
    const ask = (seeds: string, seed = '1') => labJson('backtest', '--seeds', seeds, '--seed', seed);
    const here = await ask('2'); // with what is tried for the fit, few enough for one thread
    expect(await ask('2')).toEqual(here);
    expect((await ask('2', 'other')).json.fan).not.toEqual(here.json.fan);
    const there = await ask('10');
    expect(await ask('10')).toEqual(there);
  });

  it('predicts bare dates of a file', async () => {
    const dates = file('dates.csv', 'date\n2023-10-31\n2023-12-15\n');
    const { json } = await labJson('backtest', '--seeds', '8', '--dates', dates);
    const { rows, coverage, logScore } = json as unknown as Backtest;
    expect(rows).toMatchObject([
      { date: '2023-10-31', official: null, covered: null, median: expect.any(Number) },
      { date: '2023-12-15', official: null },
    ]);
    expect(rows[1]!.median).toBeGreaterThan(rows[0]!.median);
    expect([coverage, logScore]).toEqual([null, null]);
  });

  it('names the line of an error in a file', async () => {
    const dates = file('dates.csv', 'date,value\n2023-10-31,27\n31 October,28\n');
    const { code, err } = await lab('backtest', '--dates', dates);
    expect(code).toBe(2);
    expect(err).toMatch(/dates\.csv” line 3: “date” is a day/);
    expect(err).not.toContain('    at ');
  });

  it('refuses dates that are all outside the scenario', async () => {
    const { code, err } = await lab('backtest', '--dates', file('dates.csv', 'date\n2019-01-01\n'));
    expect(code).toBe(2);
    expect(err).toMatch(/none of the tallies/i);
  });

  it('accepts other numbers than the tables’', async () => {
    const none = file('tables.json', '{ "groups.rate": [0, 0, 0, 0, 0, 0], "groups.rogue": [0, 0, 0, 0, 0, 0] }');
    const { json } = await labJson('backtest', '--seeds', '4', '--tables', none);
    expect((json as unknown as Backtest).totals.attacks).toMatchObject({ mean: 0, p95: 0 });
    const { code, err } = await lab('backtest', '--tables', file('wrong.json', '{ "groups.rate": 3, "no.such": 1 }'));
    expect(code).toBe(2);
    expect(err).toMatch(/“groups\.rate” is a list of 6 numbers\.[\s\S]+no number “no\.such”/);
  });

  it('prints each criterion with its figure and whether it is met', async () => {
    const { out } = await lab('backtest', '--seeds', '12');
    for (const key of Object.keys(LIMITS))
      expect(out).toMatch(new RegExp(`^(ok|not ok) +${en[`check.${key}`]}: \\d`, 'm'));
    expect(out).toMatch(/2023-12-21 +102 +\d+ +\d+ +\d+ +(in|OUT)/);
  });
});
