import type { Done } from '../../../protocol/room.ts';
import type { RoomCommand } from '../../../protocol/room-commands.ts';
import { type RoomAct, RoomRefusal, type TabText } from '../../store/room/room-client.ts';
import { checked, type Fetch, posted, TryLater } from './http.ts';

interface Waiting {
  readonly command: RoomCommand;
  readonly done: (answer: Done) => void;
  readonly failed: (error: unknown) => void;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ID_LENGTH = 22;

/** 22 letters of 6 bits. Works on plain http, where `randomUUID` is missing. */
export const newRequestId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(ID_LENGTH))].map((byte) => LETTERS[byte & 63]).join('');

/** Longest wait between two tries to send, ms. */
const LONGEST = 8000;
const FIRST = 400;

/**
 * Sends commands one after another, each until the server has acknowledged or refused it. They are kept in the tab until
 * then, so that a page that is loaded again sends them once more: the server does the same request id once.
 */
export function commandQueue(fetch: Fetch, path: string, headers: Record<string, string>, storage: TabText) {
  const queue: Waiting[] = [];
  let sending = false;
  let closed = false;
  let wake: () => void = () => {};

  const keep = (): void =>
    storage.keep(queue.length === 0 ? null : JSON.stringify(queue.map(({ command }) => command)));

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let wait = FIRST; queue.length > 0 && !closed; ) {
      const { command, done, failed } = queue[0]!;
      try {
        const response = await checked(await fetch(path, posted(command, headers)));
        const answer = (await response.json()) as Done;
        take();
        done(answer);
        wait = FIRST;
      } catch (error) {
        if (error instanceof RoomRefusal) {
          take();
          failed(error);
          continue;
        }
        await pause(error instanceof TryLater ? error.afterMs : wait);
        wait = Math.min(LONGEST, 2 * wait);
      }
    }
    sending = false;
  }

  function take(): void {
    queue.shift();
    keep();
  }

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const push = (command: RoomCommand): Promise<Done> =>
    new Promise((done, failed) => {
      queue.push({ command, done, failed });
      keep();
      void run();
    });

  return {
    send: (act: RoomAct, sent: (requestId: string) => void = () => {}): Promise<Done> => {
      const requestId = newRequestId();
      sent(requestId);
      return push({ requestId, ...act } as RoomCommand);
    },
    /** Sends what an earlier page of this tab had not got acknowledged. */
    resume: (): void => {
      for (const command of commandsIn(storage.read())) push(command).catch(() => {}); // nobody waits for it any more
    },
    /** The connection is back: does not wait any longer. */
    retry: (): void => wake(),
    close: (): void => {
      closed = true;
      wake();
    },
  };
}

function commandsIn(text: string | null): RoomCommand[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? (kept as RoomCommand[]) : [];
  } catch {
    return [];
  }
}
