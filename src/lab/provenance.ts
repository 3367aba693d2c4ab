import { cpus } from 'node:os';

/** Date of a measurement, `YYYY-MM-DD`, and the machine: stored with every figure that is slow to recompute. */
export const today = (): string => new Date().toISOString().slice(0, 10);
export const machine = (): string => `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
