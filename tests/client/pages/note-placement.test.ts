import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNote } from '../../../src/client/pages/tutorial/use-tutorial-target.ts';

const page = fc.record({ width: fc.integer({ min: 360, max: 2560 }), height: fc.integer({ min: 400, max: 1440 }) });
const note = fc.record({ width: fc.integer({ min: 200, max: 384 }), height: fc.integer({ min: 90, max: 260 }) });
const box = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

/** A target inside the page, given by its corners. */
const span = (a: number, b: number, all: number) => {
  const [from, to] = [Math.round(Math.min(a, b) * all), Math.round(Math.max(a, b) * all)];
  return [from, Math.max(1, to - from)] as const;
};

describe('the tutorial’s note', () => {
  it('is inside the page, and off its target where there is room', () => {
    fc.assert(
      fc.property(page, note, box, box, (window, wish, [x1, y1], [x2, y2]) => {
        const size = { ...wish, width: Math.min(wish.width, window.width - 16) };
        const [left, width] = span(x1, x2, window.width);
        const [top, height] = span(y1, y2, window.height);
        const { at } = placeNote({ left, top, width, height }, size, window);
        expect(at.left).toBeGreaterThanOrEqual(0);
        expect(at.top).toBeGreaterThanOrEqual(0);
        expect(at.left + size.width).toBeLessThanOrEqual(window.width);
        expect(at.top + size.height).toBeLessThanOrEqual(window.height);
        const beside = Math.max(left, window.width - left - width) >= size.width + 22;
        const stacked = Math.max(top, window.height - top - height) >= size.height + 22;
        const over =
          at.left < left + width && at.left + size.width > left && at.top < top + height && at.top + size.height > top;
        expect((beside || stacked) && over).toBe(false);
      }),
    );
  });

  it('is over a panel at the right, and below a small target at the top', () => {
    const window = { width: 1366, height: 768 };
    const size = { width: 320, height: 140 };
    expect(placeNote({ left: 990, top: 68, width: 376, height: 700 }, size, window).side).toBe('before');
    expect(placeNote({ left: 260, top: 0, width: 300, height: 60 }, size, window).side).toBe('below');
  });
});
