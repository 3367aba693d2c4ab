import { describe, expect, it } from 'vitest';
import type { SimulatedRun } from '../../../src/analysis/backtest/simulate.ts';
import { judge, sharesOf } from '../../../src/analysis/backtest/criteria.ts';
import { fanOf, widestBand } from '../../../src/analysis/backtest/fan.ts';
import { intervalsOf } from '../../../src/analysis/backtest/forecast-scores.ts';
import { compareFigure, dotsOf, rowsOf } from '../../../src/analysis/backtest/rows.ts';
import { splitCoverage } from '../../../src/analysis/backtest/backtest.ts';
import { readTallies } from '../../../src/analysis/backtest/tallies.ts';
import { shippedScenario } from '../../support/games.ts';

const DAYS = 140;
const scenario = shippedScenario('oct-2023');

/** A game with these attacks in Iraq and Syria every day, two ships, and any further values. */
function course(iraq: number, syria: number, also: Partial<SimulatedRun> = {}): SimulatedRun {
  const every = (n: number) => new Uint8Array(DAYS).fill(n);
  return {
    iraq: every(iraq),
    syria: every(syria),
    ships: every(2),
    killed: every(0),
    wounded: new Uint16Array(DAYS).fill(1),
    shipping: Array.from({ length: 20 }, (_, turn) => 100 - turn),
    harmless: 0,
    nearMisses: 0,
    rounds: 0,
    given: 0,
    asked: 0,
    ...also,
  };
}

function tallies(...lines: string[]) {
  const read = readTallies(['series,date,value,iraq,syria,injured,use', ...lines].join('\n'));
  if (!read.ok) throw new Error(read.errors[0]!.message);
  return read.value;
}
const LAND = 'us_forces_iraq_syria_jordan';

const rowsFrom = (games: SimulatedRun[], start: string, ...lines: string[]) => {
  const from = { ...scenario, start };
  const told = tallies(...lines);
  return rowsOf(from, dotsOf(from, told, DAYS), told, games);
};

describe('a band', () => {
  it('goes from the 5th to the 95th of a hundred games, ends included', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(compareFigure(5, hundred)).toEqual({
      official: 5,
      p5: 5,
      p25: 25,
      median: 50,
      p75: 75,
      p95: 95,
      covered: true,
    });
    expect(compareFigure(95, hundred).covered).toBe(true);
    expect(compareFigure(4, hundred).covered).toBe(false);
    expect(compareFigure(null, hundred).covered).toBeNull();
  });
});

describe('a tally', () => {
  it('through a day counts the attacks of that day too', () => {
    const [row] = rowsFrom([course(1, 1)], '2023-10-17', `${LAND},2023-10-17,2,,,,`);
    expect(row).toMatchObject({ median: 2, covered: true, increment: { median: 2, days: 1, since: '' } });
  });

  it('has the increment since the previous tally used', () => {
    const rows = rowsFrom(
      [course(1, 1)],
      '2023-10-17',
      `${LAND},2023-10-20,8,,,,fit`,
      `${LAND},2023-10-22,99,,,,exclude`,
      `${LAND},2023-10-26,18,,,,fit`,
    );
    expect(rows.map((r) => r.increment?.median ?? null)).toEqual([8, null, 12]);
    expect(rows[2]!.increment).toMatchObject({ official: 10, days: 6, since: '2023-10-20', covered: false });
  });

  it('of a scenario that begins later counts from the first tally inside it', () => {
    const lines = [`${LAND},2024-01-18,140,,,,`, `${LAND},2024-01-26,158,,,,`, `${LAND},2024-01-29,165,,,,`];
    const rows = rowsFrom([course(1, 1)], '2024-01-22', ...lines);
    expect(rows).toMatchObject([{ date: '2024-01-29', official: 7, median: 6, increment: { official: 7, days: 3 } }]);
  });

  it('of injured, in a later scenario, stops where earlier brain injuries are added', () => {
    const lines = [`${LAND},2024-01-26,158,,,70,`, `${LAND},2024-01-29,165,,,80,`, `${LAND},2024-02-13,170,,,183,`];
    const injured = rowsFrom([course(1, 1)], '2024-01-22', ...lines).filter((r) => r.series === 'us_injured');
    expect(injured).toMatchObject([{ date: '2024-01-29', official: 10, median: 3 }]);
  });

  it('is split by theatre and has its injured, from 13 February with brain injuries', () => {
    const rows = rowsFrom([course(1, 3)], '2023-10-17', `${LAND},2023-10-18,8,2,6,2,`, `${LAND},2024-02-13,480,,,228,`);
    const of = (series: string) => rows.filter((r) => r.series === series).map((r) => r.median);
    expect(of('us_forces_iraq')).toEqual([2]);
    expect(of('us_forces_syria_jordan')).toEqual([6]);
    expect(of('us_injured')).toEqual([2, 228]);
  });

  it('counts ships from 19 November, months by their days, and transits by the turn’s traffic', () => {
    const rows = rowsFrom(
      [course(0, 0)],
      '2023-10-17',
      'houthi_ship_attacks_cumulative_since_2023-11-19,2023-11-20,4,,,,',
      'houthi_ship_attacks_in_month,2023-11,60,,,,',
      'bab_el_mandeb_weekly_passings,2023-10-18,500,,,,',
      'bab_el_mandeb_weekly_passings,2024-01-01,450,,,,',
    );
    expect(rows.map((r) => r.median)).toEqual([4, 60, 500, 450]);
  });

  it('outside of the days played is left out', () => {
    expect(rowsFrom([course(1, 1)], '2023-10-17', `${LAND},2023-10-16,1,,,,`, `${LAND},2024-12-01,9,,,,`)).toEqual([]);
  });
});

