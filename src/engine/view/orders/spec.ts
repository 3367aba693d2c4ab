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
export const no = (code: string, params?: Refusal['params']): Refusal => (params ? { code, params } : { code });

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
  list(v: SideView, T: Tables): readonly OrderOf<K>[];
  refuse(v: SideView, o: OrderOf<K>, T: Tables): Refusal | null;
  cost(v: SideView, o: OrderOf<K>, T: Tables): Cost;
  keys(o: OrderOf<K>, v: SideView): readonly string[];
  capacity?(v: SideView, o: OrderOf<K>, T: Tables): Capacity | null;
  theatre(v: SideView, o: OrderOf<K>): TheatreId | null;
  /** Sites it hits, all of them. */
  places?(v: SideView, o: OrderOf<K>, T: Tables): readonly string[];
  /** Every chance it takes, given alone; from the functions that roll it. What the seat cannot know is a term without a value. */
  odds?(v: SideView, o: OrderOf<K>, T: Tables): readonly Odds[];
  /** Escalation points of what the other side sees of it, if it comes off; 0 when it sees nothing. */
  ep?(v: SideView, o: OrderOf<K>, T: Tables): number;
  /** What comes on top of that for the first of a kind, or in a theatre. */
  firstEp?(v: SideView, o: OrderOf<K>, T: Tables): number;
  /** The same, if it does not. */
  epElse?(v: SideView, o: OrderOf<K>, T: Tables): number;
  /** First thing the other side can observe: word key `obs.<…>`. */
  readonly observable: string;
  /** All that it moves by itself, given alone. What follows from an indicator's level, or from a death, is not the order's. */
  moves?(v: SideView, o: OrderOf<K>, T: Tables): readonly Effect[];
}

/** Erase the kind for the registry; a spec is only ever called with its own kind. */
export const spec = <K extends OrderKind>(s: OrderSpec<K>): OrderSpec => s as unknown as OrderSpec;

export const siteOf = (v: SideView, id: unknown): SideView['sites'][number] | undefined =>
  v.sites.find((x) => x.def.id === id);
export const axisOf = (v: SideView, id: unknown): SideView['axis'][number] | undefined =>
  v.axis.find((x) => x.def.id === id);
export const theatreOfSite = (v: SideView, id: unknown): TheatreId | null =>
  siteOf(v, id)?.def.theatre ?? axisOf(v, id)?.def.theatre ?? null;
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
export const scaled = (v: SideView, T: Tables, points: number): number => (points * T.clock.scaleTurns) / v.nominal;

/** Prestige of a front that is kept open while Gaza is at war (rules §9), as one opens or closes. */
export const frontMoves = (T: Tables, opens: boolean, only: string): Effect[] => [
  step('track.prestige', opens ? T.tracks.prestigeFronts : -T.tracks.prestigeFronts, only),
];
