import type { Tally } from '../backtest/tallies.ts';
import { ATTACKS, SINCE } from '../backtest/series.ts';
import { dayNumber } from '../../engine/turn/calendar.ts';

/** An official tally of attacks on US forces, counted from the game's first day. */
export interface OfficialTally {
  /** Day of the game at the end of the last day included. */
  readonly day: number;
  readonly value: number;
  readonly tally: Tally;
}

export interface PublishedTallies {
  /** The count before the game began and its last day; null: the count starts with the game. */
  readonly before: { readonly through: string; readonly value: number } | null;
  readonly points: readonly OfficialTally[];
}

/** Published tallies for the days of a game; null if there are none. */
export function publishedTallies(tallies: readonly Tally[], start: string, days: number): PublishedTallies | null {
  const first = dayNumber(start);
  const all = tallies.filter((x) => x.series === ATTACKS && x.value !== null);
  const own = all
    .filter((x) => x.use !== 'exclude')
    .filter((x) => {
      const day = dayNumber(x.through) - first + 1;
      return day >= 1 && day <= days;
    });
  if (own.length === 0) return null;
  const before = start <= SINCE[ATTACKS]! ? null : lastBefore(all, start);
  if (start > SINCE[ATTACKS]! && !before) return null;
  return {
    before,
    points: own.map((tally) => ({
      day: dayNumber(tally.through) - first + 1,
      value: tally.value! - (before?.value ?? 0),
      tally,
    })),
  };
}

/** The latest one that is not from memory. */
function lastBefore(all: readonly Tally[], start: string): PublishedTallies['before'] {
  const known = all.filter((x) => x.through < start && x.confidence !== 'low');
  const last = known.toSorted((a, b) => a.through.localeCompare(b.through)).at(-1);
  return last ? { through: last.through, value: last.value! } : null;
}
