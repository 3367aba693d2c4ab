import type { Clock } from '../../../protocol/room.ts';

/** Milliseconds left on a clock, by the server's time `now`; null: there is none. Never negative. */
export const timeLeft = (clock: Clock, now: number): number | null =>
  clock === null ? null : Math.max(0, 'endsAt' in clock ? clock.endsAt - now : clock.left);

export const isStopped = (clock: Clock): boolean => clock !== null && 'left' in clock;

const MINUTE = 60;

/** `2:41`, rounded up, so that 0:00 means that time is over. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
}
