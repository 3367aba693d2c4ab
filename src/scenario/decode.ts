import { MAX_BYTES } from './json.ts';
import { type ProblemParams, type Read, refuse } from './problem.ts';

/**
 * Decodes a file's bytes (UTF-8; UTF-16 is recognised) or says what they are instead. Invalid bytes are never replaced.
 * Never throws.
 */
export function decodeText(bytes: Uint8Array): Read<string> {
  if (bytes.length > MAX_BYTES) return refuse('tooLarge', { mb: MAX_BYTES / 1_000_000 });
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-32') return refuse('utf32');
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    if (encoding !== 'utf-8') return refuse('damagedText', { encoding: encoding.toUpperCase() });
    return refuse('notUtf8', notUtf8(bytes));
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32';

/** By the byte order mark, else by the position of the zeros in the first (ASCII) characters. */
function encodingOf([a, b, c, d]: Uint8Array): Encoding {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) return 'utf-32';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  return a === 0 && b !== undefined ? 'utf-16be' : 'utf-8';
}

function notUtf8(bytes: Uint8Array): ProblemParams {
  const at = firstWrong(bytes);
  const shown = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return { byte: at + 1, shown, line: lineOf(bytes, at) };
}

const LINE_FEED = 10;

const lineOf = (bytes: Uint8Array, at: number): number =>
  1 + bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === LINE_FEED), 0);

/** Offset of the first byte that is not valid UTF-8. */
function firstWrong(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = charLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

/** Length in bytes of the UTF-8 character at an offset; 0: invalid (Unicode Standard, table 3-7). */
function charLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const [low, high] = i === 1 ? secondByte(first) : [0x80, 0xbf];
    const byte = bytes[at + i] ?? 0;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

function secondByte(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  return first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}
