/** The camera on its way from one view to another. */
import { between, type View } from '../geo/view.ts';

const MS = 420;
const ease = (t: number): number => 1 - (1 - t) ** 3;

export interface Flight {
  from: View;
  to: View;
  start: number;
}

/** Where the flight is at a time, and whether it has arrived. */
export function flown(f: Flight, now: number): { view: View; arrived: boolean } {
  const t = Math.min(1, Math.max(0, (now - f.start) / MS));
  return t >= 1 ? { view: f.to, arrived: true } : { view: between(f.from, f.to, ease(t)), arrived: false };
}
