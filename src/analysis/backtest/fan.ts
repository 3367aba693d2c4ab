import { percentile } from '../distribution.ts';
import type { SimulatedRun } from './simulate.ts';

/** Quantiles of cumulative attacks, by day of the scenario. */
export interface Fan {
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly median: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

export function fanOf(games: readonly SimulatedRun[]): Fan {
  const days = games[0]?.iraq.length ?? 0;
  const totals = games.map(() => 0);
  const fan: Record<keyof Fan, number[]> = { p5: [], p25: [], median: [], p75: [], p95: [] };
  const sorted = new Int32Array(games.length);
  for (let day = 0; day < days; day++) {
    games.forEach((game, i) => void (totals[i]! += game.iraq[day]! + game.syria[day]!));
    sorted.set(totals);
    sorted.sort();
    fan.p5.push(percentile(sorted, 0.05));
    fan.p25.push(percentile(sorted, 0.25));
    fan.median.push(percentile(sorted, 0.5));
    fan.p75.push(percentile(sorted, 0.75));
    fan.p95.push(percentile(sorted, 0.95));
  }
  return fan;
}

/** Widest band relative to its median, from day `first` on. */
export function widestBand(fan: Fan, first: number): { worst: number; day: number } | null {
  let found: { worst: number; day: number } | null = null;
  for (let day = first; day < fan.median.length; day++) {
    const median = fan.median[day]!;
    if (median === 0) continue;
    const worst = (fan.p95[day]! - fan.p5[day]!) / median;
    if (!found || worst > found.worst) found = { worst, day };
  }
  return found;
}
