import { type Doctrine, IRAN_DOCTRINES, US_DOCTRINES } from '../../ai/doctrines.ts';
import type { ContestResult } from './contest.ts';
import { interval, median, share } from './statistics.ts';
import type { Side } from '../../engine/model/index.ts';

/** Games of every US doctrine against every Iranian one, over the same seeds. */
export interface PayoffTable {
  readonly us: readonly string[];
  readonly iran: readonly string[];
  /** Game `i` of every cell has the same seed. */
  readonly games: (us: string, iran: string) => readonly ContestResult[];
}

export interface PayoffCell {
  readonly us: string;
  readonly iran: string;
  readonly usPoints: number;
  readonly iranPoints: number;
  readonly pWar: number;
  readonly pManaged: number;
  readonly attacks: number;
  readonly heat: number;
  /** 95 % interval of the mean. */
  readonly usCi: readonly [number, number];
  readonly iranCi: readonly [number, number];
  /** Share of games in which hardliners blocked new restraint. */
  readonly pLocked: number;
  /** Median turn of complete restraint, over games that reached it; null: none. */
  readonly haltedTurn: number | null;
}

const cellOf = (us: string, iran: string, games: readonly ContestResult[]): PayoffCell => {
  const [usPoints, usCi] = interval(games.map((g) => g.us));
  const [iranPoints, iranCi] = interval(games.map((g) => g.iran));
  const halted = games.map((g) => g.halted).filter((turn) => turn > 0);
  return {
    us,
    iran,
    usPoints,
    iranPoints,
    pWar: share(games, (g) => g.ending === 'war'),
    pManaged: share(games, (g) => g.ending === 'managedRivalry'),
    attacks: interval(games.map((g) => g.attacks))[0],
    heat: interval(games.map((g) => g.heat))[0],
    usCi,
    iranCi,
    pLocked: share(games, (g) => g.locked),
    haltedTurn: halted.length > 0 ? median(halted) : null,
  };
};

export const payoffCells = (table: PayoffTable): PayoffCell[] =>
  table.us.flatMap((us) => table.iran.map((iran) => cellOf(us, iran, table.games(us, iran))));

/** The written decision tables that are played against one another, by side. */
export const WRITTEN: Readonly<Record<Side, readonly Doctrine[]>> = { us: US_DOCTRINES, iran: IRAN_DOCTRINES };
