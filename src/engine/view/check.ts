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
import { no, oneOf, type Capacity, type Refusal } from './orders/spec.ts';
import { isOrderForm, isSignalForm, isSubmissionForm, madeOf, MOST_ORDERS } from './form.ts';
import { specOf } from './registry.ts';

const TEXT_MAX = 280;
const TURNS: readonly unknown[] = [1, 2, 3];
type Pools = Record<Pool, number>;
const free = (): Pools => ({ political: 0, military: 0, intelligence: 0, leverage: 0 });

/** Why this order cannot be given, alone and with full pools spent on nothing else; null: it can. */
export function refuseOrder(v: SideView, o: Order, T: Tables): Refusal | null {
  if (v.ending) return no('gameOver');
  const s = typeof o === 'object' && o !== null ? specOf(o.kind) : undefined;
  if (!s || !isOrderForm(o, s)) return no('malformed');
  if (s.side !== 'both' && s.side !== v.seat) return no('otherSide');
  if (v.options.orderSet === 'basic' && !s.basic) return no('notBasic');
  const refusal = s.refuse(v, o, T);
  if (refusal) return refusal;
  const short = lacking(v, s.cost(v, o, T));
  if (short) return short;
  const cap = s.capacity?.(v, o, T);
  return cap &&
    !allocate(
      v.units,
      v.units.map(() => 0),
      cap,
    )
    ? no('noCapacity', { need: cap.need })
    : null;
}

function lacking(v: SideView, cost: Cost): Refusal | null {
  for (const k of POOLS)
    if ((cost[k] ?? 0) > v.pools[k]) return no('cost', { pool: k, need: cost[k] ?? 0, have: v.pools[k] });
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
const atHand = (v: SideView, sub: Submission, T: Tables): readonly UnitView[] => {
  const sent = sub.orders.flatMap((o: Order | null) => (o?.kind === 'move' ? [o.unit] : []));
  const late = (u: UnitView): boolean => sent.includes(u.id) && T.units.delay[UNIT_TYPES.indexOf(u.type)] > 0;
  return sent.length === 0 ? v.units : v.units.map((u) => (late(u) ? { ...u, strike: 0 } : u));
};

const between = (x: unknown, lo: number, hi: number): boolean =>
  typeof x === 'number' && Number.isFinite(x) && x >= lo && x <= hi;

export function signalKeys(s: Signal): string[] {
  return s.kind === 'redline' ? [`redline:${s.condition}`] : s.kind === 'stopForStop' ? [`offer:${s.stop}`] : [s.kind];
}
export const signalCost = (s: Signal, T: Tables): Cost =>
  s.kind === 'stopForStop'
    ? { political: T.costs.offerP }
    : s.kind === 'private'
      ? { political: T.costs.privateP }
      : {};

/** Why this signal cannot be sent; null: it can (rules §6). */
export function refuseSignal(v: SideView, s: Signal, T: Tables): Refusal | null {
  if (typeof s !== 'object' || s === null || !isSignalForm(s)) return no('malformed');
  if (v.ending) return no('gameOver');
  if (s.text !== undefined && (typeof s.text !== 'string' || s.text.length > TEXT_MAX))
    return no('textTooLong', { max: TEXT_MAX });
  const us = v.seat === 'us';
  switch (s.kind) {
    case 'redline':
      if (
        !oneOf(us ? US_CONDITIONS : IRAN_CONDITIONS, s.condition) ||
        !oneOf(us ? US_REPLIES : IRAN_REPLIES, s.reply) ||
        !TURNS.includes(s.turns)
      )
        return no('malformed');
      if (v.lines.some((l) => l.maker === v.seat && !l.done && l.condition === s.condition)) return no('lineStands');
      break;
    case 'stopForStop':
      if (
        !oneOf(us ? US_STOPS : IRAN_STOPS, s.stop) ||
        !oneOf(us ? US_FORBEARS : IRAN_FORBEARS, s.forbear) ||
        !TURNS.includes(s.turns)
      )
        return no('malformed');
      if (v.offers.some((o) => o.maker === v.seat && !o.done && o.stop === s.stop)) return no('offerStands');
      break;
    case 'private':
      if (!oneOf(us ? US_FACTS : IRAN_FACTS, s.fact)) return no('malformed');
      break;
    case 'denounce':
    case 'deny':
      if (v.options.orderSet === 'basic') return no('notBasic');
      break;
    default:
      return no('malformed');
  }
  return lacking(v, signalCost(s, T));
}

/**
 * `ok` with the whole cost, or every error with stable code, JSON pointer and parameters of its sentence (`err.<code>`).
 * A set is legal when each order is, their costs and strike points fit, and no two share an exclusive key. Never throws.
 */
export function checkSubmission(v: SideView, sub: Submission): Check {
  const errors: OrderError[] = [];
  const add = (path: string, r: Refusal | null): void => {
    if (r) errors.push({ code: r.code, path, params: r.params ?? {} });
  };
  if (!isSubmissionForm(sub) || !Array.isArray(sub.orders) || !Array.isArray(sub.signals))
    return { ok: false, errors: [{ code: 'malformed', path: '', params: {} }] };
  if (sub.turn !== v.turn) add('/turn', no('wrongTurn', { turn: v.turn }));
  const T = tablesFor(v.overrides);
  const units = atHand(v, sub, T);
  const most = v.options.maxOrders > 0 ? Math.min(v.options.maxOrders, MOST_ORDERS) : MOST_ORDERS;
  if (sub.orders.length > most) add('/orders', no('tooManyOrders', { max: most }));
  if (sub.signals.length > v.options.maxSignals) add('/signals', no('tooManySignals', { max: v.options.maxSignals }));
  checkAssessment(v, sub, add);
  const total = free();
  const used = v.units.map(() => 0);
  const seen = new Map<string, string>();
  const take = (path: string, keys: readonly string[], cost: Cost): void => {
    for (const k of keys) {
      const first = seen.get(k);
      if (first !== undefined) {
        add(path, no('conflict', { with: first }));
        break;
      }
      seen.set(k, path);
    }
    for (const p of POOLS) total[p] += cost[p] ?? 0;
  };
  Array.from(sub.orders).forEach((o, i) => {
    const path = `/orders/${i}`;
    const refusal = refuseOrder(v, o, T);
    if (refusal) {
      add(path, refusal);
      return;
    }
    const s = specOf(o.kind)!;
    take(path, s.keys(o, v), s.cost(v, o, T));
    const cap = s.capacity?.(v, o, T);
    if (cap && !allocate(units, used, cap)) add(path, no('noCapacity', { need: cap.need }));
  });
  Array.from(sub.signals).forEach((s, i) => {
    const refusal = refuseSignal(v, s, T);
    if (refusal) add(`/signals/${i}`, refusal);
    else take(`/signals/${i}`, signalKeys(s), signalCost(s, T));
  });
  for (const k of POOLS)
    if (total[k] > v.pools[k]) add('/orders', no('cost', { pool: k, need: total[k], have: v.pools[k] }));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, cost: total };
}

