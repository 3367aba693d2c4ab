import type { Cost, LegalOrder, Order, Pool, Signal, TheatreId, Verb } from '../../../engine/model/index.ts';
import { POOLS, THEATRES } from '../../../engine/model/index.ts';
import { orderKey } from './draft.ts';

/** Value of a field of an order. */
export type FieldValue = string | number | boolean | null | undefined;

/** A choice on a card. */
export interface Field {
  readonly name: string;
  readonly values: readonly FieldValue[];
}

/** All variants of one kind of order, shown as one card with choices. */
export interface Card {
  readonly id: string;
  readonly kind: Order['kind'];
  readonly verb: Verb;
  readonly theatre: TheatreId | null;
  readonly options: readonly LegalOrder[];
}

/** Card id of a signal, distinct from the ids of order cards. */
export const signalCard = (kind: Signal['kind']): string => `signal:${kind}`;

/** Fields whose value is an id on the map. */
const ON_MAP: readonly string[] = ['site', 'unit', 'to'];

/** Value of one field of an order. */
export const valueOf = (order: Order, field: string): FieldValue =>
  (order as unknown as Record<string, FieldValue>)[field];

/** Groups legal orders into cards, in the order of the list. */
export function cardsOf(legal: readonly LegalOrder[]): readonly Card[] {
  const byId = new Map<string, LegalOrder[]>();
  for (const option of legal) {
    const id = option.card;
    const list = byId.get(id);
    if (list) list.push(option);
    else byId.set(id, [option]);
  }
  const addressed = new Set<string>();
  return [...byId].flatMap(([id, options]) => {
    const { order, verb, keys, theatre } = options[0]!;
    // In a theatre with one group, the theatre's card would repeat the group's card.
    if (order.kind === 'directive') {
      const whom = keys.join();
      if (addressed.has(whom)) return [];
      addressed.add(whom);
    }
    return [{ id, kind: order.kind, verb, theatre, options }];
  });
}

/** The fields that can be chosen with the current choice, and those that cannot be left out. */
export function fieldsOf(card: Card, now: LegalOrder): readonly Field[] {
  return now.fields
    .filter(({ name }) => name !== 'site' || valueOf(now.order, name) !== undefined) // a wave names no site
    .map(({ name, within }) => {
      const open = within
        ? card.options.filter((x) => valueOf(x.order, within) === valueOf(now.order, within))
        : card.options;
      const values = [...new Set(open.map((x) => valueOf(x.order, name)))];
      return { name, values: name === 'site' ? values.filter((v) => v !== undefined) : values };
    })
    .filter(
      ({ name, values }) =>
        values.length > 1 || (name === 'site' && values.length > 0) || (name === 'avoid' && values[0]),
    );
}

/** True for a strike on several sites. */
export const isWave = (order: Order): boolean => order.kind === 'strike' && order.scale === 'wave';

/** The option with this value of `field` that differs least from the current choice. */
export function choose(card: Card, now: LegalOrder, field: string, value: FieldValue): LegalOrder {
  const resets = now.fields.find((x) => x.name === field)?.resets ?? [];
  const names = now.fields.map(({ name }) => name).filter((name) => !resets.includes(name));
  let best: LegalOrder | null = null;
  let bestScore = -1;
  for (const option of card.options) {
    if (valueOf(option.order, field) !== value) continue;
    const score = names.reduce(
      (sum, name, i) =>
        valueOf(option.order, name) === valueOf(now.order, name) ? sum + 2 ** (names.length - i) : sum,
      0,
    );
    if (score > bestScore) {
      best = option;
      bestScore = score;
    }
  }
  return best ?? now;
}

/** Map ids that the card can target, each with the field it fills. */
export function targetsOf(card: Card, now: LegalOrder): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const field of fieldsOf(card, now)) {
    if (!ON_MAP.includes(field.name)) continue;
    for (const value of field.values) if (typeof value === 'string' && !out.has(value)) out.set(value, field.name);
  }
  return out;
}

/** The legal order that equals an order of the draft; null if it is no longer legal. */
export function legalOf(legal: readonly LegalOrder[], order: Order): LegalOrder | null {
  const key = orderKey(order);
  return legal.find((x) => orderKey(x.order) === key) ?? null;
}

/** Indices (from 0) of the draft's orders that conflict with this one. */
export function clashes(legal: readonly LegalOrder[], orders: readonly Order[], option: LegalOrder): readonly number[] {
  return orders.flatMap((order, i) => {
    const other = legalOf(legal, order);
    return other && other.keys.some((key) => option.keys.includes(key)) ? [i] : [];
  });
}

/** Sum of costs per pool. */
export function addCosts(costs: readonly Cost[]): Readonly<Record<Pool, number>> {
  const sum = { political: 0, military: 0, intelligence: 0, leverage: 0 };
  for (const cost of costs) for (const pool of POOLS) sum[pool] += cost[pool] ?? 0;
  return sum;
}

/** Groups items by theatre, for lists with headings; null last. */
export function byTheatre<T>(
  items: readonly T[],
  of: (item: T) => TheatreId | null,
): readonly [TheatreId | null, T[]][] {
  const out: [TheatreId | null, T[]][] = [];
  for (const theatre of [...THEATRES, null]) {
    const here = items.filter((item) => of(item) === theatre);
    if (here.length > 0) out.push([theatre, here]);
  }
  return out;
}
