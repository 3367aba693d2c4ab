import { cpus } from 'node:os';

/** Day of a measurement, `YYYY-MM-DD`, and what it was made on: kept beside every figure that takes long to make again. */
export const today = (): string => new Date().toISOString().slice(0, 10);
export const machine = (): string => `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
