import type { ServerResponse } from 'node:http';
import type { RoomNotice } from '../../protocol/room-parts.ts';

/** A comment so often, ms: proxies close what is silent. */
const COMMENT_MS = 15_000;
/** What waits for a reader that does not read; above it the stream is closed, bytes. */
const MOST_BUFFERED = 64 * 1024;
/** Proxies that hold small answers back let this through. */
const FIRST_COMMENT = `:${' '.repeat(2048)}\n\n`;

/** Headers of an event stream that nothing on the way may hold back, change or store. */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

/** An event stream on a raw answer. `closed` is called once, whoever ended it. */
export function openStream(raw: ServerResponse, headers: Readonly<Record<string, string>>, closed: () => void) {
  let ended = false;
  let gathered = '';
  raw.writeHead(200, { ...headers, ...STREAM_HEADERS });
  raw.write(FIRST_COMMENT);
  const beat = setInterval(() => write(':\n\n'), COMMENT_MS);

  function end(): void {
    if (ended) return;
    ended = true;
    clearInterval(beat);
    closed();
  }
  raw.on('close', end);
  raw.on('error', end);

  /** What is told in one go goes out in one packet. */
  function write(text: string): void {
    if (ended) return;
    if (gathered === '') queueMicrotask(flush);
    gathered += text;
    if (raw.writableLength + gathered.length > MOST_BUFFERED) flush();
  }

  function flush(): void {
    const text = gathered;
    gathered = '';
    if (ended || text === '') return;
    raw.write(text);
    if (raw.writableLength <= MOST_BUFFERED) return;
    end();
    raw.destroy();
  }

  return {
    send: (notice: RoomNotice, rev: number): void => write(`id: ${rev}\ndata: ${JSON.stringify(notice)}\n\n`),
    tick: (data: unknown): void => write(`data: ${JSON.stringify(data)}\n\n`),
    close(): void {
      if (ended) return;
      flush();
      if (ended) return;
      end();
      raw.end();
    },
  };
}
