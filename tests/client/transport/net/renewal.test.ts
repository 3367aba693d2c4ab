import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renewing } from '../../../../src/client/transport/net/renewal.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function setUp() {
  const page = { build: 'one' as string | null, busy: false, reloads: 0, last: null as number | null };
  const fetch = renewing({
    fetch: async () => new Response('', { headers: page.build === null ? {} : { 'x-build': page.build } }),
    reload: () => void page.reloads++,
    busy: () => page.busy,
    last: { read: () => page.last, keep: (at) => void (page.last = at) },
  });
  return { page, ask: () => fetch('/api') };
}

describe('a page of another build than the server', () => {
  it('is loaded again, once', async () => {
    const { page, ask } = setUp();
    await ask();
    await ask();
    expect(page.reloads).toBe(0);
    page.build = 'two';
    await Promise.all([ask(), ask()]);
    expect(page.reloads).toBe(1);
  });

  it('waits until nobody writes or chooses on it', async () => {
    const { page, ask } = setUp();
    await ask();
    Object.assign(page, { build: 'two', busy: true });
    await ask();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(page.reloads).toBe(0);
    page.busy = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(page.reloads).toBe(1);
  });

  it('is loaded at most once a minute, where two servers of different builds answer by turns', async () => {
    const { page, ask } = setUp();
    page.last = Date.now() - 10_000;
    await ask();
    page.build = 'two';
    await ask();
    expect(page.reloads).toBe(0);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(page.reloads).toBe(1);
  });

  it('stays as it is where something on the way takes the build from the answer', async () => {
    const { page, ask } = setUp();
    await ask();
    page.build = null;
    await ask();
    expect(page.reloads).toBe(0);
  });
});
