/** The store creates a new model on every change; the map must only update what differs. */
import type { MapModel } from '../store/map/map-model.ts';
import { sameRect } from './layout/rects.ts';

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a !== 'function' && JSON.stringify(a) === JSON.stringify(b));

/**
 * The new model with unchanged parts taken from the old one, so that they compare by identity. The old model itself if
 * nothing differs.
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
    hot: keep('hot'),
    counters: keep('counters'),
    drafts: keep('drafts'),
    selected: keep('selected'),
    highlighted: keep('highlighted'),
    traffic: keep('traffic'),
    flashes: keep('flashes'),
    playback: keep('playback'),
    focus: keep('focus'),
    covered: keep('covered'),
    words: keep('words'),
  };
  return changed ? merged : before;
}

/** What changes the frame; panels at the lower left only cover it. */
const EDGES = ['left', 'top', 'right', 'bottom'] as const;

/** The page leaves the map another frame. */
export const otherSpace = (before: MapModel['covered'], after: MapModel['covered']): boolean =>
  EDGES.some((edge) => before[edge] !== after[edge]) || !sameRect(before.slot ?? null, after.slot ?? null);

/** Heat changes within one rung change only text, not the land. */
export const sameLand = (before: MapModel, after: MapModel): boolean =>
  before.traffic === after.traffic &&
  before.hot === after.hot &&
  before.theatres.length === after.theatres.length &&
  before.theatres.every((t, n) => t.id === after.theatres[n].id && t.rung === after.theatres[n].rung);
