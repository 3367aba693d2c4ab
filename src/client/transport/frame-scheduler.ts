import { FRAME } from './yield-to-page.ts';

/**
 * Who may work in the next frame: what is put into the page is laid out and painted in it, and a map that works in the
 * same frame makes it a long one. Asks for room at either; gives what the map asks, false once for every change.
 */
export function pageFrames(page: Node, ask: (room: number) => void): () => boolean {
  let changed = -Infinity;
  let refused = false;
  const changes = new MutationObserver(() => {
    ask(FRAME);
    changed = performance.now();
  });
  changes.observe(page, { childList: true, subtree: true });
  return () => {
    ask(FRAME);
    // Never twice running: a page that changes in every frame would stop the map. And what changed long ago is painted.
    refused = !refused && performance.now() - changed < FRAME;
    if (refused) changed = -Infinity;
    return !refused;
  };
}
