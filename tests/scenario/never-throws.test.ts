import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario, parseSave, readJson, readScenario, readSubmission } from '../../src/scenario/index.ts';
import { shippedScenario } from '../support/games.ts';
import { inEnglish } from '../../src/lab/print.ts';

const scenario = shippedScenario();
const text = JSON.stringify(scenario);

/** Paths to every field of a value, outermost first. */
function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => paths(member, [...path, key]))];
}
const everywhere = paths(scenario).filter((path) => path.length > 0);

function replaced(value: unknown, path: readonly string[], member: unknown): unknown {
  if (path.length === 0) return member;
  const [step, ...rest] = path as [string, ...string[]];
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = replaced(copy[step], rest, member);
  return copy;
}

type Answer = ReturnType<typeof readJson>;

/** Refusals without a message or a JSON pointer. */
const mute = (...answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(
    (read) =>
      !read.ok &&
      (read.errors.length === 0 ||
        inEnglish(read.errors).some(({ pointer, message }) => !/^(\/|$)/.test(pointer) || !/[.!?]$/.test(message))),
  );

describe('reading never throws', () => {
  it('on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(mute(loadScenario(any), parseSave(any), readJson(any))).toEqual([]);
      }),
    );
  });

  it('on any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 15 }), (any) => {
        expect(mute(loadScenario(any), parseSave(any), readJson(any))).toEqual([]);
      }),
    );
  });

  it('on any value from memory', () => {
    const doors = (any: unknown) => [
      readScenario(any),
      readSubmission('us', any),
      readSubmission('iran', any),
      readSubmission('white', any),
    ];
    fc.assert(
      fc.property(fc.anything(), (any) => {
        expect(mute(...doors(any))).toEqual([]);
      }),
    );
  });

  it('on a scenario with any field replaced by anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), fc.jsonValue(), (path, member) => {
        expect(mute(readScenario(replaced(scenario, path, member)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('on a scenario file with a part cut out or duplicated', () => {
    const place = fc.nat(text.length);
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(mute(loadScenario(text.slice(0, a) + text.slice(b)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n0123-+.eEtrufalsn'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(nearly, (any) => {
        let parses = any.trim() !== '';
        try {
          JSON.parse(any);
        } catch {
          parses = false;
        }
        const read = readJson(any);
        const sentence = read.ok ? '' : inEnglish(read.errors)[0]!.message;
        const unclear = /^The (number|key) /.test(sentence); // JSON, but ambiguous
        expect(read.ok || unclear).toBe(parses);
        expect(sentence).not.toBe('The file is not valid JSON.');
      }),
      { numRuns: 2000 },
    );
  });
});
