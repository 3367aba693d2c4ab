import type { SeatEvent } from '../../engine/model/index.ts';

/** The turn just resolved, shown again watch by watch. */
export interface Playback {
  readonly turn: number;
  readonly watches: number;
  /** Watch that is shown, −1 before the first; `watches`: all of it. */
  readonly watch: number;
  readonly playing: boolean;
  readonly speed: 1 | 2 | 4;
}

export const SPEEDS = [1, 2, 4] as const;

export const startPlayback = (turn: number, watches: number, still: boolean): Playback => ({
  turn,
  watches,
  watch: -1,
  playing: !still,
  speed: 1,
});

/** What happened in a watch of the turn. */
export const inWatch = (events: readonly SeatEvent[], p: Pick<Playback, 'turn' | 'watch'>): readonly SeatEvent[] =>
  events.filter((e) => e.turn === p.turn && e.watch === p.watch);

/** The next watch in which something happened; quiet ones are passed over. */
export function nextWatch(events: readonly SeatEvent[], p: Playback): number {
  const later = events.filter((e) => e.turn === p.turn && e.watch > p.watch && e.watch < p.watches).map((e) => e.watch);
  return later.length > 0 ? Math.min(...later) : p.watches;
}

export const isOver = (p: Playback): boolean => p.watch >= p.watches;
