import type { GameEvent, GameState, Order, SeatEvent, Side } from '../../src/engine/model/index.ts';
import type { GameSpec } from './engine.ts';
import type { Told } from './card-truth.ts';

/**
 * What the suites must know of one kind of order to test it: a file `tests/engine/orders/<kind>.cases.ts` that exports
 * `cases`. The kinds from before there were such files are listed in the suites themselves.
 */
export interface OrderCases {
  /** Results of its odds, observed in events and states, by `<kind>.<label>` (`card-odds.test.ts`). */
  readonly truth?: Readonly<Record<string, Told>>;
  /** Result that its event reports, by label of the odds: `yes`, `no` (`sentence-and-die.test.ts`). */
  readonly says?: Readonly<Record<string, (key: string, data: SeatEvent['data']) => string>>;
  /** Cases in which the other side may see nothing of it (`two-worlds.test.ts`). */
  readonly silent?: readonly (readonly [name: string, side: Side, order: Order])[];
  /** What it does in one turn (`examples.test.ts`). */
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
