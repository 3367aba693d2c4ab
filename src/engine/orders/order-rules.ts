import type {
  CardField,
  Cost,
  Effect,
  MapMark,
  Modifier,
  Odds,
  OrderKind,
  OrderOf,
  Side,
  SideView,
  TheatreId,
  Verb,
} from '../model/index.ts';
import { LAND_GROUPS } from '../model/index.ts';
import { chance, shown, summed, type TurnContext } from '../rules/context.ts';
import type { ClauseId, Tables } from '../tables/index.ts';
import type { Members } from './members.ts';

/** Stable code of a refusal, with what the sentence `err.<code>` needs. */
export interface Refusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export const refusal = (code: string, params?: Refusal['params']): Refusal => (params ? { code, params } : { code });

/** Strike points needed in reach of any of these theatres. */
export interface Capacity {
  readonly theatres: readonly TheatreId[];
  readonly need: number;
}

/**
 * All that is known of one kind of order before it is given. Legality is written here and nowhere else: lists, checks and the
 * engine's own acceptance read the same functions. They must not throw, whatever an order's members hold.
 */
export interface OrderRules<K extends OrderKind = OrderKind> {
  readonly side: Side | 'both';
  readonly verb: Verb;
  /** Part of the Basic set (rules §6). */
  readonly basic: boolean;
  /** Clause of the rulebook that its events name. */
  readonly clause: ClauseId;
  readonly members: Members<K>;
  /** Members that a player chooses on its card, in the order shown. */
  readonly fields: readonly (CardField & { readonly name: Extract<keyof OrderOf<K>, string> })[];
  /** How the map marks one that is written and not yet sealed (word key `map.draft.<kind>`). Null: it has no place. */
  readonly mark: MapMark | null;
  /** Orders that share an id are one card. Absent: the kind. */
  card?(view: SideView, order: OrderOf<K>): string;
  /** Every candidate; `refuse` sorts out. */
  list(view: SideView, tables: Tables): readonly OrderOf<K>[];
  refuse(view: SideView, order: OrderOf<K>, tables: Tables): Refusal | null;
  cost(view: SideView, order: OrderOf<K>, tables: Tables): Cost;
  keys(order: OrderOf<K>, view: SideView): readonly string[];
  capacity?(view: SideView, order: OrderOf<K>, tables: Tables): Capacity | null;
  theatre(view: SideView, order: OrderOf<K>): TheatreId | null;
  /** Sites it hits, all of them. */
  places?(view: SideView, order: OrderOf<K>, tables: Tables): readonly string[];
  /** Every chance it takes, given alone; from the functions that roll it. What the seat cannot know is a term without a value. */
  odds?(view: SideView, order: OrderOf<K>, tables: Tables): readonly Odds[];
  /** Escalation points of what the other side sees of it, if it comes off; 0 when it sees nothing. */
  ep?(view: SideView, order: OrderOf<K>, tables: Tables): number;
  /** What comes on top of that for the first of a kind, or in a theatre. */
  firstEp?(view: SideView, order: OrderOf<K>, tables: Tables): number;
  /** The same, if it does not. */
  epElse?(view: SideView, order: OrderOf<K>, tables: Tables): number;
  /** First thing the other side can observe: word key `obs.<…>`. */
  readonly observable: string;
  /** All that it moves by itself, given alone. What follows from an indicator's level, or from a death, is not the order's. */
  moves?(view: SideView, order: OrderOf<K>, tables: Tables): readonly Effect[];
}

/** When in the turn orders act, in this order; within one, the US's first, each side's as they were given. */
export const WHEN = ['before', 'supply', 'asking', 'strikes', 'midturn', 'after'] as const;
export type When = (typeof WHEN)[number];

export interface Acting {
  readonly side: Side;
  /** Watch in which it acts: one of the turn's, `WATCH_BEFORE` or `WATCH_AFTER`. */
  readonly watch: number;
}

/** What one kind of order does. Apart from its rules, so that a page that only lists orders need not load it. */
export interface OrderEffect<K extends OrderKind = OrderKind> {
  /**
   * `before`: before the first watch. `supply`: then. `asking`: then. `strikes`: in the watch of ordered strikes.
   * `midturn`: in the middle watch. `after`: after the last, for what tells of the turn as it was played.
   */
  readonly when: When;
  /** What is decided as the first watch begins, whenever it acts. */
  seal?(ctx: TurnContext, order: OrderOf<K>): void;
  resolve(ctx: TurnContext, order: OrderOf<K>, acting: Acting): void;
}

export const oneOf = <T extends string>(list: readonly T[], x: unknown): x is T =>
  (list as readonly unknown[]).includes(x);
/** Odds that rest on one number; `unknown`: what else decides, and the seat cannot know. */
export const fixed = (label: string, key: string, result: number, unknown?: string): Odds => ({
  label,
  why: { mods: [{ key, op: '+', value: result }, ...(unknown ? [notKnown(unknown)] : [])], result, unit: '%' },
});
/** A term that has no value for this seat: `mod.<key>` asks, `mod.<key>.value` says that it is not known. */
export const notKnown = (key: string): Modifier => ({ key, op: '=', value: 0 });
/** Odds from the terms that the engine adds up; what a limit takes off or adds is a term of its own. */
export function chanceOf(label: string, terms: readonly Modifier[], max = 100): Odds {
  const result = shown(chance(terms, max));
  const mods = terms.map(({ key, op, value }) => ({ key, op, value }));
  const cap = shown(result - summed(terms));
  return { label, why: { mods: cap === 0 ? mods : [...mods, step('cap', cap)], result, unit: '%' } };
}
export const step = (key: string, value: number, only?: string): Effect =>
  only ? { key, op: '+', value, only } : { key, op: '+', value };
/** Points of a turn are scaled by the length of the game (rules §10). */
export const scaled = (view: SideView, tables: Tables, points: number): number =>
  (points * tables.clock.scaleTurns) / view.nominal;

/** Prestige of a front that is kept open while Gaza is at war (rules §9), as one opens or closes. */
export const frontMoves = (tables: Tables, opens: boolean, only: string): Effect[] => [
  step('track.prestige', opens ? tables.tracks.prestigeFronts : -tables.tracks.prestigeFronts, only),
];

/** Groups that Iran can ask, and the US can strike outside Lebanon. */
export const ASKED_GROUPS = [...LAND_GROUPS, 'houthi'] as const;

/** Within so many turns before this one. */
export const lately = (view: SideView, turn: number, turns: number): boolean => turn > 0 && view.turn - turn < turns;
export const tooSoon = (view: SideView, turn: number, turns: number): Refusal | null =>
  lately(view, turn, turns) ? refusal('tooSoon', { turns }) : null;
