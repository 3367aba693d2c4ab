import type {
  Cost,
  Effect,
  Modifier,
  Odds,
  Order,
  OrderKind,
  Side,
  SideView,
  TheatreId,
  Verb,
} from '../../model/index.ts';
import { chance, shown, summed } from '../../rules/context.ts';
import type { Tables } from '../../tables/index.ts';

export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;

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
export interface OrderSpec<K extends OrderKind = OrderKind> {
  readonly kind: K;
  readonly side: Side | 'both';
  readonly verb: Verb;
  /** Part of the Basic set (rules §6). */
  readonly basic: boolean;
  /** Members that make an order's identity, in order. */
  readonly members: readonly string[];
  /** Every candidate; `refuse` sorts out. */
  list(view: SideView, tables: Tables): readonly OrderOf<K>[];
  refuse(view: SideView, o: OrderOf<K>, tables: Tables): Refusal | null;
  cost(view: SideView, o: OrderOf<K>, tables: Tables): Cost;
  keys(o: OrderOf<K>, view: SideView): readonly string[];
  capacity?(view: SideView, o: OrderOf<K>, tables: Tables): Capacity | null;
  theatre(view: SideView, o: OrderOf<K>): TheatreId | null;
  /** Sites it hits, all of them. */
  places?(view: SideView, o: OrderOf<K>, tables: Tables): readonly string[];
  /** Every chance it takes, given alone; from the functions that roll it. What the seat cannot know is a term without a value. */
  odds?(view: SideView, o: OrderOf<K>, tables: Tables): readonly Odds[];
  /** Escalation points of what the other side sees of it, if it comes off; 0 when it sees nothing. */
  ep?(view: SideView, o: OrderOf<K>, tables: Tables): number;
  /** What comes on top of that for the first of a kind, or in a theatre. */
  firstEp?(view: SideView, o: OrderOf<K>, tables: Tables): number;
  /** The same, if it does not. */
  epElse?(view: SideView, o: OrderOf<K>, tables: Tables): number;
  /** First thing the other side can observe: word key `obs.<…>`. */
  readonly observable: string;
  /** All that it moves by itself, given alone. What follows from an indicator's level, or from a death, is not the order's. */
  moves?(view: SideView, o: OrderOf<K>, tables: Tables): readonly Effect[];
}

/** Erase the kind for the registry; a spec is only ever called with its own kind. */
export const spec = <K extends OrderKind>(spec: OrderSpec<K>): OrderSpec => spec as unknown as OrderSpec;

export const siteOf = (view: SideView, id: unknown): SideView['sites'][number] | undefined =>
  view.sites.find((x) => x.def.id === id);
export const axisOf = (view: SideView, id: unknown): SideView['axis'][number] | undefined =>
  view.axis.find((x) => x.def.id === id);
export const theatreOfSite = (view: SideView, id: unknown): TheatreId | null =>
  siteOf(view, id)?.def.theatre ?? axisOf(view, id)?.def.theatre ?? null;
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
