import { readArguments } from './arguments.ts';
import { collectNumbersRead, stopCollecting } from './pool.ts';
import { allStoredResults, isCurrent, writeResult, type StoredResult } from './stored-results.ts';
import { InputError, printJson, printLine, progress } from './print.ts';

/**
 * `results [NAME…]`: are the stored results up to date with rules, numbers and scenarios? `--write` recomputes stale
 * ones. Exit code 1: something is stale.
 */
export async function results(words: string[]): Promise<number> {
  const args = readArguments(words, { command: 'results', shared: ['json'], own: ['write'], files: 'any' });
  const write = args.switches.includes('write');
  const list = chosen(args.files);
  const stale = list.filter((stored) => !isCurrent(stored));
  if (write) for (const [i, stored] of stale.entries()) await renew(stored, `${i + 1} of ${stale.length}`);
  const answer = list.map((stored) => ({ name: stored.name, current: !stale.includes(stored) || write }));
  if (args.json) printJson({ results: answer });
  else for (const { name, current } of answer) printLine(`${current ? 'current' : 'stale  '}  ${name}`);
  if (!args.json && answer.some((one) => !one.current))
    printLine('Compute what is stale with: npm run -s lab -- results --write');
  return answer.every((one) => one.current) ? 0 : 1;
}

/** Selects by name or prefix: `balance`, `spread/oct-2023`. */
function chosen(names: readonly string[]): StoredResult[] {
  const all = allStoredResults();
  const list = all.filter((stored) => names.length === 0 || names.some((name) => stored.name.startsWith(name)));
  const unknown = names.find((name) => !all.some((stored) => stored.name.startsWith(name)));
  if (unknown !== undefined) throw new InputError(`No result is called “${unknown}”.`);
  return list;
}

async function renew(stored: StoredResult, which: string): Promise<void> {
  progress(`${stored.name} (${which})`);
  const read = collectNumbersRead();
  try {
    const result = await stored.compute();
    stopCollecting();
    writeResult(stored, result, read);
  } finally {
    stopCollecting();
  }
}
