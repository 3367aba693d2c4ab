import type { Bar, Side, SideView } from '../../../engine/model/index.ts';
import { BARS, other } from '../../../engine/model/index.ts';
import type { Catalog } from '../../../protocol/device-games.ts';
import type { SeatKind } from '../../../protocol/seat-screen.ts';

/** Turns after which the two games are compared. */
export const SWAP_TURNS = 2;

/** A seat's results in its own view, so that they can be shown while the other game is still played. */
export interface SwapStanding {
  /** Attacks on US sites, by turn. */
  readonly attacks: readonly number[];
  readonly ships: readonly number[];
  readonly americansKilled: number;
  readonly fightersKilled: number;
  readonly heat: number;
  readonly bars: Readonly<Record<Bar, number>>;
}

/** A seat's results so far, from its own view. */
export const standingOf = ({ past, ledger, heat, points }: SideView): SwapStanding => ({
  attacks: past.map((row) => row.attacks),
  ships: past.map((row) => row.ships),
  americansKilled: ledger.americansKilled,
  fightersKilled: ledger.fightersKilled,
  heat: heat.all,
  bars: Object.fromEntries(BARS.map((bar) => [bar, points[bar]])) as Record<Bar, number>,
});

/** What the second game stores about the first, played from the other seat with the same start and dice. */
export interface Swap {
  /** Id of the first game. */
  readonly of: string;
  readonly side: Side;
  /** Player of that seat in the first game. */
  readonly who: SeatKind;
  readonly before: SwapStanding;
}

/** Parses the stored value; null if it is invalid. */
export function parseSwap(text: string | null): Swap | null {
  try {
    const { of, side, who, before } = JSON.parse(text ?? 'null') ?? {};
    const whole = typeof of === 'string' && (side === 'us' || side === 'iran') && typeof who === 'string';
    return whole && Array.isArray(before?.attacks) && typeof before?.bars === 'object'
      ? { of, side, who, before }
      : null;
  } catch {
    return null;
  }
}

type Seats = Readonly<Record<Side, SeatKind>>;

/** Computer player for a seat without a person. */
const STAND_IN = 'analyst.hidden';

/** The computer player for a seat: the other seat's, if it can play this side too. */
export function computerFor(catalog: Catalog | null, seats: Seats, side: Side): SeatKind {
  if (seats[side] !== 'human') return seats[side];
  const [level = ''] = seats[other(side)].split('.');
  const policy = catalog?.policies.find((p) => p.id === level && p.sides.includes(side));
  if (!policy) return STAND_IN;
  return policy.kind === 'level' ? `${level}.hidden` : level;
}
