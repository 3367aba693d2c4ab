const DAY = 86_400_000;

/** When a scenario begins and how long its turns are. */
export interface Clock {
  readonly start: string;
  readonly turnDays: number;
}

const opening = ({ start, turnDays }: Clock, turn: number): number =>
  Date.parse(`${start}T00:00:00Z`) + (turn - 1) * turnDays * DAY;

/** First day of a turn, `YYYY-MM-DD`. */
export const dayOf = (clock: Clock, turn: number): string => new Date(opening(clock, turn)).toISOString().slice(0, 10);

/** When a watch begins, `YYYY-MM-DDTHH:MM` (UTC); a day alone for the opening and the end of a turn, which have no hour. */
export function momentOf(clock: Clock, turn: number, watch: number): string {
  if (watch < 0) return dayOf(clock, turn);
  if (watch >= 900) return new Date(opening(clock, turn + 1) - DAY).toISOString().slice(0, 10);
  return new Date(opening(clock, turn) + (watch * DAY) / 4).toISOString().slice(0, 16);
}
