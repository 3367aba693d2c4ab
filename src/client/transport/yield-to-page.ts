import { openChannel } from './browser-access.ts';
import type { Steps } from '../../session/policy-catalog.ts';

/**
 * The page comes first: with two processors and no graphics card, drawing during a search takes three times as long. So
 * the page announces user input and DOM updates, and a search pauses.
 */
const NAME = 'a-fine-line page';
/** Pause after user input (ms); rendering the response takes several frames. */
const ROOM = 300;
/** Pause after a known DOM update or map frame (ms). */
export const FRAME = 100;
/** A new request is sent if it extends the pause by at least this (ms). */
const AGAIN = 50;

/** Asks for a pause at each touch, key and wheel event; returns a function that asks for one of `room` milliseconds. */
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

/** Milliseconds of work between two checks for a pause; a single step may take longer. */
const SLICE = 12;
/** Total pause of one task (ms): dragging the map does not stop a game. */
const PATIENCE = 3000;

/** Runs tasks one after the other while the page is idle. Each pauses first, so that the page can show that it began. */
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

/** Lets pending messages in; a timer of 0 would take 4 ms. */
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
 * Decides whether the map may draw in the next frame: false once after each DOM change, since layout and drawing in the
 * same frame make it a long one. Asks for a pause at both.
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
    // Not twice in a row: a page that changes in every frame would stop the map. An old change is painted already.
    refused = !refused && performance.now() - changed < FRAME;
    if (refused) changed = -Infinity;
    return !refused;
  };
}
