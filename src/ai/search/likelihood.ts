import type { SignalHabits } from './opponent-models.ts';
import { other, type SideView } from '../../engine/model/index.ts';

/** Likelihoods with + − × ÷ alone: Node and all browsers must give the same result. */

/** e^−x for x ≥ 0, relative error about 0.001. */
function decay(x: number): number {
  let y = Math.max(0, 1 - x / 4096);
  for (let k = 0; k < 12; k++) y *= y;
  return y;
}

/** Poisson probability of `n` attacks; never 0, because it was observed. */
export function poisson(n: number, mean: number): number {
  const expected = Math.max(0.05, mean);
  let p = decay(expected);
  for (let k = 1; k <= n; k++) p *= expected / k;
  return p + 1e-9;
}

/** Chance that a government signals as its style says. Weaker evidence than strikes and attacks. */
const SIGNAL_MATCH = 0.75;
/** Turns to look back: a red line lasts three, and its successor arrives a turn late. */
const LOOK_BACK = 5;

/** Likelihood of the other side's recent signals under a style; 1 on turn 1. */
export function signalLikelihood(view: SideView): (style: SignalHabits) => number {
  if (view.turn === 1) return () => 1;
  const foe = other(view.seat);
  const forbears = foe === 'us' ? 'strikes' : 'attacks';
  const lately = (x: { maker: string; from: number }): boolean => x.maker === foe && x.from > view.turn - LOOK_BACK;
  const offer = view.offers.some((o) => lately(o) && o.forbear === forbears);
  const line = view.lines.some(lately);
  return (style) =>
    (style.offer === offer ? SIGNAL_MATCH : 1 - SIGNAL_MATCH) * (style.line === line ? SIGNAL_MATCH : 1 - SIGNAL_MATCH);
}
