import { deflateSync } from 'node:zlib';
import type { Save } from '../../../src/engine/record/index.ts';

/** An address that opens this game: far sooner there than by playing. */
export function linkTo(save: Save): string {
  const packed = deflateSync(JSON.stringify(save)).toString('base64url');
  return `./?testhook#afl1=${packed.length}.${packed}`;
}
