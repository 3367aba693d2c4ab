import type { Bar, Side, SideView } from '../../../engine/model/index.ts';
import { BARS, other } from '../../../engine/model/index.ts';
import type { Catalog, SeatKind } from '../game-client.ts';

/** The same opening and dice from the other seat: how that seat stood in the first game, to be set beside the second. */

/** Turns after which the two games are compared. */
export const SWAP_TURNS = 2;

/** Where a seat stands, by its own view: what may be shown of it while another game is still being played. */
export interface SwapStanding {
  /** On US sites, turn by turn. */
  readonly attacks: readonly number[];
  readonly ships: readonly number[];
  readonly americansKilled: number;
  readonly fightersKilled: number;
  readonly heat: number;
  readonly bars: Readonly<Record<Bar, number>>;
}

export const standingOf = ({ past, ledger, heat, points }: SideView): SwapStanding => ({
  attacks: past.map((row) => row.attacks),
  ships: past.map((row) => row.ships),
  americansKilled: ledger.americansKilled,
  fightersKilled: ledger.fightersKilled,
  heat: heat.all,
  bars: Object.fromEntries(BARS.map((bar) => [bar, points[bar]])) as Record<Bar, number>,
});

/** What the second game remembers of the first. */
export interface Swap {
  /** Id of the first game. */
  readonly of: string;
  readonly side: Side;
  /** Who held that seat in the first game. */
  readonly who: SeatKind;
  readonly before: SwapStanding;
}

/** Reads what was kept; whatever is not of its form is forgotten. */
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

/** Plays a seat for which nobody is at hand. */
const STAND_IN = 'analyst.hidden';

/** The computer player of one seat at another: the same if it plays that side too. */
export function computerFor(catalog: Catalog | null, seats: Seats, side: Side): SeatKind {
  if (seats[side] !== 'human') return seats[side];
  const [level = ''] = seats[other(side)].split('.');
  const policy = catalog?.policies.find((p) => p.id === level && p.sides.includes(side));
  if (!policy) return STAND_IN;
  return policy.kind === 'level' ? `${level}.hidden` : level;
}
