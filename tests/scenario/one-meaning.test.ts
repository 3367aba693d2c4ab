import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario, parseSave, readJson } from '../../src/scenario/index.ts';
import { inEnglish } from '../../src/lab/print.ts';

/** Errors of a text as `pointer: message`. */
const errorsOf = (text: string): string[] => {
  const read = readJson(text);
  return read.ok ? [] : inEnglish(read.errors).map(({ pointer, message }) => `${pointer}: ${message}`);
};

/** A key with some characters escaped: equal for every JSON reader. */
const escaped = (key: string, at: readonly boolean[]): string =>
  `"${Array.from({ length: key.length }, (_, i) =>
    at[i % at.length] || !/[a-z0-9]/i.test(key[i]!) ? `\\u${key.charCodeAt(i).toString(16).padStart(4, '0')}` : key[i],
  ).join('')}"`;

describe('JSON with a duplicate key', () => {
  it('is refused with both places', () => {
    expect(errorsOf('{\n  "seed": "a",\n  "turns": [{ "us": 1, "us": 2 }],\n  "seed": "b"\n}')).toEqual([
      '/turns/0/us: The key “us” is at line 3, column 15 and again at line 3, column 24. Keep one of the two.',
      '/seed: The key “seed” is at line 2, column 3 and again at line 4, column 3. Keep one of the two.',
    ]);
  });

  it('is refused however the keys are escaped, and wherever they are', () => {
    const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });
    const others = fc.array(fc.constantFrom('"x1": 1', '"x2": {"x1": [2]}', '"x3": "}{"'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), flags, flags, others, (key, one, two, between) => {
        fc.pre(!['x1', 'x2', 'x3', '__proto__'].includes(key) && new Set(between).size === between.length);
        const members = [`${escaped(key, one)}: 1`, ...between, `${escaped(key, two)}: 1`];
        expect(errorsOf(`[{${members.join(', ')}}]`)).toHaveLength(1);
      }),
    );
  });

  it('is not reported for equal keys in two objects, or for serialised data', () => {
    expect(errorsOf('{"a": {"a": [{"a": 1}, {"a": 1}]}}')).toEqual([]);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), tie('list'), tie('object')),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      object: fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(tree, fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!text.includes('__proto__') && !text.includes('-0'));
        expect(errorsOf(text)).toEqual([]);
      }),
    );
  });

  it('is refused in scenarios and saved games alike', () => {
    const scenario = readFileSync(new URL('../../scenarios/oct-2023.json', import.meta.url), 'utf8');
    const twice = scenario.replace('"turnDays"', '"id": "other",\n  "turnDays"');
    expect(loadScenario(scenario).ok).toBe(true);
    expect(loadScenario(twice)).toMatchObject({ ok: false, errors: [{ pointer: '/id' }] });
    expect(parseSave('{"seed": "a", "seed": "b"}')).toMatchObject({ ok: false, errors: [{ pointer: '/seed' }] });
  });
});

describe('a number that loses precision', () => {
  it.each([
    ['1e400', 'The number 1e400 at line 1, column 2 is larger than any number that can be read.'],
    ['-1e309', 'is larger than any'],
    ['1e-400', 'is so small that it is read as 0. Write 0.'],
    ['-0', 'is 0 with a minus sign. Write 0.'],
    ['-0.0', 'is 0 with a minus sign. Write 0.'],
    ['9007199254740993', 'has more digits than can be read exactly.'],
    ['1'.repeat(60), `The number ${'1'.repeat(24)}… at line 1, column 2 has more digits`],
  ])('is refused with its place: %s', (literal, sentence) => {
    expect(errorsOf(`[${literal}]`)).toEqual([expect.stringContaining(sentence)]);
    expect(errorsOf(`[${literal}]`)[0]).toMatch(/^\/0: /);
  });

  it.each(['0', '0.0', '0e5', '1e20', '0.1', '0.30000000000000004', '-1.5e-7', '9007199254740991'])(
    'is not %s',
    (literal) => expect(errorsOf(`[${literal}]`)).toEqual([]),
  );
});
