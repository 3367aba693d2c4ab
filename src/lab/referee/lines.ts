import type { Readable } from 'node:stream';

/** What reading can return: a line, an invalid or too long line, the end of the input, or a timeout. */
export type LineEvent = { readonly line: string } | { readonly fault: 'tooLong' | 'notText' } | 'end' | 'late';

/** Longest line accepted, in bytes; the rest of a longer one is discarded. */
const LONGEST = 1_000_000;

const END_OF_LINE = 0x0a;

/** Reads lines from a stream, each with a timeout in ms. Reads only on request (backpressure). */
export function linesOf(input: Readable) {
  const lines = split(input);
  let waiting: Promise<LineEvent> | null = null;
  return {
    async next(ms: number): Promise<LineEvent> {
      waiting ??= lines.next().then(
        ({ done, value }) => (done ? 'end' : value),
        () => 'end', // the other program is gone
      );
      const heard = await within(ms, waiting);
      if (heard !== 'late') waiting = null;
      return heard;
    },
    close: () => void input.destroy(),
  };
}

export type Lines = Pick<ReturnType<typeof linesOf>, 'next'>;

function within(ms: number, heard: Promise<LineEvent>): Promise<LineEvent> {
  let timer: NodeJS.Timeout;
  const late = new Promise<LineEvent>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  return Promise.race([heard, late]).finally(() => clearTimeout(timer));
}

async function* split(input: Readable): AsyncGenerator<LineEvent & object, undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  /** True while discarding the rest of a line that was too long. */
  let passing = false;
  for await (const read of input) {
    let rest = Buffer.from(read as Uint8Array | string);
    while (rest.length > 0) {
      const end = rest.indexOf(END_OF_LINE);
      const part = end < 0 ? rest : rest.subarray(0, end);
      rest = end < 0 ? rest.subarray(rest.length) : rest.subarray(end + 1);
      if (!passing) {
        parts.push(part);
        size += part.length;
      }
      if (size > LONGEST) {
        yield { fault: 'tooLong' };
        passing = true;
        parts = [];
        size = 0;
      }
      if (end < 0) continue;
      if (!passing) yield* heardIn(parts);
      passing = false;
      parts = [];
      size = 0;
    }
  }
  if (!passing) yield* heardIn(parts);
}

/** Yields nothing for an empty line. */
function* heardIn(parts: readonly Buffer[]): Generator<LineEvent & object> {
  try {
    const line = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).trim();
    if (line !== '') yield { line };
  } catch {
    yield { fault: 'notText' };
  }
}
