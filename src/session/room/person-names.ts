import { cleanText } from '../../protocol/clean-text.ts';
import { MAX_NAME, type RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import type { NameWords, Room } from './types.ts';

/** Letters of other scripts that look like Latin ones, and digits like letters. */
const LOOKS: Readonly<Record<string, string>> = Object.fromEntries([
  ['а', 'a'],
  ['в', 'b'],
  ['е', 'e'],
  ['к', 'k'],
  ['м', 'm'],
  ['н', 'h'],
  ['о', 'o'],
  ['р', 'p'],
  ['с', 'c'],
  ['т', 't'],
  ['у', 'y'],
  ['х', 'x'],
  ['і', 'i'],
  ['ј', 'j'],
  ['ѕ', 's'],
  ['ԁ', 'd'],
  ['α', 'a'],
  ['ε', 'e'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['0', 'o'],
  ['1', 'i'],
  ['l', 'i'],
  ['|', 'i'],
  ['!', 'i'],
  ['5', 's'],
  ['3', 'e'],
  ['ı', 'i'],
  ['ɑ', 'a'],
  ['ß', 'ss'],
]);

/** Two names with one skeleton could be taken for each other. */
export function skeletonOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[^\p{L}\p{N}|!]/gu, '');
  return Array.from(plain)
    .map((letter) => LOOKS[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** A name as it is kept: NFKC, single spaces. */
const tidy = (name: string): string => cleanText(name.normalize('NFKC')).replace(/\s+/gu, ' ').trim();

const taken = (room: Room, skeleton: string, but: string | null): boolean =>
  Object.values(room.people).some((p) => !p.gone && p.id !== but && skeletonOf(p.name) === skeleton);

/** The name as it is kept, or why it cannot be. `but`: the person whose name it is already. */
export function checkName(
  room: Room,
  { reserved }: Pick<NameWords, 'reserved'>,
  given: string,
  but: string | null = null,
): { name: string } | RoomError {
  const name = tidy(given);
  if (name === '') return roomError('nameEmpty', { at: '/name' });
  if (Array.from(name).length > MAX_NAME) return roomError('nameLong', { at: '/name', params: { most: MAX_NAME } });
  if (!/^[\p{L}\p{M}\p{N} .'’-]+$/u.test(name) || !/\p{L}/u.test(name))
    return roomError('nameLetters', { at: '/name' });
  const words = [name, ...name.split(/[^\p{L}\p{N}\p{M}]+/u)].map(skeletonOf);
  if (reserved.some((word) => words.includes(skeletonOf(word)))) return roomError('nameReserved', { at: '/name' });
  return taken(room, skeletonOf(name), but) ? roomError('nameTaken', { at: '/name' }) : { name };
}

/** A made-up name that nobody in the room has: *Amber Heron*. `word`: any random word. */
export function suggestedName(room: Room, words: NameWords, word: string): string {
  const { first, second } = words;
  const all = first.length * second.length;
  let at = hashOf(word) % all;
  for (let i = 0; i < all; i++, at = (at + 389) % all) {
    const name = `${first[at % first.length]} ${second[Math.floor(at / first.length)]}`;
    if (!('code' in checkName(room, words, name))) return name;
  }
  throw new Error('A class has more people than there are made-up names.');
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
