import type { GameEvent, GazaState } from '../../engine/model/index.ts';

const WATCHES_A_DAY = 4;

/** Cumulative attacks on US sites at the end of each day. */
export function attacksByDay(events: readonly GameEvent[], turns: number, turnDays: number): number[] {
  const days = Array.from({ length: turns * turnDays }, () => 0);
  for (const e of events) {
    if (e.kind !== 'attack') continue;
    const day = (e.turn - 1) * turnDays + Math.floor(Math.max(0, e.watch) / WATCHES_A_DAY);
    if (day < days.length) days[day]!++;
  }
  let sum = 0;
  return days.map((n) => (sum += n));
}

/** A truce in Gaza, in turns since the start: 5.5 is the middle of turn 6. */
export interface Truce {
  readonly from: number;
  readonly to: number;
}

/** Every truce, exact to the watch; the last may end with the game. */
export function trucesOf(
  events: readonly Pick<GameEvent, 'kind' | 'turn' | 'watch' | 'data'>[],
  opening: GazaState,
  turns: number,
  turnDays: number,
): readonly Truce[] {
  const truces: Truce[] = [];
  let from: number | null = opening === 'truce' ? 0 : null;
  for (const { kind, turn, watch, data } of events) {
    if (kind !== 'gaza') continue;
    const at = turn - 1 + Math.max(0, watch) / (turnDays * WATCHES_A_DAY);
    if (from !== null) truces.push({ from, to: at });
    from = data.state === 'truce' ? at : null;
  }
  return from === null ? truces : [...truces, { from, to: turns }];
}
