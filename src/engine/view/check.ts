import {
  IRAN_AIMS,
  IRAN_CONDITIONS,
  IRAN_FACTS,
  IRAN_FORBEARS,
  IRAN_REPLIES,
  IRAN_STOPS,
  POOLS,
  UNIT_TYPES,
  US_AIMS,
  US_CONDITIONS,
  US_FACTS,
  US_FORBEARS,
  US_REPLIES,
  US_STOPS,
  type Check,
  type Cost,
  type Order,
  type OrderError,
  type Pool,
  type SideView,
  type Signal,
  type Submission,
  type UnitView,
} from '../model/index.ts';
import { reachOf, tablesFor, type Tables } from '../tables/index.ts';
import { refusal, oneOf, type Capacity, type Refusal } from './orders/spec.ts';
import { isOrderForm, isSignalForm, isSubmissionForm, madeOf, MOST_ORDERS } from './form.ts';
import { specOf } from './registry.ts';

const TEXT_MAX = 280;
const TURNS: readonly unknown[] = [1, 2, 3];
type Pools = Record<Pool, number>;
const free = (): Pools => ({ political: 0, military: 0, intelligence: 0, leverage: 0 });

/** Why this order cannot be given, alone and with full pools spent on nothing else; null: it can. */
export function refuseOrder(view: SideView, order: Order, tables: Tables): Refusal | null {
  if (view.ending) return refusal('gameOver');
  const spec = typeof order === 'object' && order !== null ? specOf(order.kind) : undefined;
  if (!spec || !isOrderForm(order, spec)) return refusal('malformed');
  if (spec.side !== 'both' && spec.side !== view.seat) return refusal('otherSide');
  if (view.options.orderSet === 'basic' && !spec.basic) return refusal('notBasic');
  const reason = spec.refuse(view, order, tables);
  if (reason) return reason;
  const short = lacking(view, spec.cost(view, order, tables));
  if (short) return short;
  const cap = spec.capacity?.(view, order, tables);
  return cap &&
    !allocate(
      view.units,
      view.units.map(() => 0),
      cap,
    )
    ? refusal('noCapacity', { need: cap.need })
    : null;
}

function lacking(view: SideView, cost: Cost): Refusal | null {
  for (const k of POOLS)
    if ((cost[k] ?? 0) > view.pools[k]) return refusal('cost', { pool: k, need: cost[k] ?? 0, have: view.pools[k] });
  return null;
}

/** The same allocation as when strikes are resolved: shortest reach first. */
function allocate(units: readonly UnitView[], used: number[], cap: Capacity): boolean {
  const order = units
    .map((u, i) => ({ i, left: u.strike - used[i], reach: reachOf(u.type, u.theatre) }))
    .filter((x) => x.left > 0 && cap.theatres.some((t) => x.reach.includes(t)))
    .sort((a, b) => a.reach.length - b.reach.length || a.i - b.i);
  let need = cap.need;
  if (order.reduce((n, x) => n + x.left, 0) < need) return false;
  for (const x of order) {
    const take = Math.min(x.left, need);
    used[x.i] += take;
    need -= take;
    if (need <= 0) break;
  }
  return true;
}

/** Units as they will be when strikes are resolved: one that is sent elsewhere in the same submission has no strike points. */
const atHand = (view: SideView, sub: Submission, tables: Tables): readonly UnitView[] => {
  const sent = sub.orders.flatMap((order: Order | null) => (order?.kind === 'move' ? [order.unit] : []));
  const late = (unit: UnitView): boolean =>
    sent.includes(unit.id) && tables.units.delay[UNIT_TYPES.indexOf(unit.type)] > 0;
  return sent.length === 0 ? view.units : view.units.map((u) => (late(u) ? { ...u, strike: 0 } : u));
};

const between = (x: unknown, lo: number, hi: number): boolean =>
  typeof x === 'number' && Number.isFinite(x) && x >= lo && x <= hi;

export function signalKeys(signal: Signal): string[] {
  return signal.kind === 'redline'
    ? [`redline:${signal.condition}`]
    : signal.kind === 'stopForStop'
      ? [`offer:${signal.stop}`]
      : [signal.kind];
}
export const signalCost = (signal: Signal, tables: Tables): Cost =>
  signal.kind === 'stopForStop'
    ? { political: tables.costs.offerP }
    : signal.kind === 'private'
      ? { political: tables.costs.privateP }
      : {};

