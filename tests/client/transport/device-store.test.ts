import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceStore } from '../../../src/client/transport/encrypted-db.ts';
import { mayHoldGames } from '../../../src/client/transport/lazy-worker.ts';
import { singleTabLock } from '../../../src/client/transport/single-tab-lock.ts';

const refused = (): DOMException => new DOMException('', 'SecurityError');
const never = (): Promise<never> => new Promise(() => {});
const throws = (): never => {
  throw refused();
};

/** A request that fails as in IndexedDB: with a later event. */
function failing() {
  const request = { error: refused(), onerror: null as (() => void) | null };
  setTimeout(() => request.onerror?.());
  return request;
}

/** Every storage interface, in every way it can fail. */
const BROKEN = {
  indexedDB: {
    missing: undefined,
    throwing: { open: throws, databases: throws },
    failing: { open: failing, databases: () => Promise.reject(refused()) },
    silent: { open: () => ({}), databases: never },
    'open, then failing': {
      databases: () => Promise.reject(refused()),
      open() {
        const request = { result: { transaction: throws }, onsuccess: null as (() => void) | null };
        setTimeout(() => request.onsuccess?.());
        return request;
      },
    },
  },
  navigator: {
    missing: {},
    throwing: { locks: { request: throws } },
    failing: { locks: { request: () => Promise.reject(refused()) } },
    silent: { locks: { request: never } },
  },
  BroadcastChannel: { missing: undefined, throwing: throws },
} as const;

/** One failure for each interface. */
const anyBrowser = fc.record({
  indexedDB: fc.constantFrom(...Object.keys(BROKEN.indexedDB)),
  navigator: fc.constantFrom(...Object.keys(BROKEN.navigator)),
  BroadcastChannel: fc.constantFrom(...Object.keys(BROKEN.BroadcastChannel)),
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settled<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5_000);
  return answer;
}

describe('a browser without storage', () => {
  it('plays from memory within seconds and says so once, however its storage fails', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrowser, async (fails) => {
        for (const [name, ways] of Object.entries(BROKEN))
          vi.stubGlobal(name, (ways as Record<string, unknown>)[fails[name as keyof typeof fails]]);
        const keepsNothing = vi.fn<() => void>();
        const device = deviceStore(singleTabLock(never), keepsNothing);
        expect(await settled(mayHoldGames('any'))).toBe(true); // so that the worker is asked, which knows
        expect(await settled(device.hold())).toBe(true);
        await (await settled(device.open())).write({ a: 'one' });
        expect(await (await settled(device.open())).read('a')).toBe('one');
        expect(keepsNothing).toHaveBeenCalledOnce();
      }),
      { numRuns: 60 },
    );
  });

  it('lets every tab play for itself', async () => {
    vi.stubGlobal('indexedDB', BROKEN.indexedDB.throwing);
    const tab = { hold: vi.fn<() => Promise<boolean>>(async () => false) };
    expect(await settled(deviceStore(tab, () => {}).hold())).toBe(true);
    expect(tab.hold).not.toHaveBeenCalled();
  });
});
