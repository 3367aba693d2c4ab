/** Figures as people read them: true minus sign, at most one decimal, thousands apart. */
export function figure(x: number, decimals = 1): string {
  const rounded = Number(x.toFixed(decimals));
  return (Object.is(rounded, -0) ? 0 : rounded)
    .toLocaleString('en-GB', { maximumFractionDigits: decimals })
    .replace('-', '−');
}

/** With its sign, also when it is plus; `±0` never appears: nothing changed is said in words. */
export const signed = (x: number, decimals = 1): string => {
  const text = figure(x, decimals);
  return text.startsWith('−') || text === '0' ? text : `+${text}`;
};
