import type { Directive, GroupId, IranAim, LandGroupId, StrikeAim, StrikeScale, TheatreId, UsAim } from './ids.ts';
import type { WorldEffect } from './effects.ts';

export const REASONS = ['reply', 'selfDefence', 'degrade'] as const;
export const THREATS = ['none', 'more', 'wider'] as const;
export const OFF_RAMPS = ['none', 'stopForStop', 'talks'] as const;
/** Words chosen with a strike; public; logged beside what was hit and killed (rules §6). */
export interface Statement {
  readonly reason: (typeof REASONS)[number];
  readonly threat: (typeof THREATS)[number];
  readonly offRamp: (typeof OFF_RAMPS)[number];
}

/** Condition under which a standing response fires. */
export const TRIGGERS = ['killed', 'injury', 'embassy', 'ballistic'] as const;
export type Trigger = (typeof TRIGGERS)[number];

export type UsOrder =
  /** `site`: the first (limited, strong) target; a wave names none: the engine ranks known sites. Yemen: limited or strong. */
  | {
      readonly kind: 'strike';
      readonly scale: StrikeScale;
      readonly aim: StrikeAim;
      readonly site?: string;
      readonly statement?: Statement;
    }
  | { readonly kind: 'leader'; readonly target: LandGroupId | 'commander' }
  | { readonly kind: 'soil'; readonly site: string }
  | {
      readonly kind: 'standing';
      readonly trigger: Trigger;
      readonly scale: 'limited' | 'strong';
      readonly announced: boolean;
    }
  | { readonly kind: 'cancelStanding' }
  | { readonly kind: 'move'; readonly unit: string; readonly to: string }
  | { readonly kind: 'harden'; readonly site: string }
  | { readonly kind: 'evacuate'; readonly site: string }
  | { readonly kind: 'investigate' }
  | { readonly kind: 'warn'; readonly theatre: TheatreId }
  | { readonly kind: 'find'; readonly theatre: TheatreId }
  | { readonly kind: 'assess' }
  | { readonly kind: 'cyber'; readonly group: LandGroupId | 'houthi' }
  | { readonly kind: 'interdict' }
  | { readonly kind: 'sanctions' }
  | { readonly kind: 'waiver' }
  | { readonly kind: 'pressIsrael'; readonly for: 'truce' | 'north' }
  | { readonly kind: 'talks' }
  | { readonly kind: 'spare' };

export type IranOrder =
  /** To one group, or to every group whose home is that theatre. `avoid`: guidance to avoid deaths. */
  | {
      readonly kind: 'directive';
      readonly to: LandGroupId | 'houthi' | 'iraq' | 'syria' | 'redsea';
      readonly directive: Directive;
      readonly avoid?: boolean;
    }
  /** Standing until changed; `site: null` lifts it. */
  | { readonly kind: 'focus'; readonly theatre: TheatreId; readonly site: string | null }
  | { readonly kind: 'visit'; readonly group: LandGroupId | 'houthi' }
  | { readonly kind: 'clergy' }
  | { readonly kind: 'primeMinister' }
  | { readonly kind: 'resupply'; readonly group: LandGroupId | 'houthi' }
  /** Cadre `n` (0–2) goes to a group or home. */
  | { readonly kind: 'cadre'; readonly n: number; readonly to: LandGroupId | 'houthi' | 'home' }
  | { readonly kind: 'redsea'; readonly open: boolean }
  | { readonly kind: 'north'; readonly to: 'hotter' | 'cooler' }
  | { readonly kind: 'alert' }
  | { readonly kind: 'missilesBase'; readonly site: string }
  | { readonly kind: 'missilesNeighbour' }
  | { readonly kind: 'seize' }
  | { readonly kind: 'crowd'; readonly mode: 'stoke' | 'calm' }
  | { readonly kind: 'disperse' }
  | { readonly kind: 'learnStanding' }
  | { readonly kind: 'counterIntelligence' };

/** `estimate`: the other side's stance; open to both. */
export type Order = UsOrder | IranOrder | { readonly kind: 'estimate' };
export type OrderKind = Order['kind'];

// Signals (rules §6) --------------------------------------------------------

export const US_CONDITIONS = ['killed', 'attacks5', 'attacks10', 'attacks15', 'ship', 'embassy', 'ballistic'] as const;
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

/** One true fact of the sender's choice. Its value is read when the message is sent. */
export const US_FACTS = ['strikePlanned', 'standingResponse', 'hiddenAim'] as const;
export const IRAN_FACTS = ['restraintGiven', 'refusals', 'hiddenAim'] as const;
export type FactKey = (typeof US_FACTS)[number] | (typeof IRAN_FACTS)[number];

/** `text`: free words, at most 280 characters; no part of a signal's identity. */
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

/** What one side seals for one turn. */
export interface Submission {
  readonly turn: number;
  readonly assessment?: Assessment;
  /** Turn 1: ranking, most wanted first. */
  readonly aims?: readonly (UsAim | IranAim)[];
  readonly signals: readonly Signal[];
  readonly orders: readonly Order[];
}

/** The facilitator's part of a turn: injects and rulings, each with words for the log (rules §13). */
export interface WhiteSubmission {
  readonly turn: number;
  readonly injects: readonly {
    readonly watch: number;
    readonly text: string;
    readonly theatre?: TheatreId;
    readonly effect: WorldEffect;
  }[];
}

export interface TurnSubmissions {
  readonly us?: Submission | null;
  readonly iran?: Submission | null;
  readonly white?: WhiteSubmission | null;
}

/** Pools an order may draw on. */
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
