import type { Page } from './test.ts';

type Point = readonly [x: number, y: number];

/** Fingers on the screen, as a person's hand has them: all that touch it are named in every step. */
export async function hand(page: Page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    down: (...points: Point[]) => touch('touchStart', points),
    move: (...points: Point[]) => touch('touchMove', points),
    up: () => touch('touchEnd', []),
  };
}
