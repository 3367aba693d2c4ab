/**
 * What a page's address can carry behind its `#`: a saved game or a scenario as text, deflated, in base64url. Before it
 * stands how many characters it has, so that a link that was cut on its way is known by it:
 * `#afl1=<length>.<characters>`, where 1 is the format. Behind it `&turn=<number>` may say which turn of a finished game
 * to open; who does not know that reads the game all the same.
 */

export const LINK_FORMAT = 1;
/** No file is larger; what a link unfolds to is cut off there, however small it is itself. */
export const MAX_LINK_TEXT = 2_000_000;
