import type { Check, Cost, Order, OrderKind, Pool, Signal, SideView, Submission } from '../engine/model/index.ts';
import { POOLS } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { checkSubmission, refuseOrder } from '../engine/view/check.ts';
import { signalCost } from '../engine/orders/signals.ts';
import { rulesOf } from '../engine/orders/index.ts';

/** A submission being written, and the points left. */
export interface Draft {
  readonly orders: Order[];
  readonly signals: Signal[];
  readonly left: Record<Pool, number>;
}

export const openDraft = (view: SideView): Draft => ({ orders: [], signals: [], left: { ...view.pools } });

export const hasOrder = (draft: Draft, kind: OrderKind): boolean => draft.orders.some((o) => o.kind === kind);

function pay(draft: Draft, cost: Cost): boolean {
  if (POOLS.some((pool) => (cost[pool] ?? 0) > draft.left[pool])) return false;
  for (const pool of POOLS) draft.left[pool] -= cost[pool] ?? 0;
  return true;
}

/** Adds an order if it is legal alone and affordable; returns whether it did. */
export function addOrder(view: SideView, draft: Draft, order: Order): boolean {
  const { maxOrders } = view.options;
  if (maxOrders > 0 && draft.orders.length >= maxOrders) return false;
  const tables = tablesFor(view.overrides);
  if (refuseOrder(view, order, tables) || !pay(draft, rulesOf(order.kind)!.cost(view, order, tables))) return false;
  draft.orders.push(order);
  return true;
}

export function addSignal(view: SideView, draft: Draft, next: Signal): void {
  if (draft.signals.length >= view.options.maxSignals) return;
  if (pay(draft, signalCost(next, tablesFor(view.overrides)))) draft.signals.push(next);
}

/**
 * Drops what the rules refuse: doctrines propose, the engine decides. Each round drops what the check named, else the
 * last item. With the check of what is left, so that the engine need not repeat it.
 */
export function checkedPart(view: SideView, wanted: Submission): { submission: Submission; check: Check } {
  let now = wanted;
  for (;;) {
    const check = checkSubmission(view, now);
    if (check.ok || (now.orders.length === 0 && now.signals.length === 0)) return { submission: now, check };
    now = without(
      now,
      check.errors.map((error) => error.path),
    );
  }
}

export const legalPart = (view: SideView, wanted: Submission): Submission => checkedPart(view, wanted).submission;

function without(s: Submission, paths: readonly string[]): Submission {
  const bad = (list: string, i: number) => paths.some((p) => p === `/${list}/${i}` || p.startsWith(`/${list}/${i}/`));
  const orders = s.orders.filter((_, i) => !bad('orders', i));
  const signals = s.signals.filter((_, i) => !bad('signals', i));
  if (orders.length < s.orders.length || signals.length < s.signals.length) return { ...s, orders, signals };
  return orders.length > 0 ? { ...s, orders: orders.slice(0, -1) } : { ...s, signals: signals.slice(0, -1) };
}
