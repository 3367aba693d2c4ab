import type { MapCounter, MapDraft } from '../../../../src/client/store/map/map-model.ts';
import { SCALE } from '../../../../src/client/map/geo/projection.ts';
import type { Rect } from '../../../../src/client/map/geo/map-view.ts';
import type { Placed } from '../../../../src/client/map/layout/board.ts';
import { placeSymbols } from '../../../../src/client/map/layout/placement.ts';
import type { CounterSpot } from '../../../../src/client/map/layout/layout-plan.ts';
import type { WorkSlices } from '../../../../src/client/map/layout/work-slices.ts';
import { FAN_TIME } from '../../../../src/client/map/layout/counter-fan.ts';
import { type FrameInput, FrameLayout, type FramePlan } from '../../../../src/client/map/viewport/frame-layout.ts';

/** Runs the map's sliced work without pauses. */
export function atOnce<T>(pieces: WorkSlices<T>): T {
  let piece = pieces.next();
  while (!piece.done) piece = pieces.next();
  return piece.value;
}

export interface Look {
  readonly counters: readonly MapCounter[];
  /** Pixels per degree. */
  readonly scale: number;
  readonly bounds?: Rect | null;
  readonly hidden?: readonly Rect[];
  readonly covers?: readonly Rect[];
  readonly only?: Rect | null;
  readonly drafts?: readonly MapDraft[];
  readonly fanned?: string;
  readonly theatres?: FrameInput['theatres'];
  readonly words?: FrameInput['words'];
}

const plain = (key: string, data?: { readonly count: number }): string => (data ? `${data.count} ${key}` : key);

export const inputOf = (look: Look): FrameInput => ({
  counters: look.counters,
  zoom: look.scale / SCALE,
  pixelsPerDegree: look.scale,
  family: 'sans-serif',
  bounds: look.bounds ?? null,
  hidden: look.hidden ?? [],
  covers: look.covers ?? look.hidden ?? [],
  only: look.only ?? null,
  words: look.words ?? plain,
  theatres: look.theatres ?? [],
  drafts: look.drafts ?? [],
  fan: look.fanned ? { key: look.fanned, open: FAN_TIME } : null,
  space: 'test',
});

export function planFrame(look: Look, layout = new FrameLayout()): FramePlan {
  atOnce(layout.update(inputOf(look)));
  return layout.plan;
}

export const planCounters = (look: Look): CounterSpot[] => [...planFrame(look).spots];
export const place = (
  ...[items, around = {}]: [Parameters<typeof placeSymbols>[0], Parameters<typeof placeSymbols>[1]?]
): Placed[] => atOnce(placeSymbols(items, around, () => null));
