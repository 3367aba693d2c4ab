import { cpus, loadavg } from 'node:os';
import { percentile } from '../../../src/analysis/distribution.ts';

export const load = (): string =>
  loadavg()
    .map((x) => x.toFixed(1))
    .join(', ');

/** Machine and load, printed with every benchmark. */
export const machine = (): string =>
  `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), load before ${load()}`;

const ms = (x: number): string => (x < 1000 ? `${x.toFixed(1)} ms` : `${(x / 1000).toFixed(2)} s`);

/** Summary of sorted times. */
export const summaryOf = (sorted: readonly number[]): string =>
  [
    `p50 ${ms(percentile(sorted, 0.5))}`,
    `p95 ${ms(percentile(sorted, 0.95))}`,
    `p99 ${ms(percentile(sorted, 0.99))}`,
    `max ${ms(sorted.at(-1) ?? 0)}`,
  ].join(', ');
