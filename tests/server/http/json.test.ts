import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/server/http/json.ts';

describe('an answer as JSON', () => {
  it('is what JSON.stringify writes, for plain values of any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(toJson(value)).toBe(JSON.stringify(value));
        expect(toJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('leaves out what is undefined', () => {
    const value = { a: undefined, b: { c: undefined, d: { e: undefined, f: 1 } } };
    expect(toJson(value)).toBe(JSON.stringify(value));
  });
});
