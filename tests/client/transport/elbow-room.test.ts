import { describe, expect, it } from 'vitest';
import { asksForRoom, standsAside } from '../../../src/client/transport/elbow-room.ts';

/** A page whose events are dispatched by hand. */
function page() {
  const target = new EventTarget();
  return {
    ask: asksForRoom(target as unknown as Window),
    touch: (type: string) => target.dispatchEvent(new Event(type)),
  };
}

/** Work of so many steps that notes when each was made; `between` is told of each. */
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

describe('work beside the page', () => {
  it('begins once the page has had room, and gives what it came to', async () => {
    const at: number[] = [];
    const asked = performance.now();
    expect(await standsAside()(work(5, at))).toBe(5);
    expect(at[0]! - asked).toBeGreaterThan(250);
  });

  it.each(['pointerdown', 'keydown', 'wheel'])('stands aside after “%s”, and then goes on', async (type) => {
    const { touch } = page();
    const at: number[] = [];
    const steps = await standsAside()(work(40, at, (step) => (step === 10 ? touch(type) : busy(2))));
    expect(steps).toBe(40);
    expect(longestPause(at)).toBeGreaterThan(200);
  });

  it('goes on under a page that never stops asking', async () => {
    const { ask } = page();
    const asking = setInterval(ask, 60);
    const at: number[] = [];
    expect(await standsAside()(work(200, at, () => busy(1)))).toBe(200);
    clearInterval(asking);
  });

  it('does one after the other, and goes on after one that fails', async () => {
    const beside = standsAside();
    const [one, two]: [number[], number[]] = [[], []];
    const failing = beside(
      work(3, [], () => {
        throw new Error('no');
      }),
    );
    const both = [beside(work(3, one, () => busy(8))), beside(work(3, two))];
    await expect(failing).rejects.toThrow('no');
    await Promise.all(both);
    expect(Math.max(...one)).toBeLessThan(Math.min(...two));
  });
});
