import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/protocol/clean-text.ts';

const MARKS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
const words = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom('Victory', ' ', 'קמפ', 'أربيل', '\u200b', '\u0007', '\n')))
  .map((parts) => parts.join(''));

/** Unclosed ranges at the end of a text, and marks that close nothing. */
function loose(text: string): string[] {
  const open: string[] = [];
  const stray: string[] = [];
  for (const char of text) {
    if ('\u2066\u2067\u2068'.includes(char)) open.push('\u2069');
    if ('\u202a\u202b'.includes(char)) open.push('\u202c');
    if ('\u202c\u2069'.includes(char) && open.pop() !== char) stray.push(char);
  }
  return [...open, ...stray];
}

describe('user-written texts', () => {
  it('never change the direction of the text around them', () => {
    fc.assert(
      fc.property(words, (text) => {
        const steady = cleanText(text);
        expect(loose(steady)).toEqual([]);
        expect(steady).not.toMatch(/[\u202d\u202e\u200b]/);
        expect(cleanText(steady)).toBe(steady);
      }),
    );
  });

  it('keep all visible characters', () => {
    const read = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069\u200b\u0007]/g, ''); // oxlint-disable-line no-control-regex
    fc.assert(
      fc.property(words, (text) => {
        expect(read(cleanText(text))).toBe(read(text));
      }),
    );
    const joined = 'می\u200cخواهم \u200fقمپ 👩\u200d👧 \u2067عربي\u2069\n';
    expect(cleanText(joined)).toBe(joined);
    expect(cleanText('\u202eVictory\u202c Base')).toBe('Victory Base');
  });
});