describe('the split of Iraq and Syria', () => {
  const covered = (games: SimulatedRun[], iraq: number, syria: number) => {
    const told = tallies(`${LAND},2023-10-26,${iraq + syria},${iraq},${syria},,`);
    return splitCoverage(scenario, games, dotsOf(scenario, told, DAYS));
  };

  it('is the share of Iraq in each game, whatever the number of attacks', () => {
    expect(covered([course(1, 1), course(2, 2)], 10, 10)).toBe(1);
    expect(covered([course(1, 1), course(2, 2)], 12, 8)).toBe(0);
  });
});

describe('criteria of the model', () => {
  it('count games with few attacks in the truce week and in the February lull', () => {
    const quiet = course(0, 0);
    const busy = course(1, 0);
    const fatal = course(0, 0, { killed: new Uint8Array(DAYS).fill(1, 100, 101) });
    const late = course(0, 0, { killed: new Uint8Array(DAYS).fill(1, 130, 131) });
    expect(sharesOf(scenario, [quiet, busy, fatal, late])).toEqual({ pFatal: 0.25, truceWeek: 0.75, lull: 0.75 });
  });

  it('are skipped for a scenario without those days', () => {
    const later = { ...scenario, start: '2024-03-01' };
    expect(sharesOf(later, [course(0, 0)])).toEqual({ pFatal: null, truceWeek: null, lull: null });
  });

  it('hold at their limits and not beyond', () => {
    expect([0.9, 0.96, 0.89, 0.97].map((x) => judge('harmless', x).ok)).toEqual([true, true, false, false]);
    expect([0.6, 0.61].map((x) => judge('width', x).ok)).toEqual([true, false]);
  });
});

describe('the fan', () => {
  const fan = fanOf([course(1, 0), course(1, 1), course(2, 1)]);

  it('adds up day by day', () => {
    expect([fan.p5[0], fan.median[0], fan.p95[0]]).toEqual([1, 2, 3]);
    expect([fan.p5[9], fan.median[9], fan.p95[9]]).toEqual([10, 20, 30]);
  });

  it('is as wide as its widest day from a day on, relative to the median', () => {
    const narrowing = { ...fan, p5: [0, 5, 9], median: [4, 10, 10], p95: [8, 15, 11] };
    expect(widestBand(narrowing, 0)).toEqual({ worst: 2, day: 0 });
    expect(widestBand(narrowing, 1)).toEqual({ worst: 1, day: 1 });
    expect(widestBand({ ...narrowing, median: [0, 0, 0] }, 0)).toBeNull();
  });
});

describe('intervals between tallies', () => {
  it('are held out if their last tally is', () => {
    const told = tallies(`${LAND},2023-12-21,102,,,,`, `${LAND},2024-01-04,118,,,,`);
    expect(intervalsOf(dotsOf(scenario, told, DAYS))).toEqual([
      { from: 0, to: 65, days: 66, attacks: 102, held: false },
      { from: 66, to: 79, days: 14, attacks: 16, held: true },
    ]);
  });
});
