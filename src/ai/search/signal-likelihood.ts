import { other, type SideView } from '../../engine/model/index.ts';
import type { Words } from './opponent-models.ts';

/** Chance that a government says what its style says. Words are cheap: they tell less than strikes and attacks. */
const SAYS = 0.75;
/** Turns back that words are looked for: a line stands for three, and its successor is heard a turn late. */
const LATELY = 5;

/** How likely a style would have said what the other side has said of late; 1 while it is too early to have heard. */
export function spoken(view: SideView): (style: Words) => number {
  if (view.turn === 1) return () => 1;
  const foe = other(view.seat);
  const forbears = foe === 'us' ? 'strikes' : 'attacks';
  const lately = (x: { maker: string; from: number }): boolean => x.maker === foe && x.from > view.turn - LATELY;
  const offer = view.offers.some((o) => lately(o) && o.forbear === forbears);
  const line = view.lines.some(lately);
  return (style) => (style.offer === offer ? SAYS : 1 - SAYS) * (style.line === line ? SAYS : 1 - SAYS);
}
