import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsRestart, displayScale } from '../../../src/client/map/display-scale.ts';

const element = (clientWidth: number, clientHeight: number) => ({ clientWidth, clientHeight });
const side = fc.integer({ min: 2, max: 8000 });
const letters = fc.double({ min: 0.8, max: 1.5, noNaN: true });

describe('the size that the map was drawn for', () => {
  it('matches its element, whatever the window and text size', () => {
    fc.assert(
      fc.property(side, side, letters, (w, h, larger) => {
        expect(needsRestart(displayScale(w, h, larger, 2), element(w, h))).toBe(false);
      }),
    );
  });

  it('changes with one pixel either way', () => {
    fc.assert(
      fc.property(side, side, letters, fc.constantFrom(-1, 1), (w, h, larger, by) => {
        const screen = displayScale(w, h, larger, 2);
        expect(needsRestart(screen, element(w + by, h))).toBe(true);
        expect(needsRestart(screen, element(w, h + by))).toBe(true);
      }),
    );
  });

  it('stays while the element is hidden, and is measured again when it is shown', () => {
    const screen = displayScale(1280, 720, 1, 1);
    expect(needsRestart(screen, element(0, 0))).toBe(false);
    expect(needsRestart(screen, element(1280, 720))).toBe(false);
    expect(needsRestart(screen, element(1280, 640))).toBe(true);
  });

  it('grows with large windows and text size, up to a limit', () => {
    expect(displayScale(1280, 720, 1, 2)).toEqual({ w: 1280, h: 720, ui: 1, ratio: 2 });
    expect(displayScale(1920, 1080, 1, 1).ui).toBeCloseTo(1.2);
    expect(displayScale(1920, 1080, 1.2, 1).ui).toBeCloseTo(1.44);
    expect(displayScale(3840, 2160, 1.2, 1).ui).toBe(1.6);
    expect(displayScale(1920, 1080, 2, 1).ui).toBe(2); // a wall
  });
});
