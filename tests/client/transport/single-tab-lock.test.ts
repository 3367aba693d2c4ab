import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { singleTabLock } from '../../../src/client/transport/single-tab-lock.ts';

type Locks = Pick<LockManager, 'request'>;
type Callback = () => Promise<void>;

/** The locks of one browser, shared by its tabs. */
function sharedLocks(): Locks {
  let lose: ((reason: unknown) => void) | null = null;
  const queue: (() => void)[] = [];
  const request = (_: string, { steal, signal }: LockOptions, work: Callback): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = (): void => {
        lose = reject;
        void work().then(() => {
          lose = null;
          resolve();
          queue.shift()?.();
        });
      };
      if (steal) lose?.(new DOMException('stolen', 'AbortError'));
      if (steal || !lose) return begin();
      queue.push(begin);
      signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(begin), 1);
        reject(signal.reason as Error);
      });
    });
  return { request } as Locks;
}

/** How locks behave where site data is blocked, and how broken ones might. */
const REFUSED: Record<string, Locks | undefined> = {
  'there are none': undefined,
  'they are refused': { request: () => Promise.reject(new DOMException('', 'SecurityError')) } as Locks,
  'they are refused with the name of a cancelled wait': {
    request: () => Promise.reject(new DOMException('', 'AbortError')),
  } as Locks,
  'asking throws': {
    request: () => {
      throw new DOMException('', 'SecurityError');
    },
  } as Locks,
  'they never answer': { request: () => new Promise(() => {}) } as Locks,
};

/** The broadcast channels of one browser. */
function sharedChannels() {
  const all = new Set<EventTarget>();
  return class extends EventTarget {
    constructor() {
      super();
      all.add(this);
    }
    postMessage(data: unknown): void {
      for (const other of all)
        if (other !== this) setTimeout(() => other.dispatchEvent(new MessageEvent('message', { data })));
    }
  };
}

class NoChannel {
  constructor() {
    throw new DOMException('', 'SecurityError');
  }
}

const leave = vi.fn<() => Promise<void>>(async () => {});

/** The answer after the longest time that a tab may wait. */
async function settled<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5_000);
  return answer;
}

beforeEach(() => {
  vi.useFakeTimers();
  leave.mockClear();
  vi.stubGlobal('BroadcastChannel', sharedChannels());
  vi.stubGlobal('navigator', { locks: sharedLocks() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the tab that holds the games', () => {
  const anyBrowser = { 'locks are granted': sharedLocks(), ...REFUSED };

  it.each(Object.keys(anyBrowser))('is the only tab, where %s', async (name) => {
    vi.stubGlobal('navigator', { locks: anyBrowser[name as keyof typeof anyBrowser] });
    expect(await settled(singleTabLock(leave).hold())).toBe(true);
  });

  it.each(Object.keys(anyBrowser))('is the first of two, until the second takes over, where %s', async (name) => {
    vi.stubGlobal('navigator', { locks: name in REFUSED ? REFUSED[name] : sharedLocks() });
    const [first, second] = [singleTabLock(leave), singleTabLock(async () => {})];
    expect(await settled(first.hold())).toBe(true);
    expect(await settled(second.hold())).toBe(false);
    await settled(second.takeOver());
    expect(leave).toHaveBeenCalledOnce();
    expect(await settled(second.hold())).toBe(true);
    expect(await settled(first.hold())).toBe(false);
  });

  it('loses them to a tab that steals them when it does not answer', async () => {
    vi.stubGlobal('BroadcastChannel', NoChannel);
    const [first, second] = [singleTabLock(leave), singleTabLock(async () => {})];
    await settled(first.hold());
    await settled(second.takeOver());
    expect(leave).toHaveBeenCalledOnce();
    expect(await settled(second.hold())).toBe(true);
  });

  it.each(Object.keys(REFUSED))('is any tab without channels and %s', async (name) => {
    vi.stubGlobal('BroadcastChannel', NoChannel);
    vi.stubGlobal('navigator', { locks: REFUSED[name] });
    const tabs = [singleTabLock(leave), singleTabLock(leave)];
    for (const tab of tabs) expect(await settled(tab.hold())).toBe(true);
  });
});
