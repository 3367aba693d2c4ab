import type { SeatEvent } from '../../engine/model/index.ts';
import { kindOf, told } from './log.ts';

/** The turn just resolved, shown again one event after the other. */
export interface Playback {
  readonly turn: number;
  readonly watches: number;
  /** Position in `scenes`; −1 before the first; as many as there are: all of it. */
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The camera goes where things happen, until a person moves the map. */
  readonly follow: boolean;
}

export const SPEEDS = [1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

export const startPlayback = (turn: number, watches: number, still: boolean): Playback => ({
  turn,
  watches,
  at: -1,
  playing: !still,
  speed: 1,
  follow: true,
});

/** What of the turn is shown: everything with an hour, in its order. */
export const scenes = (events: readonly SeatEvent[], turn: number): readonly SeatEvent[] =>
  told(events)
    .filter((e) => e.turn === turn && e.watch >= 0 && e.watch < 900 && kindOf(e) !== 'track')
    .toSorted((a, b) => a.watch - b.watch);

/** What has happened by now: attacks, what was shot down, strikes, ships, people. */
export function tally(shown: readonly SeatEvent[]) {
  const attacks = shown.filter((e) => e.kind === 'attack');
  const sum = (member: 'killed' | 'wounded') =>
    shown
      .filter((e) => e.kind === 'attack' || e.kind === 'missilesBase')
      .reduce((n, e) => n + (Number(e.data[member]) || 0), 0);
  return {
    attacks: attacks.length,
    stopped: attacks.filter((e) => e.data.result === 'intercepted').length,
    strikes: shown.filter((e) => e.kind === 'strike' || e.kind === 'soil' || e.kind === 'leaderKilled').length,
    ships: shown.filter((e) => e.kind === 'shipAttack').length,
    hurt: sum('wounded'),
    killed: sum('killed'),
  };
}
