const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DATE = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${MONTHS.join('|')})\\b(?: (\\d{4}))?`, 'g');

/**
 * The latest date that a text names, in ms since the epoch; null: none. A month counts from its first day. A day without
 * a year is meant near the date before it, else near `now`.
 */
export function spokenDate(text: string, now: number): number | null {
  const dates: number[] = [];
  for (const [, day, month, year] of text.matchAll(DATE)) {
    if (day === undefined && year === undefined) continue; // “in May”, or a name
    const at = (inYear: number): number => Date.UTC(inYear, MONTHS.indexOf(month!), Number(day ?? 1));
    const near = dates.at(-1) ?? now;
    const far = (ms: number): number => Math.abs(ms - near);
    const around = new Date(near).getUTCFullYear();
    const years = year === undefined ? [around, around - 1, around + 1] : [Number(year)];
    dates.push(years.map(at).reduce((best, one) => (far(one) < far(best) ? one : best)));
  }
  return dates.length === 0 ? null : Math.max(...dates);
}
