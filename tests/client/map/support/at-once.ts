import type { WorkSlices } from '../../../../src/client/map/layout/work-slices.ts';
import { type Placed, placeItems } from '../../../../src/client/map/layout/placement.ts';
import { type CounterSpot, type PlanInput, planningCounters } from '../../../../src/client/map/layout/layout-plan.ts';

/** Runs the map's sliced work without pauses. */
function atOnce<T>(pieces: WorkSlices<T>): T {
  let piece = pieces.next();
  while (!piece.done) piece = pieces.next();
  return piece.value;
}

export const planCounters = (input: PlanInput): CounterSpot[] => atOnce(planningCounters(input));
export const place = (...asked: Parameters<typeof placeItems>): Placed[] => atOnce(placeItems(...asked));
