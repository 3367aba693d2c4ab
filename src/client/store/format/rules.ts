import type { Check, LegalOrder, LegalSignal, SideView, Submission } from '../../../engine/model/index.ts';

export interface Refused {
  readonly order: LegalOrder;
  readonly reason: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };
}

/** The part of the rules that the page asks while orders are written. Pure; loaded only when a game is opened. */
export interface Rules {
  readonly legalOrders: (view: SideView) => readonly LegalOrder[];
  readonly legalSignals: (view: SideView) => readonly LegalSignal[];
  /** Orders that exist but cannot be given now, each with why. */
  readonly refused: (view: SideView) => readonly Refused[];
  readonly check: (view: SideView, submission: Submission) => Check;
  /** Theatres that a unit standing in `at` can strike. */
  readonly reach: (type: string, at: string | null) => readonly string[];
  /** What Heat is worth after acts of `ep` escalation points in all. */
  readonly heatAfter: (view: SideView, ep: number) => number;
}
