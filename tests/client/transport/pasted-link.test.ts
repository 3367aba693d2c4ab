import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedLink } from '../../../src/client/transport/pasted-link.ts';

type Mangle = (text: string) => string;

const every =
  (n: number, put: string): Mangle =>
  (text) =>
    text.match(new RegExp(`[^]{1,${n}}`, 'g'))!.join(put);
const hex = (char: string): string => char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');

function quotedPrintable(text: string): string {
  const pieces = text
    .replaceAll('\r\n', '\n')
    .split('')
    .map((char) => (char === '=' ? '=3D' : char));
  let line = '';
  let all = '';
  for (const piece of pieces) {
    if (line.length + piece.length > 75) {
      all += `${line}=\r\n`;
      line = '';
    }
    line += piece;
    if (piece !== '\n') continue;
    all += line;
    line = '';
  }
  return all + line;
}

/** What other programs do to a link. */
const ON_THE_WAY: Readonly<Record<string, Mangle>> = {
  'encoded by a redirector': (text) => `https://www.example.com/url?q=${encodeURIComponent(text)}&sa=D&usg=AOv-_1`,
  'encoded by a mail filter': (text) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(text)}&data=05%7C01%7C&sdata=x%3D&reserved=0`,
  'encoded by a chat': (text) => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/'),
  'encoded in small letters': (text) =>
    text.replace(/[^A-Za-z0-9/:]/g, (char) => (char > '~' ? char : `%${hex(char).toLowerCase()}`)),
  'written as HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  'written as HTML with numbers': (text) => text.replace(/[&#=_]/g, (char) => `&#${char.charCodeAt(0)};`),
  'written as JSON': (text) => JSON.stringify(text),
  'written as JSON with escapes': (text) => text.replace(/[&#=]/g, (char) => `\\u00${hex(char).toLowerCase()}`),
  'quoted-printable': quotedPrintable,
  'in lines': every(72, '\n'),
  'in lines of Windows': every(60, '\r\n'),
  'in lines set in': every(76, '\n    '),
  'answered to': (text) => every(70, '\n')(text).replace(/^/gm, '> '),
  'answered to twice': (text) => text.replace(/^/gm, '>> '),
  'with marks without width': every(50, '\u200b'),
  'with soft hyphens': every(33, '\u00ad'),
  'between brackets': (text) => `<${text}>`,
  'between quotes': (text) => `“${text}”`,
  'in Markdown': (text) => `[Our game](${text})`,
  'in Markdown with escapes': (text) => text.replaceAll('_', '\\_'),
  'in a tag': (text) => `<a href="${text}">the game</a>`,
  'with breaks for tags': every(40, '<wbr>'),
  'in a sentence': (text) => `Try this: ${text}. See you`,
  'behind greetings': (text) => `Dear all,\n\nhere it is:\n${text}\n\nSee you`,
  'with hyphens that do not break': (text) => text.replaceAll('-', '\u2011'),
};

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
const packed = fc.string({ unit: fc.constantFrom(...BASE64URL, '-', '_'), minLength: 1, maxLength: 400 });
const turn = fc.option(fc.nat(40).map(String));
const address = (carried: string, at: string | null): string =>
  `https://play.example/game/#afl1=${carried.length}.${carried}${at === null ? '' : `&turn=${at}`}`;

const whole = (carried: string, at: string | null) => ({
  format: '1',
  all: carried.length,
  packed: carried,
  stranger: -1,
  turn: at,
});

describe('a pasted link', () => {
  it.each(Object.keys(ON_THE_WAY))('is read %s, also twice', (name) => {
    const mangle = ON_THE_WAY[name]!;
    fc.assert(
      fc.property(packed, turn, (carried, at) => {
        const once = mangle(address(carried, at));
        expect(pastedLink(once)).toEqual(whole(carried, at));
        expect(pastedLink(mangle(once))).toEqual(whole(carried, at));
      }),
      { numRuns: 40 },
    );
  });

  it('is read after two changes in a row', () => {
    const carried = 'AbC-dE_f9'.repeat(40);
    const names = Object.keys(ON_THE_WAY);
    const lost = names.flatMap((first) =>
      names
        .filter((second) => {
          const mangled = ON_THE_WAY[second]!(ON_THE_WAY[first]!(address(carried, '12')));
          return JSON.stringify(pastedLink(mangled)) !== JSON.stringify(whole(carried, '12'));
        })
        .map((second) => `${first}, then ${second}`),
    );
    expect(lost).toEqual([]);
  });

  it('is never mistaken for another one', () => {
    const steps = fc.array(fc.constantFrom(...Object.keys(ON_THE_WAY)), { maxLength: 5 });
    const seen = { whole: 0, all: 0 };
    fc.assert(
      fc.property(packed, turn, steps, (carried, at, names) => {
        const mangled = names.reduce((text, name) => ON_THE_WAY[name]!(text), address(carried, at));
        const found = pastedLink(mangled);
        const isWhole = found !== null && found.stranger < 0 && found.packed.length === found.all;
        seen.all++;
        if (isWhole) seen.whole++;
        expect(isWhole ? found.packed : carried).toBe(carried);
      }),
      { numRuns: 500 },
    );
    expect(seen.whole).toBeGreaterThan(seen.all * 0.95);
  });

  it('is read from redirect links', () => {
    fc.assert(
      fc.property(packed, turn, (carried, at) => {
        const url = address(carried, at);
        const v2 = url.replace(/[^A-Za-z0-9./]/g, (char) => `-${hex(char)}`).replaceAll('/', '_');
        const v3 = `https://urldefense.com/v3/__${url.replace('#', '*')}__;Iw!!AbC-_x!y$`;
        const base64 = `https://eu.sophoslink.example/?d=play.example&u=${btoa(url)}&i=x`;
        for (const found of [`https://urldefense.proofpoint.com/v2/url?u=${v2}&d=DwMF-g&c=x_y`, v3, base64])
          expect(pastedLink(found)).toEqual(whole(carried, at));
      }),
    );
  });

  it('that was cut or damaged is reported, with what arrived', () => {
    const url = address('abcdefghij', null);
    expect(pastedLink(url.slice(0, -4))).toMatchObject({ all: 10, packed: 'abcdef', stranger: -1 });
    expect(pastedLink(url.replace('.abcde', '.abcdé'))).toMatchObject({ all: 10, stranger: 4 });
    expect(pastedLink(`${url.slice(0, -4)}… ${url}`)).toMatchObject({ packed: 'abcdefghij', stranger: -1 });
  });

  it('is not found where there is none, quickly even in long texts', () => {
    for (const text of ['', 'hello', 'https://play.example/game/']) expect(pastedLink(text)).toBeNull();
    const started = performance.now();
    for (const part of ['%', '%25', '=\n', ' ', '\\', '&amp;', '> ', '\n', '-23afl1-3D', '<br ', '[\\_', 'A', '=3D'])
      expect(pastedLink(part.repeat(100_000 / part.length))).toBeNull();
    expect(pastedLink('#afl1=999999999.'.repeat(6000))).toMatchObject({ stranger: 0 });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
