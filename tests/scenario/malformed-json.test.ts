import { describe, expect, it } from 'vitest';
import { loadScenario, MAX_BYTES, readJson } from '../../src/scenario/index.ts';

const sentenceOf = (text: string): string => {
  const read = readJson(text);
  return read.ok ? 'accepted' : `${read.errors[0]!.pointer}${read.errors[0]!.message}`;
};

const texts: readonly (readonly [string, string, string])[] = [
  [
    'a missing comma',
    '{\n  "a": 1\n  "b": 2\n}',
    'The file is not valid JSON: a comma or “}” is missing at line 3, column 3; “"” stands there.',
  ],
  [
    'a missing colon',
    '{"a" 1}',
    'The file is not valid JSON: a colon is missing at line 1, column 6; “1” stands there.',
  ],
  [
    'a key without quotes',
    '{a: 1}',
    'The file is not valid JSON: a key in double quotes is missing at line 1, column 2; “a” stands there.',
  ],
  [
    'a comma too many',
    '[1, 2, ]',
    'The file is not valid JSON: a value is missing at line 1, column 8; “]” stands there.',
  ],
  [
    'a comment',
    '// hello\n{}',
    'The file is not valid JSON: a value is missing at line 1, column 1; “/” stands there.',
  ],
  [
    'something after the end',
    '{} {}',
    'The file is not valid JSON: the end of the file is missing at line 1, column 4; “{” stands there.',
  ],
  [
    'a line break in a text',
    '["a\nb"]',
    'The file is not valid JSON: a closing quote is missing at line 1, column 4; a control character stands there.',
  ],
  [
    'a wrong escape',
    '["\\x41"]',
    'The file is not valid JSON: a known escape after the backslash is missing at line 1, column 4; “x” stands there.',
  ],
  [
    'a wrong code point',
    '["\\u12g4"]',
    'The file is not valid JSON: a hexadecimal digit is missing at line 1, column 7; “g” stands there.',
  ],
  [
    'a word that is none',
    '[nul]',
    'The file is not valid JSON: “null” is missing at line 1, column 5; “]” stands there.',
  ],
  [
    'a number that is none',
    '[-x]',
    'The file is not valid JSON: a digit is missing at line 1, column 3; “x” stands there.',
  ],
  ['a cut file', '{"a": [1, 2', 'The file ends too early, at line 1, column 12: it seems to have been cut off.'],
  ['a cut text', '{"a": "b', 'The file ends too early, at line 1, column 9: it seems to have been cut off.'],
  ['an empty file', ' \n', 'The file is empty.'],
  ['a key that JavaScript itself uses', '{"a": {"__proto__": 1}}', '/a/__proto__“__proto__” cannot be a key.'],
];

describe('malformed JSON', () => {
  it.each(texts)('is refused with line and column: %s', (_, text, sentence) => {
    expect(sentenceOf(text)).toBe(sentence);
  });

  it('is refused when it nests too deep, for a walker and for a parser', () => {
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

  it('is not the mark that some editors put before a file', () => {
    expect(sentenceOf('\uFEFF{}')).toBe('accepted');
  });

  it.each(['null', '7', '"scenario"', '[]', '{}'])('is refused as a scenario when it is only %s', (text) => {
    expect(loadScenario(text).ok).toBe(false);
  });
});
