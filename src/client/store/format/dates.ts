const DAY = 86_400_000;

interface Clock {
  readonly start: string;
  readonly turnDays: number;
}

/** Start of a turn in ms since the epoch (00:00 UTC). */
export const turnStart = (clock: Clock, turn: number): number =>
  Date.parse(`${clock.start}T00:00:00Z`) + (turn - 1) * clock.turnDays * DAY;

/** Last day of a turn, in ms since the epoch. */
export const turnEnd = (clock: Clock, turn: number): number => turnStart(clock, turn + 1) - DAY;

/** The watch of events that happen after the turn and have no hour. */
export const TURN_END = 999;

/** A watch (6 h) in ms since the epoch; −1 is the start of the turn, `TURN_END` its end. */
export function momentOf(clock: Clock, turn: number, watch: number): number {
  if (watch < 0) return turnStart(clock, turn);
  if (watch >= 900) return turnStart(clock, turn + 1) - 1;
  return turnStart(clock, turn) + watch * 6 * 3_600_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
    formats.set(key, found);
  }
  return found;
}

/** “Tuesday 7 November 2023”. */
export const longDate = (ms: number): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(ms).replace(',', '');
/** “7 November 2023”. */
export const plainDate = (ms: number): string => format({ day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
/** “Monday 6 November”. */
export const dayName = (ms: number): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long' }).format(ms).replace(',', '');
/** “6 Nov”. */
export const shortDate = (ms: number): string => format({ day: 'numeric', month: 'short' }).format(ms);
/** “22:00”. */
export const hour = (ms: number): string => format({ hour: '2-digit', minute: '2-digit', hour12: false }).format(ms);
