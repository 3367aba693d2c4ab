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
  const one = plain.split(' and ')[0]!;
  const bare = one.replace(SAID, '');
  return bare.length >= ENOUGH ? bare : one;
}
