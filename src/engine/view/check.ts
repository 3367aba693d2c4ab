import {
  IRAN_AIMS,
  MAX_REASON,
  POOLS,
  SUCCESS_MEASURES,
  UNIT_TYPES,
  US_AIMS,
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
import { isOrderForm, rulesOf } from '../orders/index.ts';
import { madeOf } from '../orders/members.ts';
import { oneOf, refusal, type Capacity, type Refusal } from '../orders/order-rules.ts';
import { refuseForm, signalCost, signalKeys } from '../orders/signals.ts';
import { listOf } from '../rules/context.ts';
import { reachOf, tablesFor, type Tables } from '../tables/index.ts';

/** Most orders per turn in a record. */
export const MOST_ORDERS = 24;
const SUBMISSION: readonly (keyof Submission)[] = ['turn', 'assessment', 'aims', 'success', 'signals', 'orders'];

type Pools = Record<Pool, number>;
const free = (): Pools => ({ political: 0, military: 0, intelligence: 0, leverage: 0 });
/** Pools named one by one: V8 is slow where members are reached by changing names. */
function addCost(total: Pools, cost: Cost): void {
  total.political += cost.political ?? 0;
  total.military += cost.military ?? 0;
  total.intelligence += cost.intelligence ?? 0;
  total.leverage += cost.leverage ?? 0;
}
/** Asked of every order on every card: members by name are faster than a loop over `POOLS`. */
const exceeds = (cost: Cost, pools: Readonly<Pools>): boolean =>
  (cost.political ?? 0) > pools.political ||
  (cost.military ?? 0) > pools.military ||
  (cost.intelligence ?? 0) > pools.intelligence ||
  (cost.leverage ?? 0) > pools.leverage;

/** Why this order is illegal, alone and with full pools; null: it is legal. */
export function refuseOrder(view: SideView, order: Order, tables: Tables): Refusal | null {
  const reason = refuseFree(view, order, tables);
  if (reason) return reason;
  const rules = rulesOf(order.kind)!;
  return lacking(view, rules.cost(view, order, tables)) ?? tooWeak(view, rules.capacity?.(view, order, tables));
}

/** The same if it cost nothing and needed no strike points: callers that need both anyway work them out once. */
function refuseFree(view: SideView, order: Order, tables: Tables): Refusal | null {
  if (view.ending) return refusal('gameOver');
  const rules = typeof order === 'object' && order !== null ? rulesOf(order.kind) : undefined;
  if (!rules || !isOrderForm(order)) return refusal('malformed');
  if (rules.side !== 'both' && rules.side !== view.seat) return refusal('otherSide');
  if (view.options.orderSet === 'basic' && !rules.basic) return refusal('notBasic');
  return rules.refuse(view, order, tables);
}

const tooWeak = (view: SideView, cap: Capacity | null | undefined): Refusal | null =>
  cap && !suffices(view.units, null, cap) ? refusal('noCapacity', { need: cap.need }) : null;

function lacking(view: SideView, cost: Cost): Refusal | null {
  if (!exceeds(cost, view.pools)) return null;
  for (const k of POOLS)
    if ((cost[k] ?? 0) > view.pools[k]) return refusal('cost', { pool: k, need: cost[k] ?? 0, have: view.pools[k] });
  return null;
}

const reaches = (unit: UnitView, cap: Capacity): boolean => {
  const reach = reachOf(unit.type, unit.theatre);
  return cap.theatres.some((t) => reach.includes(t));
};

/** Are there enough strike points in reach, less those used (by unit; null: none)? */
function suffices(units: readonly UnitView[], used: readonly number[] | null, cap: Capacity): boolean {
  let short = cap.need;
  for (let i = 0; i < units.length && short > 0; i++) {
    const left = units[i].strike - (used ? used[i] : 0);
    if (left > 0 && reaches(units[i], cap)) short -= left;
  }
  return short <= 0;
}

/** The same allocation as when strikes are resolved: shortest reach first. */
function allocate(units: readonly UnitView[], used: number[], cap: Capacity): boolean {
  if (!suffices(units, used, cap)) return false;
  const order = units
    .map((u, i) => ({ i, left: u.strike - used[i], reach: reachOf(u.type, u.theatre).length }))
    .filter((x) => x.left > 0 && reaches(units[x.i], cap))
    .sort((a, b) => a.reach - b.reach || a.i - b.i);
  let need = cap.need;
  for (const x of order) {
    const take = Math.min(x.left, need);
    used[x.i] += take;
    need -= take;
    if (need <= 0) break;
  }
  return true;
}

/** Units as they will be when strikes are resolved: one moved in the same submission has no strike points. */
const atHand = (view: SideView, sub: Submission, tables: Tables): readonly UnitView[] => {
  if (!sub.orders.some((order: Order | null) => order?.kind === 'move')) return view.units;
  const sent = sub.orders.flatMap((order: Order | null) => (order?.kind === 'move' ? [order.unit] : []));
  const late = (unit: UnitView): boolean =>
    sent.includes(unit.id) && tables.units.delay[UNIT_TYPES.indexOf(unit.type)] > 0;
  return view.units.map((u) => (late(u) ? { ...u, strike: 0 } : u));
};

const between = (x: unknown, lo: number, hi: number): boolean =>
  typeof x === 'number' && Number.isFinite(x) && x >= lo && x <= hi;

/** Why this signal cannot be sent; null: it can (rules §6). */
export const refuseSignal = (view: SideView, signal: Signal, tables: Tables): Refusal | null =>
  refuseForm(view, signal) ?? lacking(view, signalCost(signal, tables));

/**
 * `ok` with the whole cost, or every error with stable code, JSON pointer and parameters of its sentence (`err.<code>`).
 * A set is legal when each order is, their costs and strike points fit, and no two share an exclusive key. Never throws.
 */
export function checkSubmission(view: SideView, sub: Submission): Check {
  const errors: OrderError[] = [];
  const add = (path: string, r: Refusal | null): void => {
    if (r) errors.push({ code: r.code, path, params: r.params ?? {} });
  };
  if (!madeOf(sub, SUBMISSION) || !Array.isArray(sub.orders) || !Array.isArray(sub.signals))
    return { ok: false, errors: [{ code: 'malformed', path: '', params: {} }] };
  if (sub.turn !== view.turn) add('/turn', refusal('wrongTurn', { turn: view.turn }));
  const tables = tablesFor(view.overrides);
  const most = view.options.maxOrders > 0 ? Math.min(view.options.maxOrders, MOST_ORDERS) : MOST_ORDERS;
  if (sub.orders.length > most) add('/orders', refusal('tooManyOrders', { max: most }));
  if (sub.signals.length > view.options.maxSignals)
    add('/signals', refusal('tooManySignals', { max: view.options.maxSignals }));
  checkAssessment(view, sub, add);
  checkSuccess(view, sub.success, add);
  const total = free();
  let units: readonly UnitView[] | null = null;
  let used: number[] = [];
  const taken: { readonly key: string; readonly path: string }[] = [];
  const take = (path: string, keys: readonly string[], cost: Cost): void => {
    for (const key of keys) {
      const first = taken.find((x) => x.key === key);
      if (first) {
        add(path, refusal('conflict', { with: first.path }));
        break;
      }
      taken.push({ key, path });
    }
    addCost(total, cost);
  };
  for (let i = 0; i < sub.orders.length; i++) {
    const o = sub.orders[i];
    const path = `/orders/${i}`;
    const reason = refuseFree(view, o, tables);
    if (reason) {
      add(path, reason);
      continue;
    }
    const rules = rulesOf(o.kind)!;
    const cost = rules.cost(view, o, tables);
    const cap = rules.capacity?.(view, o, tables);
    const short = lacking(view, cost) ?? tooWeak(view, cap);
    if (short) {
      add(path, short);
      continue;
    }
    take(path, rules.keys(o, view), cost);
    if (!cap) continue;
    if (!units) {
      units = atHand(view, sub, tables);
      used = listOf(units, () => 0);
    }
    if (!allocate(units, used, cap)) add(path, refusal('noCapacity', { need: cap.need }));
  }
  for (let i = 0; i < sub.signals.length; i++) {
    const s = sub.signals[i];
    const reason = refuseSignal(view, s, tables);
    if (reason) add(`/signals/${i}`, reason);
    else take(`/signals/${i}`, signalKeys(s), signalCost(s, tables));
  }
  if (exceeds(total, view.pools))
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

/** Most turns ahead that success is said for, and the highest count. */
const TURNS_AHEAD = 8;
const MOST_COUNTED = 500;

function checkSuccess(
  view: SideView,
  success: Submission['success'],
  add: (path: string, r: Refusal | null) => void,
): void {
  if (success === undefined) return;
  if (!madeOf(success, ['claim', 'reason'])) return add('/success', refusal('malformed'));
  const { claim, reason } = success;
  if (reason !== undefined && (typeof reason !== 'string' || reason.length > MAX_REASON))
    add('/success/reason', refusal('malformed'));
  if (claim === null) return;
  if (!madeOf(claim, ['measure', 'count', 'turn'])) return add('/success/claim', refusal('malformed'));
  const known = oneOf(SUCCESS_MEASURES, claim.measure) && (claim.measure !== 'agreed' || view.seat === 'iran');
  if (!known) add('/success/claim/measure', refusal('malformed'));
  whole('count', 0, MOST_COUNTED);
  whole('turn', view.turn, view.turn + TURNS_AHEAD);

  function whole(member: 'count' | 'turn', min: number, max: number): void {
    const value = claim![member];
    if (!between(value, min, max) || !Number.isInteger(value))
      add(`/success/claim/${member}`, refusal('range', { min, max }));
  }
}
