import { plainDate, shortDate } from '../../store/format/dates.ts';

const DAY = 86_400_000;
const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Days from the first day of a chart to a date. */
export const dayOf = (start: string, date: string): number => (time(date) - time(start)) / DAY;

/** “7 November 2023” and “7 Nov” of `YYYY-MM-DD`. */
export const longDay = (date: string): string => plainDate(time(date));
/** For example “7 Nov”. */
export const shortDay = (date: string): string => shortDate(time(date));
/** The date one day later. */
export const next = (date: string): string => new Date(time(date) + DAY).toISOString().slice(0, 10);

/** The first days of all months within `days` days from `start`. */
export function monthsIn(start: string, days: number): { day: number; date: string }[] {
  const out: { day: number; date: string }[] = [];
  const from = new Date(time(start));
  for (let month = from.getUTCMonth() + 1; ; month++) {
    const date = new Date(Date.UTC(from.getUTCFullYear(), month, 1)).toISOString().slice(0, 10);
    const day = dayOf(start, date);
    if (day >= days) return out;
    out.push({ day, date });
  }
}
