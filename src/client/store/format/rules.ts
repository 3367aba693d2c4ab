import type {
  Check,
  LegalOrder,
  LegalSignal,
  Order,
  OrderOf,
  PressForecast,
  SideView,
  Submission,
  WordAtStake,
} from '../../../engine/model/index.ts';

/** An order that cannot be given now, and why. */
export interface Refused {
  readonly order: LegalOrder;
  readonly reason: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };
}

/** What the page asks only now and then. */
export interface MoreRules {
  /** What orders do to the words in force. */
  readonly wordsAtStake: (view: SideView, orders: readonly Order[]) => readonly WordAtStake[];
  /** What it may bring to ask groups to step up. */
  readonly pressForecast: (view: SideView, order: OrderOf<'directive'>) => PressForecast;
}

/** The rules that the page asks while orders are written. Pure; loaded when a game opens. */
export interface Rules {
  readonly legalOrders: (view: SideView) => readonly LegalOrder[];
  readonly legalSignals: (view: SideView) => readonly LegalSignal[];
  /** Orders that cannot be given now, each with the reason. */
  readonly refused: (view: SideView) => readonly Refused[];
  readonly check: (view: SideView, submission: Submission) => Check;
  /** Theatres that a unit at `at` can strike. */
  readonly reach: (type: string, at: string | null) => readonly string[];
  /** Loaded when first asked for; one promise for all calls. */
  readonly more: () => Promise<MoreRules>;
  /** Heat after acts of `ep` escalation points in total. */
  readonly heatAfter: (view: SideView, ep: number) => number;
}
