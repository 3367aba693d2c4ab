const DAY = 86_400_000;

/** Hours since 1970 of `YYYY-MM-DD` or `YYYY-MM-DDTHH` (UTC); null: no such day or hour. */
export function hourOf(text: string): number | null {
  const [day, hour = '00'] = text.split('T') as [string, string?];
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse lets 31 February pass in some engines; writing it out again tells.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day || Number(hour) > 23) return null;
  return time / (DAY / 24) + Number(hour);
}
