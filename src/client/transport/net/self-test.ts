import { FIRST_BYTE, type SelfTest, TICKS, UNTRIED, verdictOf } from '../../store/desk/test-findings.ts';
import { type Fetch, posted } from './http.ts';
import { streamReader } from './event-stream.ts';

/** The browser's parts that the test uses; replaced in tests. */
export interface TestHost {
  readonly fetch: Fetch;
  readonly now: () => number;
  /** Ms since the page was opened, for distances. */
  readonly elapsed: () => number;
  readonly remembers: () => boolean;
  readonly bytes: () => number;
}

/** A stream that never ends is given up after so many ms. */
const LONGEST = FIRST_BYTE + TICKS * 2500;

/** Tries everything that a seat needs, in turn; `tell` after each step. Never throws. */
export async function runSelfTest(host: TestHost, tell: (test: SelfTest) => void): Promise<void> {
  let test: SelfTest = { ...UNTRIED, storage: host.remembers(), size: host.bytes() };
  const add = (patch: Partial<SelfTest>): void => tell((test = { ...test, ...patch }));
  add({});
  const timed = async (work: () => Promise<Response>): Promise<readonly [number, unknown] | null> => {
    const from = host.elapsed();
    try {
      const response = await work();
      if (!response.ok) return null;
      return [host.elapsed() - from, await response.json()];
    } catch {
      return null;
    }
  };
  const reached = await timed(() => host.fetch('/api/test/reach', { cache: 'no-store' }));
  const server = (reached?.[1] as { now?: unknown } | undefined)?.now;
  add({
    reach: reached?.[0] ?? 'failed',
    clock: typeof server === 'number' ? server - host.now() : null,
  });
  const echoed = await timed(() => host.fetch('/api/test/echo', posted({ text: 'x'.repeat(200) })));
  add({ post: echoed?.[0] ?? 'failed' });
  if (test.reach === 'failed') return add({ firstByte: 'failed', ticks: [] });
  await readTicks(host, add);
  if (verdictOf(test) !== 'bad' && typeof test.reach === 'number') {
    await timed(() => host.fetch('/api/test/passed', posted({ ms: Math.round(Number(test.reach)) })));
  }
}

async function readTicks(host: TestHost, add: (patch: Partial<SelfTest>) => void): Promise<void> {
  const from = host.elapsed();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST);
  const ticks: number[] = [];
  let first: number | null = null;
  try {
    const response = await host.fetch('/api/test/ticks', { signal: stop.signal, cache: 'no-store' });
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    const read = streamReader(({ data }) => {
      if (data !== null) ticks.push(host.elapsed());
    });
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (first === null) {
        first = host.elapsed() - from;
        add({ firstByte: first });
      }
      read(decoder.decode(value, { stream: true }));
      if (ticks.length >= TICKS) break;
    }
  } catch {
    // held back or cut: what came until now is told
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
  add({ firstByte: first ?? 'failed', ticks });
}

/** What this browser keeps and how much this page took. */
export const browserTestHost = (): TestHost => ({
  fetch: (path, init) => fetch(path, init),
  now: () => Date.now(),
  elapsed: () => performance.now(),
  remembers: () => {
    try {
      for (const storage of [localStorage, sessionStorage]) {
        storage.setItem('a-fine-line.test', '1');
        storage.removeItem('a-fine-line.test');
      }
      return true;
    } catch {
      return false;
    }
  },
  bytes: () =>
    performance
      .getEntriesByType('resource')
      .concat(performance.getEntriesByType('navigation'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
});
