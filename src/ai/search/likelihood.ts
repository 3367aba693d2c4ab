import type { Words } from './opponent-models.ts';
import { other, type SideView } from '../../engine/model/index.ts';

/** Arithmetic of likelihood by + − × ÷ alone, so that Node and every browser decide alike. */

/** e^−x for x ≥ 0, to about a thousandth part. */
function decay(x: number): number {
  let y = Math.max(0, 1 - x / 4096);
  for (let k = 0; k < 12; k++) y *= y;
  return y;
}

/** How likely `n` attacks are where `mean` are expected. Never nought: what was seen did happen. */
export function poisson(n: number, mean: number): number {
  const expected = Math.max(0.05, mean);
  let p = decay(expected);
  for (let k = 1; k <= n; k++) p *= expected / k;
  return p + 1e-9;
}

/** Chance that a government says what its style says. Words are cheap: they tell less than strikes and attacks. */
const SAYS = 0.75;
/** Turns back that words are looked for: a line stands for three, and its successor is heard a turn late. */
const LATELY = 5;

/** How likely a style would have said what the other side has said of late; 1 while it is too early to have heard. */
export function signalLikelihood(view: SideView): (style: Words) => number {
  if (view.turn === 1) return () => 1;
  const foe = other(view.seat);
  const forbears = foe === 'us' ? 'strikes' : 'attacks';
  const lately = (x: { maker: string; from: number }): boolean => x.maker === foe && x.from > view.turn - LATELY;
  const offer = view.offers.some((o) => lately(o) && o.forbear === forbears);
  const line = view.lines.some(lately);
  return (style) => (style.offer === offer ? SAYS : 1 - SAYS) * (style.line === line ? SAYS : 1 - SAYS);
}
