import { openChannel } from './channel.ts';
import type { Steps } from '../../session/policies.ts';

/**
 * The page comes first: where a machine has two processors and no graphics card, a page that draws beside somebody who
 * thinks takes three times as long. So the page says when it is touched or about to change, and who thinks stands aside.
 */
const NAME = 'a-fine-line page';
/** Milliseconds for which a page has the machine to itself that was touched: what comes of it takes several frames. */
const ROOM = 300;
/** And one that knows of a frame of its own. */
export const FRAME = 100;
/** A page asks again once it needs so many milliseconds more than it has. */
const AGAIN = 50;

/** Gives what asks for room, for so many milliseconds; at every touch, key and turn of a wheel it asks by itself. */
export function notesInput(page: Pick<Window, 'addEventListener'>): (room?: number) => void {
  const channel = openChannel(NAME);
  let has = 0;
  const ask = (room = ROOM): void => {
    const until = performance.now() + room;
    if (!channel || until - has < AGAIN) return;
    has = until;
    channel.postMessage(room);
  };
  const touched = (): void => ask();
  for (const type of ['pointerdown', 'pointerup', 'keydown', 'wheel'] as const)
    page.addEventListener(type, touched, { capture: true, passive: true });
  page.addEventListener('pointermove', (e) => e.buttons > 0 && ask(), { capture: true, passive: true });
  return ask;
}

/** Milliseconds of steps between two looks at who wants room; a single step may take longer. */
const SLICE = 12;
/** Milliseconds that one piece of work stands aside in all: a map that is dragged about does not stop a game. */
const PATIENCE = 3000;

/**
 * Does one piece of work after the other whenever nobody wants room. Each is begun when its turn comes, and its first
 * step waits: whoever asked for it shows what comes of that.
 */
export function pausedUntil(): <T>(begin: () => Steps<T>) => Promise<T> {
  let until = 0;
  const standAside = (room: number): void => void (until = Math.max(until, performance.now() + room));
  openChannel(NAME)?.addEventListener('message', ({ data }: MessageEvent<number>) => standAside(data));
  let last: Promise<unknown> = Promise.resolve();

  async function bitByBit<T>(work: Steps<T>): Promise<T> {
    let left = PATIENCE;
    standAside(ROOM);
    for (;;) {
      for (let now = performance.now(); now < until && left > 0; ) {
        await new Promise((resolve) => setTimeout(resolve, Math.min(until - now, left)));
        left -= performance.now() - now;
        now = performance.now();
      }
      for (const stop = performance.now() + SLICE; performance.now() < stop; ) {
        const step = work.next();
        if (step.done) return step.value;
      }
      await heard();
    }
  }

  return (begin) => {
    const done = last.then(() => bitByBit(begin()));
    last = done.catch(() => {});
    return done;
  };
}

/** Lets in the messages that have come; a timer of nought takes four milliseconds. */
function heard(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Who may work in the next frame: what is put into the page is laid out and painted in it, and a map that works in the
 * same frame makes it a long one. Asks for room at either; gives what the map asks, false once for every change.
 */
export function frameScheduler(page: Node, ask: (room: number) => void): () => boolean {
  let changed = -Infinity;
  let refused = false;
  const changes = new MutationObserver(() => {
    ask(FRAME);
    changed = performance.now();
  });
  changes.observe(page, { childList: true, subtree: true });
  return () => {
    ask(FRAME);
    // Never twice running: a page that changes in every frame would stop the map. And what changed long ago is painted.
    refused = !refused && performance.now() - changed < FRAME;
    if (refused) changed = -Infinity;
    return !refused;
  };
}
