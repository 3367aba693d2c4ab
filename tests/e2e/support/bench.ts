import { cpus, loadavg } from 'node:os';
import { percentile } from '../../../src/analysis/distribution.ts';

export const load = (): string =>
  loadavg()
    .map((x) => x.toFixed(1))
    .join(', ');

/** What a benchmark stands on: a busy machine measures itself. */
export const machine = (): string =>
  `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), load before ${load()}`;

const ms = (x: number): string => (x < 1000 ? `${x.toFixed(1)} ms` : `${(x / 1000).toFixed(2)} s`);

/** How some times came out, sorted. */
export const spread = (sorted: readonly number[]): string =>
  [
    `p50 ${ms(percentile(sorted, 0.5))}`,
    `p95 ${ms(percentile(sorted, 0.95))}`,
    `p99 ${ms(percentile(sorted, 0.99))}`,
    `max ${ms(sorted.at(-1) ?? 0)}`,
  ].join(', ');
