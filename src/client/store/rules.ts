import type { Check, LegalOrder, LegalSignal, SideView, Submission } from '../../engine/model/index.ts';

/** The part of the rules that the page asks while orders are written. Pure; loaded only when a game is opened. */
export interface Rules {
  legalOrders(view: SideView): readonly LegalOrder[];
  legalSignals(view: SideView): readonly LegalSignal[];
  check(view: SideView, submission: Submission): Check;
  /** Theatres that a unit standing in `at` can strike. */
  reach(type: string, at: string | null): readonly string[];
  /** What Heat is worth after acts of `ep` escalation points in all. */
  heatAfter(view: SideView, ep: number): number;
}
