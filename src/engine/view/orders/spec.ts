import type { Cost, Modifier, Odds, Order, OrderKind, Side, SideView, TheatreId, Verb } from '../../model/index.ts';
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
  odds?(v: SideView, o: OrderOf<K>, T: Tables): readonly Odds[];
  /** Escalation points the other side would read from it; 0 when it sees nothing. */
  ep?(v: SideView, o: OrderOf<K>, T: Tables): number;
  /** What comes on top of that for the first of a kind, or in a theatre. */
  firstEp?(v: SideView, o: OrderOf<K>, T: Tables): number;
  /** First thing the other side can observe: word key `obs.<…>`. */
  readonly observable: string;
  moves?(v: SideView, o: OrderOf<K>, T: Tables): readonly Modifier[];
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
export const fixed = (label: string, key: string, result: number): Odds => ({
  label,
  why: { mods: [{ key, op: '+', value: result }], result, unit: '%' },
});
export const step = (key: string, value: number): Modifier => ({ key, op: '+', value });
