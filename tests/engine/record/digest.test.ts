import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/engine/record/digest.ts';

/** The same data with the keys of every object reversed. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, member]) => [key, turned(member)]),
        )
      : value;

describe('digest of plain JSON', () => {
  it('gives the values that every machine must give', () => {
    expect([
      digest(''),
      digest(-0.1),
      digest(1e300),
      digest({ turn: 3, heat: 41.5, sites: ['عين', null, true] }),
    ]).toMatchInlineSnapshot(`
      [
        "5ceb4d085ceb4d08",
        "61a0b9750c2faf4d",
        "5c21cdc72229a797",
        "9e71fcced587afc8",
      ]
    `);
  });

  it('does not depend on the order of keys, and survives writing and reading as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const hash = digest(value);
        expect(digest(turned(value))).toBe(hash);
        expect(digest(JSON.parse(JSON.stringify(value)))).toBe(hash);
      }),
    );
  });

  it('treats absent and undefined fields alike', () => {
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }));
  });

  it('tells different values apart', () => {
    const values = [
      0,
      1,
      '1',
      true,
      false,
      null,
      '',
      [],
      {},
      [1],
      ['1'],
      { a: 1 },
      { a: '1' },
      { 1: 'a' },
      [[]],
      [[], []],
    ];
    const texts = ['a', 'a\0', '\0a', 'ab', 'ba', { a: 'b', b: 'a' }, { a: 'a', b: 'b' }, ['a', 'b'], ['b', 'a']];
    const numbers = [0.5, -0.5, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53, 1e-300, 0.1 + 0.2, 0.3];
    const all = [...values, ...texts, ...numbers];
    expect(new Set(all.map(digest)).size).toBe(all.length);
  });

  it('tells values apart that differ in one field', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => digest({ turn: i % 100, heat: (i / 7) | 0, text: `${i}` }));
    expect(new Set(many).size).toBe(many.length);
    expect(new Set(many.map((hash) => hash.slice(0, 8))).size).toBeGreaterThan(99_990);
    expect(new Set(many.map((hash) => hash.slice(8))).size).toBeGreaterThan(99_990);
  });
});
