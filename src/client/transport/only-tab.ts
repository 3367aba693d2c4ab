/**
 * One tab holds the games of a browser; two would overwrite each other. Another may take them over: the holder is asked
 * to finish and let go, and one that does not answer loses them. Web Locks where there are any; on a plain http address
 * there are none, and tabs ask each other.
 */

const NAME = 'a-fine-line session';
/** A reloaded page may still be letting go. */
const PATIENCE = 1500;
const ANSWER = 250;

type Word = 'whose?' | 'mine' | 'let go' | 'yours';

export interface OnlyTab {
  /** True once this tab holds the games; asks again each time until then. */
  readonly hold: () => Promise<boolean>;
  /** Holds them whoever held them before. */
  readonly takeOver: () => Promise<void>;
}

/** `leave`: finishes what is under way; called when another tab takes over. */
export function onlyTab(leave: () => Promise<void>): OnlyTab {
  let held = false;
  let release = (): void => {};
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  const say = (word: Word): void => channel?.postMessage(word);

  async function letGo(): Promise<void> {
    if (!held) return;
    held = false;
    await leave();
    release();
    say('yours');
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data === 'whose?' && held) say('mine');
    if (data === 'let go') void letGo();
  });

  /** Resolves once a word is heard, or false after some time. */
  const hear = (word: Word, within: number): Promise<boolean> =>
    new Promise((resolve) => {
      const listen = ({ data }: MessageEvent<Word>): void => void (data === word && resolve(true));
      channel?.addEventListener('message', listen);
      setTimeout(() => {
        channel?.removeEventListener('message', listen);
        resolve(false);
      }, within);
    });

  function lock(locks: LockManager, options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const keep = (): Promise<void> => {
        resolve(true);
        return new Promise((done) => (release = done)); // else until this worker ends
      };
      locks.request(NAME, options, keep).catch(() => {
        resolve(false);
        void letGo(); // somebody stole it
      });
    });
  }

  async function askAround(): Promise<boolean> {
    const taken = hear('mine', ANSWER);
    say('whose?');
    return !(await taken);
  }

  async function ask(): Promise<void> {
    const mine = navigator.locks ? lock(navigator.locks, { signal: AbortSignal.timeout(PATIENCE) }) : askAround();
    if (await mine) held = true;
  }

  let asking: Promise<void> | null = null;

  return {
    hold: async () => {
      if (!held) await (asking ??= ask().finally(() => (asking = null)));
      return held;
    },
    takeOver: async () => {
      if (held) return;
      const gone = hear('yours', PATIENCE);
      say('let go');
      await gone;
      held = navigator.locks ? await lock(navigator.locks, { steal: true }) : true;
    },
  };
}
