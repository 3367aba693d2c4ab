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

/** Stable code of a refusal, with the parameters of its text `err.<code>`. */
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
 * Everything about a kind of order before it is given. The only place for its legality: lists, checks and resolution
 * use these functions. They must not throw, whatever the fields contain.
 */
export interface OrderRules<K extends OrderKind = OrderKind> {
  readonly side: Side | 'both';
  readonly verb: Verb;
  /** Part of the Basic set (rules §6). */
  readonly basic: boolean;
  /** Clause of the rulebook that its events name. */
  readonly clause: ClauseId;
  readonly members: Members<K>;
  /** Fields that a player chooses on the card, in display order. */
  readonly fields: readonly (CardField & { readonly name: Extract<keyof OrderOf<K>, string> })[];
  /** How the map marks a drafted order (text key `map.draft.<kind>`). Null: no position. */
  readonly mark: MapMark | null;
  /** Orders with the same id share a card. Default: the kind. */
  card?(view: SideView, order: OrderOf<K>): string;
  /** Every candidate; `refuse` filters them. */
  list(view: SideView, tables: Tables): readonly OrderOf<K>[];
  refuse(view: SideView, order: OrderOf<K>, tables: Tables): Refusal | null;
  cost(view: SideView, order: OrderOf<K>, tables: Tables): Cost;
  keys(order: OrderOf<K>, view: SideView): readonly string[];
  capacity?(view: SideView, order: OrderOf<K>, tables: Tables): Capacity | null;
  theatre(view: SideView, order: OrderOf<K>): TheatreId | null;
  /** All sites it hits. */
  places?(view: SideView, order: OrderOf<K>, tables: Tables): readonly string[];
  /**
   * Every chance of the order when given alone, from the functions that roll it. What the seat cannot know is a term
   * without a value.
   */
  odds?(view: SideView, order: OrderOf<K>, tables: Tables): readonly Odds[];
  /** Escalation points visible to the other side on success; 0 if it sees nothing. */
  ep?(view: SideView, order: OrderOf<K>, tables: Tables): number;
  /** Extra points for the first strike of a kind or in a theatre. */
  firstEp?(view: SideView, order: OrderOf<K>, tables: Tables): number;
  /** The same on failure. */
  epElse?(view: SideView, order: OrderOf<K>, tables: Tables): number;
  /** First thing that the other side can observe: text key `obs.<…>`. */
  readonly observable: string;
  /** All direct effects when given alone; not consequences of a track's level or a death. */
  moves?(view: SideView, order: OrderOf<K>, tables: Tables): readonly Effect[];
}

/** When orders act in a turn, in this order; within each, the US's first, then in the order given. */
export const WHEN = ['before', 'supply', 'asking', 'strikes', 'midturn', 'after'] as const;
export type When = (typeof WHEN)[number];

export interface Acting {
  readonly side: Side;
  /** Watch in which it acts: one of the turn's, `WATCH_BEFORE` or `WATCH_AFTER`. */
  readonly watch: number;
}

/** The effect of a kind of order; separate from its rules, so that pages that only list orders need not load it. */
export interface OrderEffect<K extends OrderKind = OrderKind> {
  /**
   * `before`: before the first watch; then `supply`, then `asking`. `strikes`: in the watch of ordered strikes.
   * `midturn`: in the middle watch. `after`: after the last watch, for orders about the turn as played.
   */
  readonly when: When;
  /** Decided as the first watch begins, whenever the order acts. */
  seal?(ctx: TurnContext, order: OrderOf<K>): void;
  resolve(ctx: TurnContext, order: OrderOf<K>, acting: Acting): void;
}

export const oneOf = <T extends string>(list: readonly T[], x: unknown): x is T =>
  (list as readonly unknown[]).includes(x);
/** Odds from one number; `unknown`: hidden factors. */
export const fixed = (label: string, key: string, result: number, unknown?: string): Odds => ({
  label,
  why: { mods: [{ key, op: '+', value: result }, ...(unknown ? [notKnown(unknown)] : [])], result, unit: '%' },
});
/** A term hidden from this seat: `mod.<key>` is the question, `mod.<key>.value` says that it is unknown. */
export const notKnown = (key: string): Modifier => ({ key, op: '=', value: 0 });
/** Odds from the engine's own terms; the effect of a limit is a separate term. */
export function chanceOf(label: string, terms: readonly Modifier[], max = 100): Odds {
  const result = shown(chance(terms, max));
  const mods = terms.map(({ key, op, value }) => ({ key, op, value }));
  const cap = shown(result - summed(terms));
  return { label, why: { mods: cap === 0 ? mods : [...mods, step('cap', cap)], result, unit: '%' } };
}
export const step = (key: string, value: number, only?: string): Effect =>
  only ? { key, op: '+', value, only } : { key, op: '+', value };
/** Scales points of a turn by the length of the game (rules §10). */
export const scaled = (view: SideView, tables: Tables, points: number): number =>
  (points * tables.clock.scaleTurns) / view.nominal;

/** Prestige of a front that is open while Gaza is at war (rules §9), when one opens or closes. */
export const frontMoves = (tables: Tables, opens: boolean, only: string): Effect[] => [
  step('track.prestige', opens ? tables.tracks.prestigeFronts : -tables.tracks.prestigeFronts, only),
];

/** Groups that Iran can ask, and the US can strike outside Lebanon. */
export const ASKED_GROUPS = [...LAND_GROUPS, 'houthi'] as const;

/** True within this many turns before the current one. */
export const lately = (view: SideView, turn: number, turns: number): boolean => turn > 0 && view.turn - turn < turns;
export const tooSoon = (view: SideView, turn: number, turns: number): Refusal | null =>
  lately(view, turn, turns) ? refusal('tooSoon', { turns }) : null;
