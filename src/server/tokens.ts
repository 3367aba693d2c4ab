import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { RoomStore, StoredFact, Token } from './store/room-store.ts';

/** Secrets that stand for a person, a desk or a wall, and the short codes that people type. */

/** 128 bits as 22 letters. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** A token is stored as its hash alone: who reads the database cannot use it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text);

/** No vowels, so that no word comes about, and no letters that look alike. 17 million codes of five. */
const CODE_LETTERS = '23456789BCDFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 5;

const CODE = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** A code as people type it: any case, with spaces or dashes. Null: it cannot be one. */
export function codeIn(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return CODE.test(code) ? code : null;
}

/** Return words are so long: of some 4 × 10¹¹, and whoever guesses is slowed. */
const WORD_LENGTH = 8;
const WORD = new RegExp(`^[${CODE_LETTERS}]{${WORD_LENGTH}}$`);

/** The word that brings somebody back to their seat from another device; for one secret always the same. */
export function returnWord(secret: string): string {
  const bytes = createHmac('sha256', secret).update('return word').digest();
  return Array.from(
    { length: WORD_LENGTH },
    (_, i) => CODE_LETTERS[bytes.readUInt16BE(2 * i) % CODE_LETTERS.length],
  ).join('');
}

/** A return word as people type it. Null: it cannot be one. */
export function wordIn(text: string): string | null {
  const word = text.replace(/[\s-]/g, '').toUpperCase();
  return WORD.test(word) ? word : null;
}

/** What is stored of a return word: of no use in another class. */
export const hashOfWord = (room: string, word: string): string => hashOf(`return ${room} ${word}`);

/** A new id of letters and digits, never the same twice. */
export function newId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('');
}

/** Tokens in memory, most. */
const MOST = 20_000;
/** A token that another process revoked is believed so long, ms. */
const BELIEVED_MS = 30_000;

/** Who a token stands for; known ones are remembered for a while. */
export function createTokens(store: Pick<RoomStore<unknown, StoredFact>, 'token' | 'now'>) {
  const known = new Map<string, { readonly token: Token; readonly until: number }>();

  async function find(secret: string): Promise<Token | null> {
    if (!isToken(secret)) return null;
    const hash = hashOf(secret);
    const found = known.get(hash);
    if (found && found.until > store.now()) return found.token;
    const token = await store.token(hash);
    known.delete(hash);
    if (!token) return null;
    if (known.size >= MOST) known.delete(known.keys().next().value!);
    known.set(hash, { token, until: store.now() + BELIEVED_MS });
    return token;
  }

  function forget(which: (token: Token) => boolean): void {
    for (const [hash, { token }] of known) if (which(token)) known.delete(hash);
  }

  return { find, forget };
}
export type Tokens = ReturnType<typeof createTokens>;
