/** Hours on the wall clock of the reader: “11:45”. The game's own days are in `format/dates.ts`. */
const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export const hourOf = (ms: number): string => hours.format(ms);
export const dayOf = (ms: number): string => days.format(ms);

/** The next moment with this hour, “11:45”; null if it is no hour. */
export function nextHour(text: string, now: number): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 23 || minute > 59) return null;
  const at = new Date(now);
  at.setHours(hour, minute, 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}
