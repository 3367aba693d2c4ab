/**
 * The map's front door. `createRegionMap` is small and draws at once; `createMap` fetches Phaser
 * first, in a chunk of its own, so that the start screen never waits for it.
 */
import type { MapEvents, MapHandle, MapStore } from '../store/map/map-model.ts';
import { loadFaces } from './style/typography.ts';
import { readPalette } from './style/palette.ts';
import { chooseRenderer, type RendererName } from './renderer.ts';

export type { MapEvents, MapHandle, MapModel, MapStore } from '../store/map/map-model.ts';
export { createRegionMap } from './static-map.ts';

/** How long the first picture waits for the label font before it uses the fallback. */
const FONT_PATIENCE = 700;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What `createMap` fetches: beforehand, for a page that may be without a network by then. */
export const fetchParts = () => Promise.all([import('./phaser-game.ts'), import('./map-controller.ts')]);

/**
 * Shows the map in `parent`, which it fills, and keeps it in step with the store.
 * `parent.dataset.renderer` ('canvas' or 'webgl') overrides the choice by machine, for tests.
 */
export async function createMap(parent: HTMLElement, store: MapStore, events: MapEvents): Promise<MapHandle> {
  parent.dataset.theme = store.getState().theme;
  const palette = readPalette(parent);
  const wanted = parent.dataset.renderer;
  const renderer: RendererName = wanted === 'canvas' || wanted === 'webgl' ? wanted : chooseRenderer();
  const [[{ bootGame }, { MapController }]] = await Promise.all([
    fetchParts(),
    Promise.race([loadFaces(palette.font), pause(FONT_PATIENCE)]),
  ]);
  const hand = await bootGame(parent, renderer, palette.sea);
  return new MapController(parent, store, events, hand, renderer);
}
