import type { GameEvent } from '../../engine/model/index.ts';

const WATCHES_A_DAY = 4;

/** Attacks on US sites in all, at the end of each day of the game. */
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
