/** A store makes its model anew on every change; the map only moves for what really differs. */
import type { MapModel } from '../store/map/map-model.ts';

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The new model with the old parts wherever they say the same, so that identity means sameness.
 * Returns the old model itself when nothing differs.
 */
export function reuse(before: MapModel, after: MapModel): MapModel {
  if (before === after) return before;
  let changed = false;
  const keep = <K extends keyof MapModel>(key: K): MapModel[K] => {
    if (same(before[key], after[key])) return before[key];
    changed = true;
    return after[key];
  };
  const merged: MapModel = {
    seat: keep('seat'),
    theme: keep('theme'),
    palette: keep('palette'),
    reducedMotion: keep('reducedMotion'),
    letters: keep('letters'),
    theatres: keep('theatres'),
    counters: keep('counters'),
    drafts: keep('drafts'),
    selected: keep('selected'),
    highlighted: keep('highlighted'),
    traffic: keep('traffic'),
    flashes: keep('flashes'),
    film: keep('film'),
    focus: keep('focus'),
    clear: keep('clear'),
  };
  return changed ? merged : before;
}
