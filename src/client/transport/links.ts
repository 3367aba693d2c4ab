import type { Link } from '../store/outside.ts';

/**
 * What a page's address can carry behind its `#`: a saved game or a scenario as text, deflated, in base64url. Before it
 * stands how many characters it has, so that a link that was cut on its way is known by it:
 * `#afl1=<length>.<characters>`, where 1 is the format. Behind it `&turn=<number>` may say which turn of a finished game
 * to open; who does not know that reads the game all the same.
 */

export const LINK_FORMAT = 1;
/** No file is larger; what a link unfolds to is cut off there, however small it is itself. */
export const MAX_LINK_TEXT = 2_000_000;

/**
 * `page`: the address of this game without anything behind a `#`. `unpack`: `unpackLink`, away from the page's
 * thread.
 */
export function links(page: Location, history: History, unpack: Link['unpack']): Link {
  return {
    isIn: async (text) => text.length < MAX_LINK_TEXT && (await import('./pasted-link.ts')).mayBeLink(text.trim()),
    read: () => (/afl\d/.test(page.hash) ? page.href : null),
    clear: () => history.replaceState(history.state, '', page.pathname + page.search),
    pack: async (text, turn) => (await import('./pack-link.ts')).packLink(page.origin + page.pathname, text, turn),
    unpack,
  };
}
