import { setTimeout as sleep } from 'node:timers/promises';

/** Wrong codes and tokens of one address in a minute; what comes after is slowed. */
const FREE = 20;
const WINDOW_MS = 60_000;
const SLOW_MS = 2000;
/** Slowed answers of one address at a time; more are refused at once. */
const MOST_SLOWED = 50;
/** Addresses remembered. */
const MOST = 10_000;

interface Failures {
  count: number;
  since: number;
  slowed: number;
}

/**
 * Slows who guesses. Only failures count, by address: thirty right ones behind one router are as fast as ever. Answers
 * false if this failure must be refused without an answer.
 */
export function createAttempts({ slowMs = SLOW_MS, now = Date.now } = {}) {
  const failures = new Map<string, Failures>();

  return async function failed(address: string): Promise<boolean> {
    let row = failures.get(address);
    if (!row || now() - row.since > WINDOW_MS) {
      row = { count: 0, since: now(), slowed: row?.slowed ?? 0 };
      failures.delete(address);
      if (failures.size >= MOST) failures.delete(failures.keys().next().value!);
      failures.set(address, row);
    }
    if (++row.count <= FREE) return true;
    if (row.slowed >= MOST_SLOWED) return false;
    row.slowed++;
    try {
      await sleep(slowMs);
    } finally {
      row.slowed--;
    }
    return true;
  };
}
export type Attempts = ReturnType<typeof createAttempts>;
