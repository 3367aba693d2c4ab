import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FRAME, frameScheduler } from '../../../src/client/transport/yield-to-page.ts';

let change: () => void;
const ask = vi.fn<(room: number) => void>();

/** The answers that the map gets for its next frames, in order. */
function frames() {
  return frameScheduler({} as Node, ask);
}

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(changed: () => void) {
        change = changed;
      }
      observe() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('frames of the page', () => {
  it('belong to the map while the page is idle', () => {
    const takes = frames();
    expect([takes(), takes()]).toEqual([true, true]);
  });

  it('belong to the page once per change', () => {
    const takes = frames();
    change();
    expect([takes(), takes(), takes()]).toEqual([false, true, true]);
  });

  it('alternate with a page that changes in every one', () => {
    const takes = frames();
    const given = Array.from({ length: 6 }, () => {
      change();
      return takes();
    });
    expect(given).toEqual([false, true, false, true, false, true]);
  });

  it('are not given up for old changes', () => {
    const takes = frames();
    change();
    vi.advanceTimersByTime(FRAME);
    expect(takes()).toBe(true);
  });

  it('pause computer players, at every change and every map frame', () => {
    const takes = frames();
    change();
    takes();
    expect(ask.mock.calls).toEqual([[FRAME], [FRAME]]);
  });
});
