import type { RoomNotice, RoomPart } from '../../../protocol/room-parts.ts';
import { type Connection, type RoomListener, RoomRefusal } from '../../store/room/room-client.ts';
import { streamReader } from './event-stream.ts';
import { checked, type Fetch } from './http.ts';

/** What the connection needs of its page; replaced in tests. */
export interface ConnectionHost {
  readonly fetch: Fetch;
  /** Waits for the room to be newer than `after`; answers its revision then, or `after` if nothing came. */
  readonly poll: (after: number, signal: AbortSignal) => Promise<number>;
  /** Tells that this page is hidden. */
  readonly away: () => void;
  /** 0–1, spreads reconnects of a whole class. */
  readonly random: () => number;
  readonly isPhone: () => boolean;
}

/** No first byte of a stream: something on the way holds it back. */
const FIRST_BYTE = 4000;
/** No byte at all, not even a comment: the stream is dead. */
const SILENCE = 35_000;
/** While polling, the stream is tried again so often. */
const STREAM_AGAIN = 60_000;
const HIDDEN_PHONE = 60_000;
const SHORTEST = 500;
const LONGEST = 15_000;
/** What a poll may have changed: it does not say which. */
const ALL_PARTS: readonly RoomPart[] = [
  'room',
  'game',
  'draft',
  'talk',
  'desk',
  'table',
  'wall',
  'contributions',
  'grading',
  'records',
];

/** Stays connected to a room, by a stream or by polling, for ever. */
export function roomConnection(path: string, headers: Record<string, string>, host: ConnectionHost) {
  let listener: RoomListener | null = null;
  let attempt: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let rev = 0;
  let ended = false;
  let paused = false;
  let state: Connection | null = null;

  function tell(connection: Connection): void {
    if (connection === state || ended) return;
    state = connection;
    listener?.onConnection(connection);
  }

  function end(why: Parameters<RoomListener['onEnd']>[0]): void {
    ended = true;
    stop();
    listener?.onEnd(why);
  }

  function stop(): void {
    clearTimeout(timer);
    attempt?.abort();
    attempt = null;
  }

  /** Starts anew, whatever is running. A stream that is dead says so late or never. */
  function restart(): void {
    if (ended || paused || !listener) return;
    stop();
    const mine = (attempt = new AbortController());
    void stream(mine, () => void pollOn(mine));
  }

  function retry(): void {
    if (ended || paused) return;
    tell('lost');
    const wait = Math.min(LONGEST, SHORTEST * 2 ** failures++) * (0.5 + host.random() / 2);
    clearTimeout(timer);
    timer = setTimeout(restart, wait);
  }

  /** Reads the stream until it ends. `held`: nothing came in time, but the server may be there. */
  async function stream(mine: AbortController, held: () => void): Promise<void> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    let fellBack = false;
    const watch = (ms: number, then: () => void): void => {
      clearTimeout(silence);
      silence = setTimeout(then, ms);
    };
    watch(FIRST_BYTE, () => {
      fellBack = true;
      reading.abort();
      held();
    });
    const reading = new AbortController();
    const abort = (): void => reading.abort();
    mine.signal.addEventListener('abort', abort);
    try {
      const response = await checked(
        await host.fetch(path, {
          headers: { ...headers, accept: 'text/event-stream', ...(rev > 0 ? { 'last-event-id': String(rev) } : {}) },
          signal: reading.signal,
          cache: 'no-store',
        }),
      );
      const reader = response.body!.getReader();
      const decoder = new TextDecoder();
      const read = streamReader(({ id, data }) => {
        if (id !== null) rev = Math.max(rev, Number(id) || 0);
        if (data !== null) hear(data);
      });
      for (;;) {
        const { done, value } = await reader.read();
        if (mine !== attempt || ended) return;
        if (done) break;
        failures = 0;
        tell('stream');
        watch(SILENCE, abort);
        read(decoder.decode(value, { stream: true }));
      }
    } catch (error) {
      if (refusedForGood(error)) return;
    } finally {
      clearTimeout(silence);
      mine.signal.removeEventListener('abort', abort);
    }
    if (mine === attempt && !fellBack) retry();
  }

  /** Asks again and again where a stream does not come through; tries the stream each minute. */
  async function pollOn(mine: AbortController): Promise<void> {
    clearTimeout(timer);
    timer = setTimeout(restart, STREAM_AGAIN);
    while (mine === attempt && !ended) {
      try {
        const now = await host.poll(rev, mine.signal);
        if (mine !== attempt || ended) return;
        failures = 0;
        tell('polling');
        if (now > rev) {
          rev = now;
          listener?.onNotice({ kind: 'changed', rev, parts: ALL_PARTS });
        }
      } catch (error) {
        if (mine !== attempt || refusedForGood(error)) return;
        return retry();
      }
    }
  }

  function hear(data: string): void {
    let notice: RoomNotice;
    try {
      notice = JSON.parse(data) as RoomNotice;
    } catch {
      return; // of a newer server
    }
    if (notice.kind === 'changed') rev = Math.max(rev, notice.rev);
    if (notice.kind === 'taken' || notice.kind === 'gone') end(notice.kind);
    else listener?.onNotice(notice);
  }

  /** Asking again would not help: the token or the room is not known. */
  function refusedForGood(error: unknown): boolean {
    if (!(error instanceof RoomRefusal)) return false;
    const { status } = error.error;
    if (status === 401 || status === 403) end('token');
    else if (status === 404 || status === 410) end('gone');
    else return false;
    return true;
  }

  /**
   * A hidden phone lets its stream go after a minute: the system would cut it anyway, and the battery lasts longer. It
   * says so at once, for the system may stop the page long before the minute is over.
   */
  function onVisibility(visible: boolean): void {
    clearTimeout(hiddenTimer);
    if (visible) {
      paused = false;
      failures = 0;
      restart();
    } else if (host.isPhone()) {
      host.away();
      hiddenTimer = setTimeout(() => {
        paused = true;
        host.away(); // again: a stream or poll that began meanwhile has said that the page is here
        stop();
        tell('lost');
      }, HIDDEN_PHONE);
    }
  }

  return {
    open: (to: RoomListener): void => {
      listener = to;
      tell('connecting');
      restart();
    },
    close: (): void => {
      clearTimeout(hiddenTimer);
      ended = true;
      stop();
    },
    /** The page is back from somewhere, or the network is: whatever the state says, connect again. */
    wake: (): void => {
      failures = 0;
      restart();
    },
    /** The device has lost its network: a stream would notice it only by its silence. */
    lose: (): void => {
      stop();
      retry();
    },
    onVisibility,
  };
}
