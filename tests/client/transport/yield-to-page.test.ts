import { describe, expect, it, vi } from 'vitest';
import { notesInput, FRAME, pausedUntil } from '../../../src/client/transport/yield-to-page.ts';

/** A page with manually dispatched events. */
function page() {
  const target = new EventTarget();
  return {
    ask: notesInput(target as unknown as Window),
    touch: (type: string) => target.dispatchEvent(new Event(type)),
  };
}

/** Work of `steps` steps that records the time of each; calls `between` after each. */
function* work(steps: number, at: number[], between: (step: number) => void = () => {}) {
  for (let i = 0; i < steps; i++) {
    at.push(performance.now());
    between(i);
    yield;
  }
  return at.length;
}

const longestPause = (at: readonly number[]): number => Math.max(...at.slice(1).map((t, i) => t - at[i]!));
const busy = (ms: number): void => {
  for (const end = performance.now() + ms; performance.now() < end; );
};

describe('background work in the page', () => {
  it('starts after a pause, and returns its result', async () => {
    const at: number[] = [];
    const asked = performance.now();
    expect(await pausedUntil()(() => work(5, at))).toBe(5);
    expect(at[0]! - asked).toBeGreaterThan(250);
  });

  it.each(['pointerdown', 'keydown', 'wheel'])('pauses after “%s”, and then continues', async (type) => {
    const { touch } = page();
    const at: number[] = [];
    const steps = await pausedUntil()(() => work(40, at, (step) => (step === 10 ? touch(type) : busy(2))));
    expect(steps).toBe(40);
    expect(longestPause(at)).toBeGreaterThan(200);
  });

  it('pauses less for a frame than for a touch, and neither shortens the other', async () => {
    const { ask } = page();
    const pause = async (asking: () => void): Promise<number> => {
      const at: number[] = [];
      await pausedUntil()(() => work(40, at, (step) => (step === 10 ? asking() : busy(2))));
      return longestPause(at);
    };
    const frame = await pause(() => ask(FRAME));
    expect(frame).toBeGreaterThan(FRAME - 30);
    const both = await pause(() => {
      ask(FRAME);
      ask();
      ask(FRAME);
    });
    expect(both).toBeGreaterThan(200);
    expect(frame).toBeLessThan(both);
  });

  it('is delayed by a busy page for at most three seconds in all', async () => {
    const { ask } = page();
    const asking = setInterval(ask, 60);
    const begun = performance.now();
    try {
      expect(await pausedUntil()(() => work(50, [], () => busy(1)))).toBe(50);
    } finally {
      clearInterval(asking);
    }
    expect(performance.now() - begun).toBeGreaterThan(2900);
  });

  it('continues where the browser has no channels, or refuses them', async () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          throw new DOMException('', 'SecurityError');
        }
      },
    );
    try {
      page().touch('keydown');
      expect(await pausedUntil()(() => work(3, []))).toBe(3);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('runs one after the other, also after a failure', async () => {
    const beside = pausedUntil();
    const told: string[] = [];
    function* named(name: string, fails = false) {
      told.push(`${name} begins`);
      yield;
      if (fails) throw new Error(name);
      told.push(`${name} ends`);
      return name;
    }
    const failing = beside(() => named('a', true));
    const both = [beside(() => named('b')), beside(() => named('c'))];
    await expect(failing).rejects.toThrow('a');
    expect(await Promise.all(both)).toEqual(['b', 'c']);
    expect(told).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