const PERCENTS = ['killed', 'act', 'rungRises', 'lineCrossed', 'widerWar', 'working'] as const;
const ASSESSED: readonly string[] = [...PERCENTS, 'ifUnhurt'];
const UNHURT = { us: ['hold', 'limited', 'strong', 'wave', 'soil'], iran: ['press', 'hold', 'ease', 'halt'] } as const;

function checkAssessment(v: SideView, sub: Submission, add: (path: string, r: Refusal | null) => void): void {
  const a = sub.assessment;
  if (a !== undefined) {
    if (!madeOf(a, ASSESSED)) {
      add('/assessment', no('malformed'));
      return;
    }
    for (const k of PERCENTS)
      if (a[k] !== undefined && !between(a[k], 0, 100)) add(`/assessment/${k}`, no('range', { min: 0, max: 100 }));
    if (a.ifUnhurt !== undefined && !oneOf(UNHURT[v.seat], a.ifUnhurt)) add('/assessment/ifUnhurt', no('malformed'));
  }
  if (sub.aims === undefined) return;
  const all: readonly string[] = v.seat === 'us' ? US_AIMS : IRAN_AIMS;
  if (v.turn !== 1) add('/aims', no('aimsFirstTurn'));
  else if (
    !Array.isArray(sub.aims) ||
    sub.aims.length !== all.length ||
    !all.every((x) => (sub.aims as readonly string[]).includes(x))
  )
    add('/aims', no('malformed'));
}
