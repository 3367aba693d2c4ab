import { fileURLToPath } from 'node:url';
import { readTallies, type Tally } from '../analysis/backtest/tallies.ts';
import { readText } from './files.ts';

const FILE = fileURLToPath(new URL('../analysis/backtest/tallies.csv', import.meta.url));

/** The official tallies that come with the game. */
export function shippedTallies(): Tally[] {
  const read = readTallies(readText(FILE));
  if (!read.ok) throw new Error(`tallies.csv line ${read.errors[0]?.line}: ${read.errors[0]?.message}`);
  return read.value;
}
