/**
 * 128-bit hash of plain JSON as 32 hex digits. Our own, because `crypto.subtle` is missing on plain http, and because
 * Node and all browsers must agree. Detects damage, not forgery.
 */

const rotl = (x: number, r: number): number => (x << r) | (x >>> (32 - r));

const fmix = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** Two UTF-16 code units as one word; 0 past the end. */
const word = (text: string, at: number): number =>
  text.charCodeAt(at) | 0 | ((at + 1 < text.length ? text.charCodeAt(at + 1) : 0) << 16) | 0;

/** MurmurHash3 (x86, 128 bits) over the code units of a string, padded to whole blocks; its length is mixed in. */
export function hashText(text: string): string {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < text.length; i += 8) {
    a ^= Math.imul(rotl(Math.imul(word(text, i), C1), 15), C2);
    a = (Math.imul((rotl(a, 19) + b) | 0, 5) + 0x561ccd1b) | 0;
    b ^= Math.imul(rotl(Math.imul(word(text, i + 2), C2), 16), C3);
    b = (Math.imul((rotl(b, 17) + c) | 0, 5) + 0x0bcaa747) | 0;
    c ^= Math.imul(rotl(Math.imul(word(text, i + 4), C3), 17), C4);
    c = (Math.imul((rotl(c, 15) + d) | 0, 5) + 0x96cd1c35) | 0;
    d ^= Math.imul(rotl(Math.imul(word(text, i + 6), C4), 18), C1);
    d = (Math.imul((rotl(d, 13) + a) | 0, 5) + 0x32ac3b17) | 0;
  }
  return finish(a ^ text.length, b ^ text.length, c ^ text.length, d ^ text.length);
}

function finish(a: number, b: number, c: number, d: number): string {
  a = (a + b + c + d) | 0;
  b = (b + a) | 0;
  c = (c + a) | 0;
  d = (d + a) | 0;
  a = fmix(a);
  b = fmix(b);
  c = fmix(c);
  d = fmix(d);
  a = (a + b + c + d) | 0;
  return hex(a) + hex(b + a) + hex(c + a) + hex(d + a);
}

const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0');

/** JSON with sorted keys and without undefined: equal data gives equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : canonical(item))).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`).join(',')}}`;
}

/** Hash of any plain JSON value, whatever the order of its keys. */
export const hashJson = (value: unknown): string => hashText(canonical(value));
