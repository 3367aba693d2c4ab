import { openChannel } from './browser-access.ts';

/**
 * One tab holds the games of a browser; two would overwrite each other. Another tab can take them over: it asks the
 * holder to finish and release them, and takes them anyway if it does not answer. Uses Web Locks; without them (plain
 * http, or blocked site data) tabs ask each other over a channel.
 */

const NAME = 'a-fine-line session';
/** Milliseconds: a page that is reloaded may still be releasing its lock. */
const PATIENCE = 1500;
const ANSWER = 250;

type Word = 'whose?' | 'mine' | 'let go' | 'yours';

/** `refused`: the browser gives no locks; another tab may or may not hold the games. */
type Locked = 'mine' | 'taken' | 'refused';

export interface SingleTabLock {
  /** Tries to hold the games, each time until it does. Resolves with true if this tab holds them. */
  readonly hold: () => Promise<boolean>;
  /** Takes the games, even from another tab. */
  readonly takeOver: () => Promise<void>;
}

/** `leave`: finishes pending calls; called when another tab takes over. */
export function singleTabLock(leave: () => Promise<void>): SingleTabLock {
  let held = false;
  let release = (): void => {};
  const channel = openChannel(NAME);
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

  /** Resolves with true once the message comes, with false after `within` ms. */
  const hear = (word: Word, within: number): Promise<boolean> =>
    new Promise((resolve) => {
      const listen = ({ data }: MessageEvent<Word>): void => void (data === word && resolve(true));
      channel?.addEventListener('message', listen);
      setTimeout(() => {
        channel?.removeEventListener('message', listen);
        resolve(false);
      }, within);
    });

  /** Waits `PATIENCE` ms at most. `steal`: takes the lock at once. */
  function lock(locks: LockManager, steal: boolean): Promise<Locked> {
    return new Promise((resolve) => {
      const waiting = new AbortController();
      const keep = (): Promise<void> => {
        resolve('mine');
        return new Promise((done) => (release = done)); // or until this worker ends
      };
      const refused = (): void => {
        // Only a timeout means that another tab holds it: browsers refuse locks for many reasons.
        resolve(waiting.signal.aborted ? 'taken' : 'refused');
        void letGo(); // a lock that was granted was stolen by another tab
      };
      locks.request(NAME, steal ? { steal } : { signal: waiting.signal }, keep).catch(refused);
      setTimeout(() => waiting.abort(), PATIENCE);
      setTimeout(() => resolve('refused'), PATIENCE + ANSWER);
    });
  }

  async function locked(steal = false): Promise<Locked> {
    try {
      return navigator.locks ? await lock(navigator.locks, steal) : 'refused';
    } catch {
      return 'refused';
    }
  }

  async function askAround(): Promise<boolean> {
    const taken = hear('mine', ANSWER);
    say('whose?');
    return !(await taken);
  }

  async function ask(): Promise<void> {
    const answer = await locked();
    if (answer === 'mine' || (answer === 'refused' && (await askAround()))) held = true;
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
      held = (await locked(true)) !== 'taken';
    },
  };
}
