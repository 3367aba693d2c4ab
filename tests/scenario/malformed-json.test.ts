import { describe, expect, it } from 'vitest';
import { loadScenario, MAX_BYTES, readJson } from '../../src/scenario/index.ts';
import { inEnglish } from '../../src/lab/print.ts';

const sentenceOf = (text: string): string => {
  const read = readJson(text);
  return read.ok ? 'accepted' : Object.values(inEnglish(read.errors)[0]!).join('');
};

const texts: readonly (readonly [string, string, string])[] = [
  [
    'a missing comma',
    '{\n  "a": 1\n  "b": 2\n}',
    'The file is not valid JSON: comma or “}” expected at line 3, column 3, found “"”.',
  ],
  ['a missing colon', '{"a" 1}', 'The file is not valid JSON: colon expected at line 1, column 6, found “1”.'],
  [
    'a key without quotes',
    '{a: 1}',
    'The file is not valid JSON: key in double quotes expected at line 1, column 2, found “a”.',
  ],
  ['a comma too many', '[1, 2, ]', 'The file is not valid JSON: value expected at line 1, column 8, found “]”.'],
  ['a comment', '// hello\n{}', 'The file is not valid JSON: value expected at line 1, column 1, found “/”.'],
  [
    'something after the end',
    '{} {}',
    'The file is not valid JSON: end of the file expected at line 1, column 4, found “{”.',
  ],
  [
    'a line break in a text',
    '["a\nb"]',
    'The file is not valid JSON: closing quote expected at line 1, column 4, found U+000A.',
  ],
  [
    'a wrong escape',
    '["\\x41"]',
    'The file is not valid JSON: known escape after the backslash expected at line 1, column 4, found “x”.',
  ],
  [
    'a wrong code point',
    '["\\u12g4"]',
    'The file is not valid JSON: hexadecimal digit expected at line 1, column 7, found “g”.',
  ],
  ['a word that is none', '[nul]', 'The file is not valid JSON: “null” expected at line 1, column 5, found “]”.'],
  ['a number that is none', '[-x]', 'The file is not valid JSON: digit expected at line 1, column 3, found “x”.'],
  ['a cut file', '{"a": [1, 2', 'The file ends too early, at line 1, column 12. It seems to be cut off.'],
  ['a cut text', '{"a": "b', 'The file ends too early, at line 1, column 9. It seems to be cut off.'],
  ['an empty file', ' \n', 'The file is empty.'],
  ['a key that JavaScript itself uses', '{"a": {"__proto__": 1}}', '/a/__proto__“__proto__” cannot be a key.'],
];

describe('malformed JSON', () => {
  it.each(texts)('is refused with line and column: %s', (_, text, sentence) => {
    expect(sentenceOf(text)).toBe(sentence);
  });

  it('is refused when it nests too deep', () => {
    expect(sentenceOf(`${'['.repeat(40)}${']'.repeat(40)}`)).toContain('The file nests deeper than 12 levels.');
    expect(sentenceOf('['.repeat(100_000))).toContain('The file');
  });

  it('is refused when it is too large, counted in bytes', () => {
    expect(sentenceOf(`"${'a'.repeat(MAX_BYTES)}"`)).toBe('The file is larger than 2 MB.');
    expect(sentenceOf(`"${'ü'.repeat(MAX_BYTES / 2)}"`)).toBe('The file is larger than 2 MB.');
    expect(sentenceOf(`"${'ü'.repeat(MAX_BYTES / 2 - 10)}"`)).toBe('accepted');
  });

  it('is refused when it has too many members', () => {
    expect(sentenceOf(`[${'0,'.repeat(100_000)}0]`)).toBe('The file has more than 100000 members.');
  });

  it('does not include a leading byte order mark', () => {
    expect(sentenceOf('\uFEFF{}')).toBe('accepted');
  });

  it.each(['null', '7', '"scenario"', '[]', '{}'])('is refused as a scenario when it is only %s', (text) => {
    expect(loadScenario(text).ok).toBe(false);
  });
});
