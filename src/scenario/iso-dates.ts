const DAY = 86_400_000;

/** Hours since 1970 of `YYYY-MM-DD` or `YYYY-MM-DDTHH` (UTC); null if there is no such day or hour. */
export function hourOf(text: string): number | null {
  const [day, hour = '00'] = text.split('T') as [string, string?];
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse accepts 31 February in some engines; formatting the result again reveals it.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day || Number(hour) > 23) return null;
  return time / (DAY / 24) + Number(hour);
}
