import type { Page } from './test.ts';

type Point = readonly [x: number, y: number];

/** Touch gestures: every step names all fingers on the screen. */
export async function touchGestures(page: Page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    down: (...points: Point[]) => touch('touchStart', points),
    move: (...points: Point[]) => touch('touchMove', points),
    up: () => touch('touchEnd', []),
  };
}