/** Why this signal cannot be sent; null: it can (rules §6). */
export function refuseSignal(view: SideView, signal: Signal, tables: Tables): Refusal | null {
  if (typeof signal !== 'object' || signal === null || !isSignalForm(signal)) return refusal('malformed');
  if (view.ending) return refusal('gameOver');
  if (signal.text !== undefined && (typeof signal.text !== 'string' || signal.text.length > TEXT_MAX))
    return refusal('textTooLong', { max: TEXT_MAX });
  const us = view.seat === 'us';
  switch (signal.kind) {
    case 'redline':
      if (
        !oneOf(us ? US_CONDITIONS : IRAN_CONDITIONS, signal.condition) ||
        !oneOf(us ? US_REPLIES : IRAN_REPLIES, signal.reply) ||
        !TURNS.includes(signal.turns)
      )
        return refusal('malformed');
      if (view.lines.some((l) => l.maker === view.seat && !l.done && l.condition === signal.condition))
        return refusal('lineStands');
      break;
    case 'stopForStop':
      if (
        !oneOf(us ? US_STOPS : IRAN_STOPS, signal.stop) ||
        !oneOf(us ? US_FORBEARS : IRAN_FORBEARS, signal.forbear) ||
        !TURNS.includes(signal.turns)
      )
        return refusal('malformed');
      if (view.offers.some((o) => o.maker === view.seat && !o.done && o.stop === signal.stop))
        return refusal('offerStands');
      break;
    case 'private':
      if (!oneOf(us ? US_FACTS : IRAN_FACTS, signal.fact)) return refusal('malformed');
      break;
    case 'denounce':
    case 'deny':
      if (view.options.orderSet === 'basic') return refusal('notBasic');
      break;
    default:
      return refusal('malformed');
  }
  return lacking(view, signalCost(signal, tables));
}

/**
 * `ok` with the whole cost, or every error with stable code, JSON pointer and parameters of its sentence (`err.<code>`).
 * A set is legal when each order is, their costs and strike points fit, and no two share an exclusive key. Never throws.
 */
export function checkSubmission(view: SideView, sub: Submission): Check {
  const errors: OrderError[] = [];
  const add = (path: string, r: Refusal | null): void => {
    if (r) errors.push({ code: r.code, path, params: r.params ?? {} });
  };
  if (!isSubmissionForm(sub) || !Array.isArray(sub.orders) || !Array.isArray(sub.signals))
    return { ok: false, errors: [{ code: 'malformed', path: '', params: {} }] };
  if (sub.turn !== view.turn) add('/turn', refusal('wrongTurn', { turn: view.turn }));
  const tables = tablesFor(view.overrides);
  const units = atHand(view, sub, tables);
  const most = view.options.maxOrders > 0 ? Math.min(view.options.maxOrders, MOST_ORDERS) : MOST_ORDERS;
  if (sub.orders.length > most) add('/orders', refusal('tooManyOrders', { max: most }));
  if (sub.signals.length > view.options.maxSignals)
    add('/signals', refusal('tooManySignals', { max: view.options.maxSignals }));
  checkAssessment(view, sub, add);
  const total = free();
  const used = view.units.map(() => 0);
  const seen = new Map<string, string>();
  const take = (path: string, keys: readonly string[], cost: Cost): void => {
    for (const k of keys) {
      const first = seen.get(k);
      if (first !== undefined) {
        add(path, refusal('conflict', { with: first }));
        break;
      }
      seen.set(k, path);
    }
    for (const p of POOLS) total[p] += cost[p] ?? 0;
  };
  Array.from(sub.orders).forEach((o, i) => {
    const path = `/orders/${i}`;
    const reason = refuseOrder(view, o, tables);
    if (reason) {
      add(path, reason);
      return;
    }
    const spec = specOf(o.kind)!;
    take(path, spec.keys(o, view), spec.cost(view, o, tables));
    const cap = spec.capacity?.(view, o, tables);
    if (cap && !allocate(units, used, cap)) add(path, refusal('noCapacity', { need: cap.need }));
  });
  Array.from(sub.signals).forEach((s, i) => {
    const reason = refuseSignal(view, s, tables);
    if (reason) add(`/signals/${i}`, reason);
    else take(`/signals/${i}`, signalKeys(s), signalCost(s, tables));
  });
  for (const k of POOLS)
    if (total[k] > view.pools[k]) add('/orders', refusal('cost', { pool: k, need: total[k], have: view.pools[k] }));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, cost: total };
}

const PERCENTS = ['killed', 'act', 'rungRises', 'lineCrossed', 'widerWar', 'working'] as const;
const ASSESSED: readonly string[] = [...PERCENTS, 'ifUnhurt'];
const UNHURT = { us: ['hold', 'limited', 'strong', 'wave', 'soil'], iran: ['press', 'hold', 'ease', 'halt'] } as const;

function checkAssessment(view: SideView, sub: Submission, add: (path: string, r: Refusal | null) => void): void {
  const a = sub.assessment;
  if (a !== undefined) {
    if (!madeOf(a, ASSESSED)) {
      add('/assessment', refusal('malformed'));
      return;
    }
    for (const k of PERCENTS)
      if (a[k] !== undefined && !between(a[k], 0, 100)) add(`/assessment/${k}`, refusal('range', { min: 0, max: 100 }));
    if (a.ifUnhurt !== undefined && !oneOf(UNHURT[view.seat], a.ifUnhurt))
      add('/assessment/ifUnhurt', refusal('malformed'));
  }
  if (sub.aims === undefined) return;
  const all: readonly string[] = view.seat === 'us' ? US_AIMS : IRAN_AIMS;
  if (view.turn !== 1) add('/aims', refusal('aimsFirstTurn'));
  else if (
    !Array.isArray(sub.aims) ||
    sub.aims.length !== all.length ||
    !all.every((x) => (sub.aims as readonly string[]).includes(x))
  )
    add('/aims', refusal('malformed'));
}
