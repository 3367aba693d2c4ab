import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, hashJson, hashText } from '../../../src/engine/record/hash.ts';

describe('hash of plain JSON', () => {
  it('gives the values that every machine must give', () => {
    expect(hashText('')).toBe('00000000000000000000000000000000');
    expect(hashText('a fine line')).toBe('4d5a33c2cd2798de00f14631c8f91e01');
    expect(hashText('Ain al-Asad عين الأسد')).toBe('11bb8e9182df0807540c91f9f7a881f0');
    expect(hashJson({ turn: 3, heat: 41.5, sites: ['al-tanf', null, true] })).toBe('4d9f9440ac192b28a73b309fcc69139d');
  });

  it('does not depend on the order of keys', () => {
    expect(hashJson({ a: 1, b: { c: 2, d: [3] } })).toBe(hashJson({ b: { d: [3], c: 2 }, a: 1 }));
  });

  it('treats absent and undefined fields alike', () => {
    expect(hashJson({ a: 1, b: undefined })).toBe(hashJson({ a: 1 }));
  });

  it('tells different values apart', () => {
    const values = [0, 1, '1', true, null, [], {}, [1], ['1'], { a: 1 }, { a: '1' }, [[]], 'a', 'a\0', '\0a'];
    expect(new Set(values.map(hashJson)).size).toBe(values.length);
  });

  it('survives writing and reading as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashJson(JSON.parse(JSON.stringify(value)))).toBe(hashJson(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('spreads texts that differ in one place', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => hashText(`{"turn":${i}}`));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(new Set(hashes.map((hash) => hash.slice(0, 8))).size).toBeGreaterThan(19_990);
  });
});
