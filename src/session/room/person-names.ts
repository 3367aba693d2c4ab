import { cleanText } from '../../protocol/clean-text.ts';
import { MAX_NAME, type RoomError } from '../../protocol/room.ts';
import { roomError } from './refusals.ts';
import type { Room } from './types.ts';

/** Words that belong to the desk or the machine: nobody may be called by one of them. */
const RESERVED = new Set(
  (
    'instructor teacher professor lecturer tutor moderator facilitator admin administrator host desk wall projector ' +
    'computer system server everyone everybody all team nobody staff president leader'
  ).split(' '),
);

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

/** Words of made-up names: calm, easy to say and to spell, none of them about anybody. At most 20 letters in all. */
const ADJECTIVES = (
  'Amber Autumn Azure Brisk Bronze Calm Cedar Clear Coral Crisp Dusky Early Ember Fern Flint Golden Hazel Indigo Ivory ' +
  'Jade Keen Lilac Lunar Maple Merry Misty Mossy Olive Opal Patient Pearl Plain Quiet Rapid Russet Sandy Silver Slate ' +
  'Solar Steady Sunny Swift Teal Tidal Umber Velvet Violet Warm Winter Woven'
).split(' ');

const ANIMALS = (
  'Badger Beaver Bison Bittern Crane Curlew Dipper Dolphin Dunlin Egret Falcon Finch Gannet Gecko Grebe Hare Heron Ibex ' +
  'Ibis Jackdaw Kestrel Kite Lark Lemur Linnet Lynx Marten Martin Merlin Newt Oryx Osprey Otter Owl Petrel Pipit Plover ' +
  'Puffin Raven Robin Seal Shrike Skua Stoat Stork Swallow Swift Tapir Tern Thrush Turtle Vole Walrus Weasel Whale Wren'
).split(' ');

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
export function checkName(room: Room, given: string, but: string | null = null): { name: string } | RoomError {
  const name = tidy(given);
  if (name === '') return roomError('nameEmpty', { at: '/name' });
  if (Array.from(name).length > MAX_NAME) return roomError('nameLong', { at: '/name', params: { most: MAX_NAME } });
  if (!/^[\p{L}\p{M}\p{N} .'’-]+$/u.test(name) || !/\p{L}/u.test(name))
    return roomError('nameLetters', { at: '/name' });
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).map(skeletonOf);
  const reserved = [...RESERVED].map(skeletonOf);
  if (reserved.includes(skeletonOf(name)) || words.some((word) => reserved.includes(word)))
    return roomError('nameReserved', { at: '/name' });
  return taken(room, skeletonOf(name), but) ? roomError('nameTaken', { at: '/name' }) : { name };
}

/** A made-up name that nobody in the room has: *Amber Heron*. `word`: any random word. */
export function suggestedName(room: Room, word: string): string {
  const all = ADJECTIVES.length * ANIMALS.length;
  let at = hashOf(word) % all;
  for (let i = 0; i < all; i++, at = (at + 389) % all) {
    const name = `${ADJECTIVES[at % ADJECTIVES.length]} ${ANIMALS[Math.floor(at / ADJECTIVES.length)]}`;
    if (!('code' in checkName(room, name))) return name;
  }
  throw new Error('A class has more people than there are made-up names.');
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
