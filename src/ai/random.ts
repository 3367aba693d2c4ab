import { bits, type Key, keyOf, RULE } from '../engine/dice/dice.ts';
import type {
  Assessment,
  IranAim,
  LegalOrder,
  LegalSignal,
  Order,
  SideView,
  Submission,
  UsAim,
} from '../engine/model/index.ts';
import { IRAN_AIMS, US_AIMS } from '../engine/model/index.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { legalOrders, legalSignals } from '../engine/view/legal.ts';
import type { Policy } from './policy.ts';

/** Most orders per turn; standing orders stay. */
const MOST = 5;

/** Returns an integer below `n`, addressed by purpose and index (rules §12). */
type Die = (purpose: string, index: number, n: number) => number;
const dieOf =
  (key: Key, view: SideView): Die =>
  (purpose, index, n) =>
    bits(key, view.turn, RULE.length, `policy:${view.seat}:${purpose}`, index) % n;

/** Draws a kind, then a member: otherwise kinds with many targets would crowd out the rest. */
function draw<T extends { readonly id: string }>(
  list: readonly T[],
  kind: (item: T) => string,
  die: Die,
  purpose: string,
  i: number,
): T {
  const kinds = [...new Set(list.map(kind))];
  const chosen = kinds[die(`${purpose} kind`, i, kinds.length)]!;
  const members = list.filter((item) => kind(item) === chosen);
  return members[die(`${purpose} member`, i, members.length)]!;
}

const orderKind = (o: LegalOrder): string => o.order.kind;
const signalKind = (s: LegalSignal): string => s.signal.kind;

/** Random legal orders: finds bugs, and is the floor that every policy must beat. */
export const random: Policy = (view, salt) => {
  const die = dieOf(keyOf(`policy:${salt}`), view);
  let now: Submission = { turn: view.turn, assessment: guess(die), signals: [], orders: [] };
  if (view.turn === 1) now = { ...now, aims: shuffled<UsAim | IranAim>(view.seat === 'us' ? US_AIMS : IRAN_AIMS, die) };
  const orders = legalOrders(view);
  const wanted = die('how many orders', 0, MOST + 1);
  for (let i = 0; i < wanted && orders.length > 0; i++) {
    const { order } = draw(orders, orderKind, die, 'order', i);
    now = better(view, now, { ...now, orders: [...now.orders, withWords(order, die, i)] });
  }
  const signals = legalSignals(view);
  for (let i = 0; i < die('how many signals', 0, 3) && signals.length > 0; i++) {
    const { signal } = draw(signals, signalKind, die, 'signal', i);
    now = better(view, now, { ...now, signals: [...now.signals, signal] });
  }
  return now;
};

const REASONS = ['reply', 'selfDefence', 'degrade'] as const;
const THREATS = ['none', 'more', 'wider'] as const;
const OFF_RAMPS = ['none', 'stopForStop', 'talks'] as const;

/** Half of all strikes carry a statement; legal orders do not list statements. */
function withWords(order: Order, die: Die, i: number): Order {
  if (order.kind !== 'strike' || die('statement', i, 2) === 0) return order;
  const one = <T>(list: readonly T[], part: string): T => list[die(`statement ${part}`, i, list.length)]!;
  return {
    ...order,
    statement: { reason: one(REASONS, 'reason'), threat: one(THREATS, 'threat'), offRamp: one(OFF_RAMPS, 'off-ramp') },
  };
}

/** The longer submission if it is legal. */
const better = (view: SideView, now: Submission, longer: Submission): Submission =>
  checkSubmission(view, longer).ok ? longer : now;

const guess = (die: Die): Assessment => ({
  killed: die('killed', 0, 101),
  act: die('act', 0, 101),
  lineCrossed: die('line', 0, 101),
});

function shuffled<T>(list: readonly T[], die: Die): T[] {
  const rest = [...list];
  return list.map((_, i) => rest.splice(die('aims', i, rest.length), 1)[0]!);
}
