import { openChannel } from './channel.ts';

/**
 * One tab holds the games of a browser; two would overwrite each other. Another may take them over: the holder is asked
 * to finish and let go, and one that does not answer loses them. Web Locks where there are any. A plain http address has
 * none, and a browser that blocks site data refuses them: there, tabs ask each other.
 */

const NAME = 'a-fine-line session';
/** A reloaded page may still be letting go. */
const PATIENCE = 1500;
const ANSWER = 250;

type Word = 'whose?' | 'mine' | 'let go' | 'yours';

/** `refused`: the browser gives no locks, which says nothing about other tabs. */
type Locked = 'mine' | 'taken' | 'refused';

export interface SingleTabLock {
  /** True once this tab holds the games; asks again each time until then. */
  readonly hold: () => Promise<boolean>;
  /** Holds them, even if another tab held them before. */
  readonly takeOver: () => Promise<void>;
}

/** `leave`: finishes what is under way; called when another tab takes over. */
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

  /** Waits for at most `PATIENCE`, unless it may steal: then there is nothing to wait for. */
  function lock(locks: LockManager, steal: boolean): Promise<Locked> {
    return new Promise((resolve) => {
      const waiting = new AbortController();
      const keep = (): Promise<void> => {
        resolve('mine');
        return new Promise((done) => (release = done)); // else until this worker ends
      };
      const refused = (): void => {
        // Only the end of the wait means that another tab has it: browsers refuse locks for many reasons.
        resolve(waiting.signal.aborted ? 'taken' : 'refused');
        void letGo(); // if it was granted before, another tab stole it
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
