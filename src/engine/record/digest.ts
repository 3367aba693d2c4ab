/**
 * 64-bit hash of plain JSON as 16 hex digits, without serialising it, because every turn needs one. Independent of key
 * order and platform. Like `hash.ts` it detects damage, not forgery. Two lanes mix the same words differently.
 */

const rotl = (x: number, r: number): number => (x << r) | (x >>> (32 - r));

/** A round of xxHash (32 bits). */
const stepA = (h: number, word: number): number =>
  Math.imul(rotl((h + Math.imul(word, 0x85ebca77)) | 0, 13), 0x9e3779b1);

/** A round of MurmurHash3 (32 bits). */
const stepB = (h: number, word: number): number =>
  (Math.imul(rotl(h ^ Math.imul(rotl(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64) | 0;

/** Spreads every bit of a word over all of them. */
const spread = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** Type tags: 1 and "1", [] and {} must differ. */
const TAG = { null: 1, false: 2, true: 3, whole: 4, float: 5, text: 6, list: 7, object: 8 } as const;

/** The two lanes of the last value: returning pairs would cost more than hashing. */
let a = 0;
let b = 0;

function word(tag: number, value: number): void {
  a = spread(stepA(tag, value));
  b = spread(stepB(tag, value));
}

const bits = new DataView(new ArrayBuffer(8));

/** −0 counts as 0, and non-finite numbers as null, as in JSON. */
function number(value: number): void {
  if ((value | 0) === value) return word(TAG.whole, value);
  if (!Number.isFinite(value)) return word(TAG.null, 0);
  bits.setFloat64(0, value);
  a = spread(stepA(stepA(TAG.float, bits.getInt32(0)), bits.getInt32(4)));
  b = spread(stepB(stepB(TAG.float, bits.getInt32(0)), bits.getInt32(4)));
}

function text(value: string): void {
  let x: number = TAG.text;
  let y: number = TAG.text;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    x = stepA(x, unit);
    y = stepB(y, unit);
  }
  a = spread(x ^ value.length);
  b = spread(y ^ value.length);
}

function list(items: readonly unknown[]): void {
  let x: number = TAG.list;
  let y: number = TAG.list;
  for (const item of items) {
    walk(item);
    x = stepA(x, a);
    y = stepB(y, b);
  }
  a = spread(x ^ items.length);
  b = spread(y ^ items.length);
}

/** Cache: field names are few and repeat. */
const names = new Map<string, readonly [number, number]>();
const MOST_NAMES = 2000;

function nameOf(key: string): readonly [number, number] {
  const known = names.get(key);
  if (known) return known;
  text(key);
  const made = [a, b] as const;
  if (names.size < MOST_NAMES) names.set(key, made);
  return made;
}

/** Sums over fields, so that their order does not matter. Undefined fields count as absent. */
function object(value: Readonly<Record<string, unknown>>): void {
  let x: number = TAG.object;
  let y: number = TAG.object;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    const [nameA, nameB] = nameOf(key);
    walk(member);
    x = (x + spread(stepA(nameA, a))) | 0;
    y = (y + spread(stepB(nameB, b))) | 0;
  }
  a = spread(x);
  b = spread(y);
}

function walk(value: unknown): void {
  if (typeof value === 'number') number(value);
  else if (typeof value === 'string') text(value);
  else if (typeof value === 'boolean') word(value ? TAG.true : TAG.false, 0);
  else if (typeof value !== 'object' || value === null) word(TAG.null, 0);
  else if (Array.isArray(value)) list(value);
  else object(value as Readonly<Record<string, unknown>>);
}

const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0');

export function digest(value: unknown): string {
  walk(value);
  return hex(a) + hex(b);
}
