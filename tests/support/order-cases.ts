import type { GameEvent, GameState, Order, SeatEvent, Side } from '../../src/engine/model/index.ts';
import type { GameSpec } from './engine.ts';
import type { Told } from './card-truth.ts';

/**
 * Cases of one kind of order for the test suites, exported as `cases` by `tests/engine/orders/<kind>.cases.ts`. Kinds
 * that existed before have theirs in the suites.
 */
export interface OrderCases {
  /** Observed results of its odds, from events and states, by `<kind>.<label>` (`card-odds.test.ts`). */
  readonly truth?: Readonly<Record<string, Told>>;
  /** Result reported by its event, by label of the odds: `yes`, `no` (`sentence-and-die.test.ts`). */
  readonly says?: Readonly<Record<string, (key: string, data: SeatEvent['data']) => string>>;
  /** Cases that the other side must not see (`two-worlds.test.ts`). */
  readonly silent?: readonly (readonly [name: string, side: Side, order: Order])[];
  /** Effects within one turn (`examples.test.ts`). */
  readonly examples?: readonly {
    readonly name: string;
    readonly side: Side;
    readonly order: Order;
    readonly given?: GameSpec;
    readonly shows: (after: { readonly state: GameState; readonly events: readonly GameEvent[] }) => void;
  }[];
}

const files = import.meta.glob<{ readonly cases: OrderCases }>('../engine/orders/*.cases.ts', { eager: true });
export const ORDER_CASES: readonly OrderCases[] = Object.values(files).map(({ cases }) => cases);
