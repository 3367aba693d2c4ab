import { deflateSync } from 'node:zlib';
import type { Save } from '../../../src/engine/record/index.ts';

/** A link that opens this game: faster than playing up to it. */
export function linkTo(save: Save): string {
  const packed = deflateSync(JSON.stringify(save)).toString('base64url');
  return `./?testhook#afl1=${packed.length}.${packed}`;
}
