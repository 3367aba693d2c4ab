/** Locale of numbers, dates and lists; goes with the catalogue's language. */
export const LOCALE = 'en-GB';

const formats = new Map<number, Intl.NumberFormat>();
const lists = new Intl.ListFormat(LOCALE);
const items = new Intl.ListFormat(LOCALE, { type: 'unit' });

/** “a, b, c”. */
export const itemized = (parts: readonly string[]): string => items.format(parts);

/** Parts that may hold commas of their own: “a · b”. */
export const separated = (parts: readonly string[]): string => parts.join(' · ');

/** For example “a, b and c”. */
export const listed = (items: readonly string[]): string => lists.format(items);

/** Cached, because creating a format is slow. */
function formatOf(decimals: number): Intl.NumberFormat {
  let found = formats.get(decimals);
  if (!found) {
    found = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals });
    formats.set(decimals, found);
  }
  return found;
}

/** Formats a number: true minus sign, thousands separators, at most one decimal by default. */
export function figure(x: number, decimals = 1): string {
  const rounded = Number(x.toFixed(decimals));
  return formatOf(decimals)
    .format(Object.is(rounded, -0) ? 0 : rounded)
    .replace('-', '−');
}

/** Formats a percentage (0–100), as “45%”. */
export const percent = (x: number, decimals = 1): string => `${figure(x, decimals)}%`;

/** With a sign, also for plus. Zero has none. */
export const signed = (x: number, decimals = 1): string => {
  const text = figure(x, decimals);
  return text.startsWith('−') || text === '0' ? text : `+${text}`;
};
