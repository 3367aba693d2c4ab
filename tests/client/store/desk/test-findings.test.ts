import { describe, expect, it } from 'vitest';
import {
  codeOf,
  type SelfTest,
  streams,
  tickSeconds,
  verdictOf,
} from '../../../../src/client/store/desk/test-findings.ts';
import { runSelfTest, type TestHost } from '../../../../src/client/transport/net/self-test.ts';

const good: SelfTest = {
  reach: 40,
  post: 20,
  firstByte: 15,
  ticks: [1000, 2000, 3000, 4000, 5000],
  clock: 300,
  storage: true,
  size: 90_000,
};

describe('the test of a device', () => {
  it('is passed by a device without fault', () => {
    expect(verdictOf(good)).toBe('good');
    expect(codeOf(good)).toBe('111 511');
    expect(tickSeconds(good)).toBe(1);
  });

  it('has no result while it runs', () => {
    expect(verdictOf({ ...good, ticks: null })).toBeNull();
  });

  it('names what is wrong by the weightiest', () => {
    expect(verdictOf({ ...good, post: 'failed', storage: false })).toBe('bad');
    expect(verdictOf({ ...good, firstByte: 4500 })).toBe('slow');
    expect(verdictOf({ ...good, ticks: [1000, 2000] })).toBe('slow');
    expect(verdictOf({ ...good, storage: false })).toBe('noStorage');
  });

  it('tells ticks that come all at once from a stream', () => {
    expect(streams({ ...good, ticks: [5000, 5000, 5001, 5001, 5002] })).toBe(false);
  });

  it('puts every fault at its own place of the code', () => {
    expect(codeOf({ ...good, reach: 'failed' })).toBe('011 511');
    expect(codeOf({ ...good, post: 'failed' })).toBe('101 511');
    expect(codeOf({ ...good, firstByte: 'failed', ticks: [] })).toBe('110 011');
    expect(codeOf({ ...good, clock: 600_000 })).toBe('111 501');
    expect(codeOf({ ...good, storage: false })).toBe('111 510');
  });
});

describe('running the test', () => {
  let time = 0;
  const asked: string[] = [];
  const stream = () => {
    const text = [1, 2, 3, 4, 5].map((tick) => `data: {"tick":${tick}}\n\n`);
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        time += 1000;
        const next = text.shift();
        if (next === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(next));
      },
    });
  };
  const host = (fetch: TestHost['fetch']): TestHost => ({
    fetch: (path, init) => {
      asked.push(path);
      return fetch(path, init);
    },
    now: () => 5000,
    elapsed: () => (time += 10),
    remembers: () => true,
    bytes: () => 1234,
  });
  const run = async (fetch: TestHost['fetch']) => {
    asked.length = 0;
    let last: SelfTest | null = null;
    await runSelfTest(host(fetch), (test) => (last = test));
    return last!;
  };

  it('asks the server all questions, and tells it when they are passed', async () => {
    const found = await run(async (path) =>
      path.endsWith('ticks') ? new Response(stream()) : Response.json({ now: 5300, bytes: 200 }),
    );
    expect(verdictOf(found)).toBe('good');
    expect(found.clock).toBe(300);
    expect(asked).toEqual(['/api/test/reach', '/api/test/echo', '/api/test/ticks', '/api/test/passed']);
  });

  it('ends with a sentence when nothing answers', async () => {
    const found = await run(() => Promise.reject(new TypeError('network')));
    expect(verdictOf(found)).toBe('bad');
    expect(asked).not.toContain('/api/test/passed');
  });

  it('is not passed by another server’s page', async () => {
    const found = await run(async () => new Response('<html>', { status: 200 }));
    expect(verdictOf(found)).toBe('bad');
  });
});
