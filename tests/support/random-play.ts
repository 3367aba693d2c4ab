import { readFileSync } from 'node:fs';
import {
  DEFAULT_OPTIONS,
  OFF_RAMPS,
  REASONS,
  THREATS,
  type GameEvent,
  type GameState,
  type Options,
  type Order,
  type Scenario,
  type Side,
  type Signal,
  type Submission,
  type TableOverrides,
  type TurnSubmissions,
} from '../../src/engine/model/index.ts';
import { resolveTurn } from '../../src/engine/turn/resolve.ts';
import type { How } from '../../src/engine/turn/context.ts';
import { setup } from '../../src/engine/turn/setup.ts';
import { checkSubmission } from '../../src/engine/view/check.ts';
import { legalOrders, legalSignals } from '../../src/engine/view/legal.ts';
import { view } from '../../src/engine/view/view.ts';
import { small } from './small-scenario.ts';

/** The first shipped scenario, without its texts. */
export const october: Scenario = JSON.parse(
  readFileSync(new URL('../../scenarios/oct-2023.json', import.meta.url), 'utf8'),
);
export { small };

/** Seeded random integers below n. */
export type Pick = (n: number) => number;
export function stream(name: string): Pick {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return (n) => {
    h = (h + 0x6d2b79f5) | 0;
    let t = Math.imul(h ^ (h >>> 15), h | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}
const one = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)];

/** Draws a kind, then a member: kinds with many targets must not crowd out the rest. */
function member<T>(list: readonly T[], kindOf: (x: T) => string, pick: Pick): T {
  const kind = one([...new Set(list.map(kindOf))], pick);
  return one(
    list.filter((x) => kindOf(x) === kind),
    pick,
  );
}

const worded = (o: Order, pick: Pick): Order =>
  o.kind === 'strike' && pick(2) === 0
    ? { ...o, statement: { reason: one(REASONS, pick), threat: one(THREATS, pick), offRamp: one(OFF_RAMPS, pick) } }
    : o;

/** Random legal submission: up to `most` orders, two signals, an assessment. */
export function randomSubmission(s: GameState, side: Side, pick: Pick, most = 5): Submission {
  const v = view(s, side);
  let sub: Submission = {
    turn: s.turn,
    assessment: { killed: pick(101), lineCrossed: pick(101) },
    signals: [],
    orders: [],
  };
  const take = (next: Submission): void => void (checkSubmission(v, next).ok && (sub = next));
  const orders = legalOrders(v);
  for (let i = pick(most + 1); i > 0 && orders.length > 0; i--)
    take({ ...sub, orders: [...sub.orders, worded(member(orders, (o) => o.order.kind, pick).order, pick)] });
  const signals = legalSignals(v);
  for (let i = pick(3); i > 0 && signals.length > 0; i--) {
    const signal: Signal = member(signals, (x) => x.signal.kind, pick).signal;
    take({ ...sub, signals: [...sub.signals, pick(3) === 0 ? { ...signal, text: 'Words.' } : signal] });
  }
  return sub;
}

export interface Step {
  readonly before: GameState;
  readonly subs: TurnSubmissions;
  readonly after: GameState;
  readonly events: readonly GameEvent[];
}
export interface RandomGame {
  readonly scenario?: Scenario;
  readonly options?: Partial<Options>;
  readonly tables?: TableOverrides;
  readonly turns?: number;
  readonly how?: How;
}

export const opened = (seed: string, g: RandomGame = {}): GameState =>
  setup(g.scenario ?? small, { ...DEFAULT_OPTIONS, ...g.options }, seed, g.tables ?? {}, g.how);

/** A game of two random players. */
export function randomGame(seed: string, g: RandomGame = {}): Step[] {
  const pick = stream(`play:${seed}`);
  const steps: Step[] = [];
  let s = opened(seed, g);
  while (!s.ending && steps.length < (g.turns ?? 99)) {
    const subs = { us: randomSubmission(s, 'us', pick), iran: randomSubmission(s, 'iran', pick) };
    const { state, events } = resolveTurn(s, subs, g.how);
    steps.push({ before: s, subs, after: state, events });
    s = state;
  }
  return steps;
}

/** The changing part of a state, as text. */
export const textOf = (s: GameState): string => {
  const { def: _def, ...rest } = s;
  return JSON.stringify(rest);
};
