import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyWorker } from '../../../src/client/transport/lazy-worker.ts';
import { watchdog } from '../../../src/client/transport/watchdog.ts';

/** A worker that answers unless it is stuck. */
function fakeWorker() {
  const state = { stuck: false, stops: 0, pings: 0 };
  const never = new Promise<never>(() => {});
  const watch = watchdog(
    () => (state.pings++, state.stuck ? never : Promise.resolve()),
    () => {
      state.stops++;
      state.stuck = false; // the next worker is a new one
      return new Error('stopped');
    },
  );
  return { state, watch, never };
}

describe('a worker with pending requests', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is stopped when it does not respond, and all requests fail', async () => {
    const { state, watch, never } = fakeWorker();
    await watch(() => Promise.resolve());
    const waiting = [watch(() => never), watch(() => never)];
    const told = Promise.allSettled(waiting);
    await vi.advanceTimersByTimeAsync(1500);
    state.stuck = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(state.stops).toBe(1);
  });

  it('may take any time while it responds', async () => {
    const { state, watch } = fakeWorker();
    const slow = watch(() => new Promise((resolve) => setTimeout(() => resolve('done'), 600_000)));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await slow).toBe('done');
    expect(state.stops).toBe(0);
  });

  it('is not considered stuck before its first answer', async () => {
    const { state, watch, never } = fakeWorker();
    state.stuck = true;
    void watch(() => never);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(state.stops).toBe(0);
  });

  it('gets no pings without requests', async () => {
    const { state, watch } = fakeWorker();
    await watch(() => Promise.resolve());
    const before = state.pings;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.pings).toBe(before);
  });

  it('that was stopped is replaced with the next call', async () => {
    const { state, watch, never } = fakeWorker();
    for (const stops of [1, 2]) {
      await watch(() => Promise.resolve());
      const stuck = watch(() => never).catch((error: Error) => error.message);
      await vi.advanceTimersByTimeAsync(1500);
      state.stuck = true;
      await vi.advanceTimersByTimeAsync(20_000);
      expect([await stuck, state.stops]).toEqual(['stopped', stops]);
    }
    expect(await watch(() => Promise.resolve('on'))).toBe('on');
  });
});

it('a lazy worker that was stopped is restarted by the next message', () => {
  const spy = () => vi.fn<(...given: unknown[]) => void>();
  const made: { terminate: ReturnType<typeof spy>; postMessage: ReturnType<typeof spy> }[] = [];
  const make = (): Worker => {
    const worker = { terminate: spy(), postMessage: spy(), addEventListener: spy() };
    made.push(worker);
    return worker as unknown as Worker;
  };
  const begun = vi.fn<() => void>();
  const late = lazyWorker(make, begun, () => {});
  late.postMessage('one');
  late.stop();
  late.postMessage('two');
  expect(made).toHaveLength(2);
  expect(made[0]!.terminate).toHaveBeenCalledTimes(1);
  expect(made[1]!.postMessage).toHaveBeenCalledWith('two', []);
  expect(begun).toHaveBeenCalledTimes(2);
});
