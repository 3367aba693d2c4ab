/** Names as the map has room for them; lists and panels have them whole. */

/** What the symbol says already, at the end of a name. */
const SAID =
  /\s+(air base|garrison|landing zone|launch areas?|drone site|missile (sites?|brigade)|depots?|headquarters|strike group|destroyer group|amphibious group|battery|base)$/i;
/** Official first words; what follows is what people say. */
const OFFICIAL = /^(naval support activity|mission support site)\s+(?=\S)/i;
/** Shorter than this a name is left as it is: “Base” alone names nothing. */
const ENOUGH = 4;

/** “Muwaffaq Salti Air Base” → “Muwaffaq Salti”; brackets, the place behind a comma and a second name go too. */
export function shortName(name: string): string {
  const plain = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/,[^,]*$/, '')
    .replace(OFFICIAL, '');
  const one = plain.split(' and ')[0]!.trim() || name.trim();
  const bare = one.replace(SAID, '');
  return cut(bare.length >= ENOUGH ? bare : one);
}

/** Room on the map, in Latin letters. */
const ROOM = 28;
/** Characters of East Asia take as much room as two letters; marks above and below take none. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
const MARK = /^[\p{M}\u200c-\u200f]/u;
const roomOf = (char: string): number => (MARK.test(char) ? 0 : WIDE.test(char) ? 2 : 1);

/** As much as there is room for, to the end of a word where one ends not far before. */
function cut(name: string): string {
  let room = 0;
  const all = Array.from(name);
  const end = all.findIndex((char) => (room += roomOf(char)) > ROOM);
  if (end < 0) return name;
  const kept = all.slice(0, end - 1).join('');
  const word = kept.slice(0, Math.max(0, kept.lastIndexOf(' ')));
  return `${(word.length >= kept.length / 2 ? word : kept).trimEnd()}…`;
}
