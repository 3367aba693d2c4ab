/** How deep the parts of an answer lie that many answers share: view, events and texts of a side's screen. */
const SHARED_DEPTH = 2;

const known = new WeakMap<object, string>();

/**
 * `JSON.stringify` for plain values that never change: a part that several answers share is written once. A screen has
 * 110 kB, of which a class of thirty gets two kinds.
 */
export function toJson(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? 'null';
  if (depth >= SHARED_DEPTH) return shared(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const text = Array.isArray(member) && depth > 0 ? shared(member) : toJson(member, depth + 1);
      return `${JSON.stringify(name)}:${text}`;
    });
  return `{${members.join(',')}}`;
}

function shared(value: object): string {
  const text = known.get(value) ?? JSON.stringify(value);
  known.set(value, text);
  return text;
}
