import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/scenario/index.ts';
import { inEnglish } from '../../src/lab/print.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEnd = false): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return bigEnd ? bytes.map((_, i) => bytes[i ^ 1]!) : bytes;
};
const sentence = (bytes: Uint8Array): string => {
  const read = decodeText(bytes);
  return read.ok ? `read: ${read.value}` : inEnglish(read.errors)[0]!.message;
};
const REFUSED = /save it in the encoding UTF-8\.$/;
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `{"title": "${text}"}`);

describe('a file’s bytes', () => {
  it('are read as UTF-8, with or without a byte order mark, and as UTF-16', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text), utf16(text, true)])
          expect(decodeText(bytes)).toEqual({ ok: true, value: text });
        for (const bigEnd of [false, true])
          expect(decodeText(utf16(`\uFEFF${text}`, bigEnd))).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('that are not UTF-8 are refused with offset, line and advice', () => {
    const latin = Uint8Array.from(Buffer.from('{\n  "site": "Base a\u00e9rienne"\n}', 'latin1'));
    expect(sentence(latin)).toBe(
      'The file is not UTF-8: its byte 20, 0xE9 on line 2, does not fit. ' +
        'Open it in an editor and save it in the encoding UTF-8.',
    );
  });

  it('are never read with replacement characters', () => {
    fc.assert(
      fc.property(anyText, fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat(60), (text, noise, at) => {
        const bytes = Uint8Array.from([...utf8(text).slice(0, at), ...noise, ...utf8(text).slice(at)]);
        const read = decodeText(bytes);
        const wide = bytes[0] !== 0x7b || bytes[1] === 0; // may begin as UTF-16
        expect(read.ok ? wide || Buffer.from(utf8(read.value)).equals(bytes) : REFUSED.test(sentence(bytes))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are reported at the exact invalid byte', () => {
    const fits = (bytes: Uint8Array): boolean => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }) !== null;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (noise) => {
        const bytes = Uint8Array.from([...utf8('{"é'), ...noise, 0x7d]);
        const found = /byte (\d+),/.exec(sentence(bytes));
        fc.pre(found !== null);
        expect([fits(bytes.slice(0, Number(found![1]) - 1)), fits(bytes)]).toEqual([true, false]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [[0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0], 'The file is in UTF-32'],
    [[0, 0, 0, 0x7b], 'The file is in UTF-32'],
    [[0xff, 0xfe, 0x7b, 0, 0x22], 'The file begins as UTF-16LE, but its text is damaged.'],
    [[0xfe, 0xff, 0xd8, 0x00, 0, 0x7b], 'The file begins as UTF-16BE, but its text is damaged.'],
  ])('are named for what they are: %j', (bytes, words) => {
    expect(sentence(Uint8Array.from(bytes))).toContain(words);
  });
});
