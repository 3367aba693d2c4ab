import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_LINK, NoLinks } from '../../../src/client/store/game/import-actions.ts';
import { links } from '../../../src/client/transport/links.ts';
import { unpackLink } from '../../../src/client/transport/unpack-link.ts';
import { toSave } from '../../../src/engine/record/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const page = { origin: 'https://play.example', pathname: '/game/', search: '?x', hash: '', href: '' } as Location;
const link = links(page, {} as History, unpackLink);
const address = (data: Buffer): string => {
  const packed = data.toString('base64url');
  return `https://play.example/#afl1=${packed.length}.${packed}`;
};

const TEXT = JSON.stringify({ turns: [1, 2, 3], words: 'Ereignisse, وقائع, 事件' }).repeat(20);

describe('a link', () => {
  it('carries any text unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-composite', maxLength: 2000 }), async (text) => {
        const url = await link.pack(text);
        expect(url).toMatch(/^https:\/\/play\.example\/game\/#afl1=\d+\.[A-Za-z0-9_-]*$/);
        expect(await unpackLink(url)).toEqual({ text });
      }),
      { numRuns: 50 },
    );
  });

  it.each(['half', 'full'] as const)('holds a finished game of %s length with room to spare', async (length) => {
    const run = playOut(shippedScenario(), { us: 'random', iran: 'random' }, 'long', 40, { length });
    const url = await link.pack(JSON.stringify(toSave(run), null, 1));
    expect(run.state.ending).not.toBeNull();
    expect(url.length).toBeLessThan(MAX_LINK / 2);
  });

  it('is found inside a message, also with line breaks and a full stop', async () => {
    const url = await link.pack(TEXT);
    const letter = `Try this: ${url.slice(0, 80)}\n ${url.slice(80)}. See you`;
    expect(await link.isIn(letter)).toBe(true);
    expect(await link.isIn(TEXT)).toBe(false);
    expect(await unpackLink(letter)).toEqual({ text: TEXT });
  });

  it('may name a turn, which readers of the game ignore', async () => {
    const url = await link.pack(TEXT, 12);
    expect(url).toBe(`${await link.pack(TEXT)}&turn=12`);
    expect(await unpackLink(`Turn twelve: ${url}. See you`)).toEqual({ text: TEXT, turn: '12' });
    expect(await unpackLink(url.replace('12', '-3'))).toEqual({ text: TEXT, turn: '-3' });
    expect(await unpackLink(url.replace('=12', '=last'))).toEqual({ text: TEXT, turn: '' });
    expect(await unpackLink(url.replace('turn', 'watch'))).toEqual({ text: TEXT });
  });

  it('that was cut says how much of it arrived, wherever it was cut', async () => {
    const url = await link.pack(TEXT);
    const all = Number(/=(\d+)\./.exec(url)![1]);
    for (let short = 1; short <= all; short += 7)
      expect(await unpackLink(url.slice(0, -short))).toEqual({
        message: 'link.cut',
        params: { got: all - short, all },
      });
  });

  it('with one character changed is never accepted', async () => {
    const url = await link.pack(TEXT);
    const from = url.indexOf('.', url.indexOf('#')) + 1;
    // Not the last one: some of its bits are unused.
    for (let at = from; at < url.length - 1; at++) {
      const other = url[at] === 'A' ? 'B' : 'A';
      const answer = await unpackLink(url.slice(0, at) + other + url.slice(at + 1));
      expect(answer).toMatchObject({ message: expect.stringMatching(/^link\.(damaged|tooLarge)$/) });
    }
  });

  it('with an invalid character names it and its position', async () => {
    const url = await link.pack(TEXT);
    const from = url.indexOf('.', url.indexOf('#')) + 1;
    const answer = await unpackLink(`${url.slice(0, from + 4)}é${url.slice(from + 5)}`);
    expect(answer).toMatchObject({ message: 'link.character', params: { at: 5, character: 'é' } });
  });

  it('that unpacks to more than 2 MB is stopped while unpacking', async () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000, 'x'), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(await unpackLink(address(bomb))).toEqual({ message: 'link.tooLarge', params: { mb: 2 } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('is unpacked a few bytes at a time, so that the limit of 2 MB always holds', async () => {
    const Unfolding = DecompressionStream;
    const taken: number[] = [];
    vi.stubGlobal(
      'DecompressionStream',
      class {
        readonly readable: ReadableStream;
        readonly writable: WritableStream;
        constructor() {
          const counted = new TransformStream<BufferSource, BufferSource>({
            transform: (bytes, controller) => (taken.push(bytes.byteLength), controller.enqueue(bytes)),
          });
          this.writable = counted.writable;
          this.readable = counted.readable.pipeThrough(new Unfolding('deflate'));
        }
      },
    );
    const bomb = deflateSync(Buffer.alloc(40_000_000, 'x'), { level: 9 });
    const answer = await unpackLink(address(bomb)).finally(() => vi.unstubAllGlobals());
    expect(answer).toEqual({ message: 'link.tooLarge', params: { mb: 2 } });
    expect(Math.max(...taken) * 1032).toBeLessThan(2_100_000); // deflate expands a byte to at most 1,032
  });

  it('that says it is longer than any file, or carries no text, is refused', async () => {
    expect(await unpackLink('#afl1=2000001.abc')).toEqual({ message: 'link.tooLarge', params: { mb: 2 } });
    const notText = deflateSync(Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await unpackLink(address(notText))).toMatchObject({ message: 'link.damaged' });
  });

  it('of a newer format is refused as such, and one without form as damaged', async () => {
    expect(await unpackLink('https://play.example/#afl2=3.abc')).toEqual({
      message: 'link.newer',
      params: { format: '2', known: 1 },
    });
    for (const url of ['#afl1=', '#afl1=abc', '#afl1', '#afl=3.abc'])
      expect(await unpackLink(url)).toEqual({ message: 'link.shape', params: {} });
  });

  describe('in a browser that is too old for them', () => {
    beforeEach(() => {
      vi.stubGlobal('CompressionStream', undefined);
      vi.stubGlobal('DecompressionStream', undefined);
    });
    afterEach(() => void vi.unstubAllGlobals());

    it('is refused with a message, created or opened', async () => {
      await expect(link.pack(TEXT)).rejects.toThrow(NoLinks);
      const packed = deflateSync(TEXT);
      expect(await unpackLink(address(packed))).toEqual({ message: 'link.impossible', params: {} });
    });
  });
});
