import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outgrown, screenOf } from '../../../src/client/map/display-scale.ts';

const element = (clientWidth: number, clientHeight: number) => ({ clientWidth, clientHeight });
const side = fc.integer({ min: 2, max: 8000 });
const letters = fc.double({ min: 0.8, max: 1.5, noNaN: true });

describe('the size that the map was drawn for', () => {
  it('is still that of its element, however large that is and words are', () => {
    fc.assert(
      fc.property(side, side, letters, (w, h, larger) => {
        expect(outgrown(screenOf(w, h, larger, 2), element(w, h))).toBe(false);
      }),
    );
  });

  it('is outgrown by one pixel either way', () => {
    fc.assert(
      fc.property(side, side, letters, fc.constantFrom(-1, 1), (w, h, larger, by) => {
        const screen = screenOf(w, h, larger, 2);
        expect(outgrown(screen, element(w + by, h))).toBe(true);
        expect(outgrown(screen, element(w, h + by))).toBe(true);
      }),
    );
  });

  it('stays while the element is hidden, and is looked at again when it comes back', () => {
    const screen = screenOf(1280, 720, 1, 1);
    expect(outgrown(screen, element(0, 0))).toBe(false);
    expect(outgrown(screen, element(1280, 720))).toBe(false);
    expect(outgrown(screen, element(1280, 640))).toBe(true);
  });

  it('grows with large windows and with letters, up to a bound', () => {
    expect(screenOf(1280, 720, 1, 2)).toEqual({ w: 1280, h: 720, ui: 1, ratio: 2 });
    expect(screenOf(1920, 1080, 1, 1).ui).toBeCloseTo(1.2);
    expect(screenOf(1920, 1080, 1.2, 1).ui).toBeCloseTo(1.44);
    expect(screenOf(3840, 2160, 1.2, 1).ui).toBe(1.6);
  });
});
