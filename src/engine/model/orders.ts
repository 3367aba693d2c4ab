import type { Directive, GroupId, IranAim, Side, TheatreId, UsAim } from './ids.ts';
import type { WorldEffect } from './effects.ts';

export const REASONS = ['reply', 'selfDefence', 'degrade'] as const;
export const THREATS = ['none', 'more', 'wider'] as const;
export const OFF_RAMPS = ['none', 'stopForStop', 'talks'] as const;
/** Public statement with a strike, logged with what was hit and killed (rules §6). */
export interface Statement {
  readonly reason: (typeof REASONS)[number];
  readonly threat: (typeof THREATS)[number];
  readonly offRamp: (typeof OFF_RAMPS)[number];
}

/** Condition under which a standing response fires. */
export const TRIGGERS = ['killed', 'injury', 'embassy', 'ballistic'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Fields of every kind of order besides `kind`: US, Iran, and both. Each kind adds its own in `engine/orders`. */
export interface UsOrders {}
export interface IranOrders {}
export interface SharedOrders {}
/** For a kind without fields. */
export type NoMembers = object;

type Kinds<Orders> = { [K in keyof Orders]: { readonly kind: K } & Orders[K] }[keyof Orders];
export type UsOrder = Kinds<UsOrders>;
export type IranOrder = Kinds<IranOrders>;
export type Order = UsOrder | IranOrder | Kinds<SharedOrders>;
export type OrderKind = Order['kind'];
export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;

// Signals (rules §6) --------------------------------------------------------

export const US_CONDITIONS = [
  'killed',
  'attacks5',
  'attacks10',
  'attacks15',
  'wounded10',
  'ship',
  'embassy',
  'ballistic',
] as const;
export const IRAN_CONDITIONS = ['strikeIraq', 'officers', 'soil'] as const;
export type Condition = (typeof US_CONDITIONS)[number] | (typeof IRAN_CONDITIONS)[number];

export const US_REPLIES = ['limited', 'strong', 'wave', 'leader', 'sanctions', 'vague'] as const;
export const IRAN_REPLIES = [
  'press',
  'redsea',
  'north',
  'seize',
  'missilesNeighbour',
  'missilesBase',
  'vague',
] as const;
export type Reply = (typeof US_REPLIES)[number] | (typeof IRAN_REPLIES)[number];

/** "If you stop X for n turns, I do not Y." */
export const US_STOPS = ['attacks', 'deaths', 'ships'] as const;
export const US_FORBEARS = ['strikes', 'leaders', 'sanctions'] as const;
export const IRAN_STOPS = ['strikes', 'leaders', 'sanctions'] as const;
export const IRAN_FORBEARS = ['attacks', 'deaths', 'ships'] as const;
export type StopAct = (typeof US_STOPS)[number] | (typeof IRAN_STOPS)[number];

/** Notice in private of a strike or of missiles in the turn in which it is read (rules §6). */
export const US_NOTICES = ['noticeIraq', 'noticeSyria', 'noticeYemen', 'noticeIran'] as const;
export const IRAN_NOTICES = ['missilesIraq', 'missilesSyria', 'missilesGulf'] as const;
export type Notice = (typeof US_NOTICES)[number] | (typeof IRAN_NOTICES)[number];

/** A true fact chosen by the sender; its value is read when the message is sent. */
export const US_FACTS = ['standingResponse', 'hiddenAim', ...US_NOTICES] as const;
export const IRAN_FACTS = ['restraintGiven', 'refusals', 'hiddenAim', ...IRAN_NOTICES] as const;
/** Facts of older files. `strikePlanned` arrived after the strike that it told of. */
export const FORMER_US_FACTS = ['strikePlanned'] as const;
export type FactKey = (typeof US_FACTS)[number] | (typeof IRAN_FACTS)[number] | (typeof FORMER_US_FACTS)[number];

/** `text`: free text of at most 280 characters; not part of a signal's identity. */
export type Signal = { readonly text?: string } & (
  | { readonly kind: 'redline'; readonly condition: Condition; readonly reply: Reply; readonly turns: 1 | 2 | 3 }
  | { readonly kind: 'stopForStop'; readonly stop: StopAct; readonly forbear: StopAct; readonly turns: 1 | 2 | 3 }
  | { readonly kind: 'private'; readonly fact: FactKey }
  | { readonly kind: 'denounce' }
  | { readonly kind: 'deny' }
);
export type SignalKind = Signal['kind'];

/** Sealed forecasts in per cent, 0–100 (rules §6). The last five belong to turns 1, middle and last. */
export interface Assessment {
  readonly killed?: number;
  /** Iran: will they strike? US: will they give a restraint order? */
  readonly act?: number;
  readonly rungRises?: number;
  readonly lineCrossed?: number;
  readonly widerWar?: number;
  readonly ifUnhurt?: 'hold' | 'limited' | 'strong' | 'wave' | 'soil' | Directive;
  /** How well is deterrence working, 0–100. */
  readonly working?: number;
}

/** Counts of one turn; `heat` and `agreed` as it ends. */
export const SUCCESS_MEASURES = ['attacks', 'hurt', 'heat', 'agreed'] as const;
export type SuccessMeasure = (typeof SUCCESS_MEASURES)[number];
/** Longest reason, in letters. */
export const MAX_REASON = 140;

/**
 * What its strikes or its restraint would have to bring, said by a side as it seals them. No rule reads it. Null: it
 * will claim nothing. `count`: at most so many in turn `turn`; groups that agreed: at least.
 */
export interface Success {
  readonly claim: { readonly measure: SuccessMeasure; readonly count: number; readonly turn: number } | null;
  /** One sentence; no part of the claim. */
  readonly reason?: string;
}

/** One side's input for a turn. */
export interface Submission {
  readonly turn: number;
  readonly assessment?: Assessment;
  /** Turn 1: ranking, most important first. */
  readonly aims?: readonly (UsAim | IranAim)[];
  readonly success?: Success;
  readonly signals: readonly Signal[];
  readonly orders: readonly Order[];
}

/** The facilitator's input for a turn: injects and rulings, each with a text for the log (rules §13). */
export interface WhiteSubmission {
  readonly turn: number;
  readonly injects: readonly {
    readonly watch: number;
    readonly text: string;
    readonly theatre?: TheatreId;
    readonly effect: WorldEffect;
  }[];
  /** The game ends with this turn, as with its last. */
  readonly end?: true;
}

export interface TurnSubmissions {
  readonly us?: Submission | null;
  readonly iran?: Submission | null;
  readonly white?: WhiteSubmission | null;
}

/** Pools that orders can cost. */
export const POOLS = ['political', 'military', 'intelligence', 'leverage'] as const;
export type Pool = (typeof POOLS)[number];
export type Cost = Readonly<Partial<Record<Pool, number>>>;

export const GROUP_HOME: Readonly<Record<GroupId, TheatreId>> = {
  kh: 'iraq',
  nujaba: 'iraq',
  factions: 'iraq',
  syrian: 'syria',
  hezbollah: 'lebanon',
  houthi: 'redsea',
};

const STRIKES: readonly OrderKind[] = ['strike', 'leader', 'soil', 'standing'];

/** A strike of the United States, or a request of Iran for restraint: what is meant to bring fewer attacks. */
export const isMeantToDeter = (order: Order, side: Side): boolean =>
  side === 'us'
    ? STRIKES.includes(order.kind)
    : order.kind === 'directive' && (order.directive === 'ease' || order.directive === 'halt');
