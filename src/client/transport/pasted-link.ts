/**
 * Finds the link to a game in what people paste. Mail programs, chats and redirectors wrap it, break it into lines and
 * encode it, often several times over. A link says how many characters it has, and of which alphabet, so what others
 * added can be told from what it carries.
 */

export interface PastedLink {
  readonly format: string;
  /** The length that it gives. */
  readonly all: number;
  /** The characters that arrived. */
  readonly packed: string;
  /** Index in `packed` of the first character that no link has; −1: none. */
  readonly stranger: number;
  /** The turn as written; null: none. */
  readonly turn: string | null;
}

/** Encodings on top of each other; more are not undone. */
const MOST_ROUNDS = 8;

/** The link in a text; a complete one if there is any. Null: none. */
export function pastedLink(text: string): PastedLink | null {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = plain;
    for (const undo of UNDO) plain = undo(plain);
    if (plain === before) break;
  }
  return bestIn(plain) ?? hiddenIn(plain);
}

type Undo = (text: string) => string;

const letter = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** Decodes `%E2%80%91`; only ASCII if the bytes are not valid UTF-8. */
function fromBytes(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-7][\da-f])/gi, (_, hex: string) => letter(hex));
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  num: '#',
  equals: '=',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  percnt: '%',
};

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : whole;
};

/** A soft line break. Its `=` may be encoded; after `afl1` and `turn` it may belong to the link. */
const SOFT_BREAK =
  /(afl\d{1,4}|turn)?(?:=(?:3d)?|&#61;|&#x3d;|&equals;|%3d|\\{1,9}u003d)(?:[ \t]*[\r\n])+[ \t]*(\d?)/gi;

/** Undoes what other programs do to a link. Line breaks first, since they are added last. */
const UNDO: readonly Undo[] = [
  // zero-width characters
  (text) => text.replace(/[\p{Cf}\u034f\u115f\u3164]/gu, ''),
  (text) => text.replace(/<\/?w?br\s*\/?>/gi, ''),
  // quoted lines of a reply
  (text) => text.replace(/(^|[\r\n])(?:[ \t]*>)+ ?/g, '$1'),
  // soft line breaks of quoted-printable
  (text) =>
    text.replace(SOFT_BREAK, (_, name: string | undefined, digit: string) =>
      name && digit ? `${name}=${digit}` : `${name ?? ''}${digit}`,
    ),
  (text) => text.replace(/[ \t]{0,9}[\r\n]+[ \t]*/g, ''),
  quotedPrintable,
  // percent encoding
  (text) => text.replace(/(?:%[\da-f]{2})+/gi, fromBytes),
  // HTML
  (text) => text.replace(/&(#x[\da-f]{1,4}|#\d{1,5}|[a-z]{2,6});/gi, entity),
  // JSON and JavaScript escapes; Markdown's backslashes
  (text) => text.replace(/\\{1,9}(?:u00|x)([2-7][\da-f])/gi, (_, hex: string) => letter(hex)),
  (text) => text.replace(/\\{1,9}[rn]/g, '\n').replace(/\\(?=[!-/:-@[-`{-~])/g, ''),
  proofpoint,
  (text) => text.replace(/[\u2010\u2011\u2212\ufe63\uff0d]/g, '-'),
];

/** `=3D` becomes `=`: no link contains `=3D`, since a number follows its `=`. */
function quotedPrintable(text: string): string {
  if (!/=3D/i.test(text)) return text;
  return text.replace(/(afl\d{1,4}|turn)?((?:=[\da-f]{2})+)/gi, (whole, name: string | undefined, run: string) =>
    name && !/^=3D/i.test(run) ? whole : (name ?? '') + fromBytes(run.replaceAll('=', '%')),
  );
}

/** Proofpoint's redirector writes `-3D` for `=`, up to its own next parameter. */
function proofpoint(text: string): string {
  return text.replace(
    /-23(afl\d{1,4}-3D[^&\s]*)/g,
    (_, rest: string) => `#${rest.replace(/-([2-7][\dA-F])/g, (_w, hex: string) => letter(hex))}`,
  );
}

const LINK = /(?:^|[^A-Za-z0-9])afl(\d{1,4})=(\d{1,9})\./g;
/** Links in one text that are looked at. */
const MOST_LINKS = 20;
/** Characters left over from lines, quotes and escapes. */
const LEFT_OVER = /[\s=>\\]/;

const isWhole = (link: PastedLink): boolean => link.stranger < 0 && link.packed.length === link.all;
const arrived = ({ stranger, packed }: PastedLink): number => (stranger < 0 ? packed.length : stranger);

/** The first complete link; else the one of which most arrived. */
function bestIn(text: string): PastedLink | null {
  let best: PastedLink | null = null;
  for (const found of [...text.matchAll(LINK)].slice(0, MOST_LINKS)) {
    const link = linkAt(text, found.index + found[0].length, found[1]!, Number(found[2]));
    if (isWhole(link)) return link;
    if (!best || arrived(link) > arrived(best)) best = link;
  }
  return best;
}

function linkAt(text: string, from: number, format: string, all: number): PastedLink {
  let at = from;
  let packed = '';
  for (; at < text.length && packed.length < all; at++) if (!LEFT_OVER.test(text[at]!)) packed += text[at];
  const turn = /^[\s=>\\]*&turn=(-?\d*)/.exec(text.slice(at, at + 100));
  return { format, all, packed, stranger: packed.search(/[^\w-]/), turn: turn ? turn[1]! : null };
}

/** Some redirectors encode the address in base64. */
function hiddenIn(text: string): PastedLink | null {
  for (const [word] of text.matchAll(/[A-Za-z0-9+/_-]{40,}/g)) {
    const inside = base64(word);
    const link = inside === null ? null : bestIn(inside);
    if (link) return link;
  }
  return null;
}

function base64(word: string): string | null {
  try {
    return atob(word.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

/** A text that is only an address, perhaps in brackets or quotes. */
const ADDRESS = /^\W*https?:\/\/\S+$/i;

/** Whether to treat pasted text as a link. A saved game may contain links in its notes. */
export const mayBeLink = (text: string): boolean =>
  !text.startsWith('{') && (pastedLink(text) !== null || ADDRESS.test(text));
