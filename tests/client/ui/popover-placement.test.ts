import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePopover } from '../../../src/client/ui/popover.tsx';

const size = (min: number, max: number) =>
  fc.record({ width: fc.integer({ min, max }), height: fc.integer({ min, max }) });

describe('a popover', () => {
  it('is inside the window, and not over its button where there is room', () => {
    const sheet = size(50, 300);
    fc.assert(
      fc.property(
        size(320, 2000),
        sheet,
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 1, max: 60 }),
        (page, own, x, y, h) => {
          const top = Math.min(y, page.height - h);
          const button = { left: Math.min(x, page.width), top, bottom: top + h };
          const at = placePopover(button, own, page);
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.left + own.width).toBeLessThanOrEqual(page.width);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.top + own.height).toBeLessThanOrEqual(page.height);
          const room = Math.max(button.top, page.height - button.bottom) >= own.height + 12;
          const over = at.top < button.bottom && at.top + own.height > button.top;
          expect(room && over).toBe(false);
        },
      ),
    );
  });
});
