import type { Clock } from '../../../protocol/room.ts';

/** Milliseconds left on a clock, by the server's time `now`; null: there is none. Never negative. */
export const timeLeft = (clock: Clock, now: number): number | null =>
  clock === null ? null : Math.max(0, 'endsAt' in clock ? clock.endsAt - now : clock.left);

export const isStopped = (clock: Clock): boolean => clock !== null && 'left' in clock;

const MINUTE = 60;
const two = (n: number): string => String(n).padStart(2, '0');

/** A clock of so many minutes or more has hours: a turn may take days. */
const HOURS = 180;

/** `2:41`, or `23:02:41` for many hours; rounded up, so that 0:00 means that time is over. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / MINUTE);
  if (minutes >= HOURS) return `${Math.floor(minutes / MINUTE)}:${two(minutes % MINUTE)}:${two(seconds % MINUTE)}`;
  return `${Math.floor(seconds / MINUTE)}:${two(seconds % MINUTE)}`;
}
