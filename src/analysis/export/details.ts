/** Members of an order, a signal or an event in one cell: `scale=limited; site=jurf`, by name, without what has no value. */
export function details(values: Readonly<Record<string, unknown>>, but: readonly string[] = []): string {
  return Object.keys(values)
    .filter((key) => !but.includes(key) && values[key] !== null && values[key] !== undefined)
    .sort()
    .map((key) => `${key}=${flat(values[key])}`)
    .join('; ');
}

const flat = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
