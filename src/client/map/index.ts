/**
 * Entry point of the map. `createRegionMap` is small and draws at once. `createMap` loads Phaser in its own chunk, so
 * that the start screen never waits for it.
 */
import type { MapEvents, MapHandle, MapStore } from '../store/map/map-model.ts';
import { loadFaces } from './style/typography.ts';
import { readPalette } from './style/palette.ts';
import { chooseRenderer, type RendererName } from './renderer.ts';

export type { MapEvents, MapHandle, MapModel, MapStore } from '../store/map/map-model.ts';
export { createRegionMap } from './static-map.ts';

/** How long the first drawing waits for the label font before it uses the fallback, in ms. */
const FONT_TIMEOUT = 700;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Prefetches the code of `createMap`, so that it also works offline. */
export const fetchParts = () => Promise.all([import('./phaser-game.ts'), import('./map-controller.ts')]);

/**
 * Shows the map in `parent`, fills it, and keeps it in sync with the store. `parent.dataset.renderer` ('canvas' or
 * 'webgl') overrides the automatic choice, for tests.
 */
export async function createMap(parent: HTMLElement, store: MapStore, events: MapEvents): Promise<MapHandle> {
  parent.dataset.theme = store.getState().theme;
  const palette = readPalette(parent);
  const wanted = parent.dataset.renderer;
  const renderer: RendererName = wanted === 'canvas' || wanted === 'webgl' ? wanted : chooseRenderer();
  const [[{ bootGame }, { MapController }]] = await Promise.all([
    fetchParts(),
    Promise.race([loadFaces(palette.font), pause(FONT_TIMEOUT)]),
  ]);
  const hand = await bootGame(parent, renderer, palette.sea);
  return new MapController(parent, store, events, hand, renderer);
}
