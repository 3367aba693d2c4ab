import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What a seat may wait for: a line, the end of the input, or that time is up. */
export type Heard = { readonly line: string } | 'end' | 'late';

/** Longest line taken; a longer one is no submission. */
const LONGEST = 1_000_000;

/** Lines of a stream, one at a time, each within so many milliseconds. */
export function linesOf(input: Readable) {
  const kept: string[] = [];
  let ended = false;
  let wake: () => void = () => {};
  const lines = createInterface({ input, crlfDelay: Infinity });
  lines.on('line', (line) => {
    if (line.trim() !== '') kept.push(line.slice(0, LONGEST));
    wake();
  });
  lines.on('close', () => {
    ended = true;
    wake();
  });
  const something = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => (clearTimeout(timer), resolve());
    });
  return {
    async next(ms: number): Promise<Heard> {
      if (kept.length === 0 && !ended) await something(ms);
      const line = kept.shift();
      return line === undefined ? (ended ? 'end' : 'late') : { line };
    },
    close: () => lines.close(),
  };
}

export type Lines = Pick<ReturnType<typeof linesOf>, 'next'>;
