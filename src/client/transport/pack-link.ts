import { NoLinks } from '../store/game/import-actions.ts';
import { LINK_FORMAT } from './link-format.ts';

/** A link to the page at `address` that carries a text. `turn`: the turn of a finished game to open. */
export async function packLink(address: string, text: string, turn?: number): Promise<string> {
  if (typeof CompressionStream === 'undefined') throw new NoLinks();
  const packed = base64(await deflated(text));
  return `${address}#afl${LINK_FORMAT}=${packed.length}.${packed}${turn === undefined ? '' : `&turn=${turn}`}`;
}

function base64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let binary = '';
  for (let i = 0; i < bytes.length; i += STEP) binary += String.fromCharCode(...bytes.subarray(i, i + STEP));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function deflated(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
