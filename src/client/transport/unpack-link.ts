import type { Link } from '../store/store-dependencies.ts';
import { LINK_FORMAT, MAX_LINK_TEXT } from './link-format.ts';
import { pastedLink } from './pasted-link.ts';

const MAX_MB = MAX_LINK_TEXT / 1_000_000;
/** Bytes that are decompressed at a time: at most 2 MB come out. */
const SLICE = 2000;

type Problem = Exclude<Awaited<ReturnType<Link['unpack']>>, { readonly text: string }>;
const problem = (what: string, params: Problem['params'] = {}): Problem => ({ message: `link.${what}`, params });

/** The text and turn of a link, or what is wrong with it (a key of the catalogue). */
export async function unpackLink(url: string): ReturnType<Link['unpack']> {
  const link = pastedLink(url);
  if (!link) return problem(url.includes('#afl') ? 'shape' : 'none');
  const { format, all, packed, stranger, turn } = link;
  if (Number(format) > LINK_FORMAT) return problem('newer', { format, known: LINK_FORMAT });
  if (all > MAX_LINK_TEXT) return problem('tooLarge', { mb: MAX_MB });
  if (stranger >= 0) return problem('character', { at: stranger + 1, all, character: packed[stranger]! });
  if (packed.length < all) return problem('cut', { got: packed.length, all });
  if (typeof DecompressionStream === 'undefined') return problem('impossible');
  const read = await inflated(bytesOf(packed));
  return 'text' in read && turn !== null ? { ...read, turn } : read;
}

function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return new Uint8Array(); // not base64: reported as damaged
  }
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
      if (size > MAX_LINK_TEXT) {
        reader.cancel().catch(() => {});
        return problem('tooLarge', { mb: MAX_MB });
      }
      text += words.decode(value, { stream: true });
    }
  } catch {
    return problem('damaged', { at: text.length });
  }
}

/** Feeds bytes in slices, so that decompression can stop before a small link fills the memory. */
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
