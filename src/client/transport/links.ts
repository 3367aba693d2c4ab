import { NoLinks } from '../store/door-actions.ts';
import type { Link } from '../store/outside.ts';
import { pastedLink } from './pasted-link.ts';

/**
 * What a page's address can carry behind its `#`: a saved game or a scenario as text, deflated, in base64url. Before it
 * stands how many characters it has, so that a link that was cut on its way is known by it:
 * `#afl1=<length>.<characters>`, where 1 is the format. Behind it `&turn=<number>` may say which turn of a finished game
 * to open; who does not know that reads the game all the same.
 */

const FORMAT = 1;
/** A text that is an address and nothing else, perhaps between brackets or quotes. */
const ADDRESS = /^\W*https?:\/\/\S+$/i;
/** No file is larger; what a link unfolds to is cut off there, however small it is itself. */
const MAX_TEXT = 2_000_000;
const MAX_MB = MAX_TEXT / 1_000_000;
/** Bytes that are unfolded at a time: they become 2 MB at most, whatever was packed. */
const SLICE = 2000;

type Problem = Exclude<Awaited<ReturnType<Link['unpack']>>, { readonly text: string }>;
const problem = (what: string, params: Problem['params'] = {}): Problem => ({ message: `link.${what}`, params });

/**
 * `page`: the address of this game without anything behind a `#`. `unpack`: the function below, away from the page's
 * thread.
 */
export function links(page: Location, history: History, unpack: Link['unpack']): Link {
  return {
    isIn: (text) => text.length < MAX_TEXT && mayBeLink(text.trim()),
    read: () => (/afl\d/.test(page.hash) ? page.href : null),
    clear: () => history.replaceState(history.state, '', page.pathname + page.search),
    pack: async (text, turn) => {
      if (typeof CompressionStream === 'undefined') throw new NoLinks();
      const packed = base64(await deflated(text));
      return `${page.origin}${page.pathname}#afl${FORMAT}=${packed.length}.${packed}${turn === undefined ? '' : `&turn=${turn}`}`;
    },
    unpack,
  };
}

/** The text that a link carries and the turn it names, or in a sentence what is wrong with it and where. */
export async function unpackLink(url: string): ReturnType<Link['unpack']> {
  const link = pastedLink(url);
  if (!link) return problem(url.includes('#afl') ? 'shape' : 'none');
  const { format, all, packed, stranger, turn } = link;
  if (Number(format) > FORMAT) return problem('newer', { format, known: FORMAT });
  if (all > MAX_TEXT) return problem('tooLarge', { mb: MAX_MB });
  if (stranger >= 0) return problem('character', { at: stranger + 1, all, character: packed[stranger]! });
  if (packed.length < all) return problem('cut', { got: packed.length, all });
  if (typeof DecompressionStream === 'undefined') return problem('impossible');
  const read = await inflated(bytesOf(packed));
  return 'text' in read && turn !== null ? { ...read, turn } : read;
}

/** A saved game may hold a link among its notes. */
const mayBeLink = (text: string): boolean => !text.startsWith('{') && (pastedLink(text) !== null || ADDRESS.test(text));

function base64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let binary = '';
  for (let i = 0; i < bytes.length; i += STEP) binary += String.fromCharCode(...bytes.subarray(i, i + STEP));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return new Uint8Array(); // one character too many; it is damaged like any other
  }
}

async function deflated(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly text: string } | Problem> {
  const reader = slices(bytes).pipeThrough(new DecompressionStream('deflate')).getReader();
  const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return { text: text + words.decode() };
      size += value.byteLength;
      if (size > MAX_TEXT) {
        reader.cancel().catch(() => {});
        return problem('tooLarge', { mb: MAX_MB });
      }
      text += words.decode(value, { stream: true });
    }
  } catch {
    return problem('damaged', { at: text.length });
  }
}

/** A few bytes whenever they are wanted: what unfolds from all at once is made before anything can stop it. */
function slices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + SLICE));
      at += SLICE;
    },
  });
}
