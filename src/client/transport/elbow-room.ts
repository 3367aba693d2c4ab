/**
 * The page comes first: where a machine has two processors and no graphics card, a page that draws beside somebody who
 * thinks takes three times as long. So the page says when it is about to draw, and who thinks stands aside.
 */
const NAME = 'a-fine-line page';
/** Milliseconds for which a page that is about to draw wants the machine. */
const ROOM = 300;
/** It says so no more often, in milliseconds. */
const AGAIN = 50;

type Work<T> = Generator<undefined, T, undefined>;

const open = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);

/** Gives what says that the page is about to draw; it says so itself at every touch, key and turn of a wheel. */
export function asksForRoom(page: Pick<Window, 'addEventListener'>): () => void {
  const channel = open();
  let asked = -AGAIN;
  const ask = (): void => {
    const now = performance.now();
    if (!channel || now - asked < AGAIN) return;
    asked = now;
    channel.postMessage(null);
  };
  for (const type of ['pointerdown', 'pointerup', 'keydown', 'wheel'] as const)
    page.addEventListener(type, ask, { capture: true, passive: true });
  page.addEventListener('pointermove', (e) => e.buttons > 0 && ask(), { capture: true, passive: true });
  return ask;
}

/** Milliseconds of work between two looks at who wants room. */
const SLICE = 12;
/** Milliseconds that one piece of work stands aside in all: a map that is dragged about does not stop a game. */
const MOST = 2000;

/**
 * Does one work after the other whenever nobody draws. Each begins with standing aside: whoever asked for it shows what
 * comes of that.
 */
export function standsAside(): <T>(work: Work<T>) => Promise<T> {
  const channel = open();
  let until = 0;
  const standAside = (): void => void (until = performance.now() + ROOM);
  channel?.addEventListener('message', standAside);
  const asked = (): number => until - performance.now();
  let last: Promise<unknown> = Promise.resolve();

  async function bitByBit<T>(work: Work<T>): Promise<T> {
    let left = MOST;
    standAside();
    for (;;) {
      for (let wait = asked(); wait > 0 && left > 0; wait = asked()) {
        const ms = Math.min(wait, left);
        await new Promise((resolve) => setTimeout(resolve, ms));
        left -= ms;
      }
      for (const stop = performance.now() + SLICE; performance.now() < stop; ) {
        const step = work.next();
        if (step.done) return step.value;
      }
      await heard();
    }
  }

  return (work) => {
    const done = last.then(() => bitByBit(work));
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
