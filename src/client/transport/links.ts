import type { Link } from '../store/store-dependencies.ts';
import { MAX_LINK_TEXT } from './link-format.ts';

/** Links in the page's address and in texts. `unpack`: `unpackLink`, in another thread. */
export function links(page: Location, history: History, unpack: Link['unpack']): Link {
  return {
    isIn: async (text) => text.length < MAX_LINK_TEXT && (await import('./pasted-link.ts')).mayBeLink(text.trim()),
    read: () => (/afl\d/.test(page.hash) ? page.href : null),
    clear: () => history.replaceState(history.state, '', page.pathname + page.search),
    pack: async (text, turn) => (await import('./pack-link.ts')).packLink(page.origin + page.pathname, text, turn),
    unpack,
  };
}
