/** The language of numbers, dates and lists; it goes with the catalogue in use. */
export const LOCALE = 'en-GB';

const formats = new Map<number, Intl.NumberFormat>();
const lists = new Intl.ListFormat(LOCALE);

/** “a, b and c”. */
export const listed = (items: readonly string[]): string => lists.format(items);

/** Kept, because making one takes longer than a page of figures. */
function formatOf(decimals: number): Intl.NumberFormat {
  let found = formats.get(decimals);
  if (!found) {
    found = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals });
    formats.set(decimals, found);
  }
  return found;
}

/** Figures as people read them: true minus sign, at most one decimal, thousands apart. */
export function figure(x: number, decimals = 1): string {
  const rounded = Number(x.toFixed(decimals));
  return formatOf(decimals)
    .format(Object.is(rounded, -0) ? 0 : rounded)
    .replace('-', '−');
}

/** A share in hundredths, as “45%”. */
export const percent = (x: number, decimals = 1): string => `${figure(x, decimals)}%`;

/** With its sign, also when it is plus; `±0` never appears: nothing changed is said in words. */
export const signed = (x: number, decimals = 1): string => {
  const text = figure(x, decimals);
  return text.startsWith('−') || text === '0' ? text : `+${text}`;
};
