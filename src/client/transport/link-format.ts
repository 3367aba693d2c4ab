/**
 * A link: `#afl1=<length>.<characters>`, optionally followed by `&turn=<number>`. The characters are a saved game or a
 * scenario as text, deflated, in base64url; 1 is the format. The length tells whether the link was cut. `turn` is the turn
 * of a finished game to open; a reader may ignore it.
 */

export const LINK_FORMAT = 1;
/** Characters; files are never larger. Decompression stops there. */
export const MAX_LINK_TEXT = 2_000_000;
