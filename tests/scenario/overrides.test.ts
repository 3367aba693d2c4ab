import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableOverrides } from '../../src/engine/model/index.ts';
import { boundsOf, ORDERED } from '../../src/engine/tables/bounds.ts';
import { RETIRED, TABLES } from '../../src/engine/tables/index.ts';
import { checkOverrides } from '../../src/scenario/index.ts';
import { october, randomGame, small } from '../support/random-play.ts';
import { inEnglish } from '../../src/lab/print.ts';

const NUMBERS = Object.entries(TABLES).flatMap(([section, rows]) =>
  Object.entries(rows as Record<string, { value: number | readonly number[] }>).map(
    ([name, { value }]) => [`${section}.${name}`, value] as const,
  ),
);

const errorsOf = (given: unknown): string[] => {
  const read = checkOverrides(given);
  return read.ok ? [] : inEnglish(read.errors).map(({ pointer, message }) => `${pointer}: ${message}`);
};

/** A value that the schema accepts: a bound, the original, or anything between. */
const within = ([name, value]: (typeof NUMBERS)[number]): fc.Arbitrary<TableOverrides[string]> => {
  const { min, max, whole } = boundsOf(name)!;
  const one = fc.oneof(
    fc.constantFrom(min, max),
    whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((x) => x + 0),
  );
  return typeof value === 'number'
    ? one
    : fc.oneof(fc.constant([...value]), fc.array(one, { minLength: value.length, maxLength: value.length }));
};
const overrides: fc.Arbitrary<TableOverrides> = fc
  .record(Object.fromEntries(NUMBERS.map((row) => [row[0], within(row)])), { requiredKeys: [] })
  .map((given) => given as TableOverrides)
  .filter((given) => checkOverrides(given).ok);

/** Fields that are not finite numbers, in the changing part of the state. */
function broken(value: unknown): string[] {
  const names: string[] = [];
  JSON.stringify(value, (name, member: unknown) => {
    if (typeof member === 'number' && !Number.isFinite(member)) names.push(`${name}: ${member}`);
    return name === 'def' ? undefined : member;
  });
  return names;
}

describe('overridden numbers', () => {
  it('are accepted as in the tables, and under former names', () => {
    expect(errorsOf(Object.fromEntries(NUMBERS))).toEqual([]);
    expect(errorsOf(Object.fromEntries(RETIRED.map((name) => [name, 1])))).toEqual([]);
  });

  it.each([
    ['a name that is in no table', { 'heat.rolls': 2 }, '/heat.rolls: There is no number “heat.rolls” in the rules.'],
    ['a name of an object’s own', { 'constructor.name': 2 }, '/constructor.name: There is no number'],
    [
      'a count that no game comes to the end of',
      { 'clock.afterTurns': 1e15 },
      '/clock.afterTurns: “clock.afterTurns” takes a whole number from 0 to 20, but it is 1000000000000000.',
    ],
    ['half of a count', { 'clock.afterTurns': 1.5 }, 'takes a whole number from 0 to 20, but it is 1.5.'],
    ['nothing to divide by', { 'heat.round': 0 }, '“heat.round” takes a number from 1 to 50, but it is 0.'],
    [
      'more than all',
      { 'groups.rogue': [8, 12, 110, 6, 3, 25] },
      '/groups.rogue/2: “groups.rogue” takes a number from',
    ],
    ['a number for a list', { 'groups.rogue': 8 }, '/groups.rogue: “groups.rogue” is a list of 6 numbers.'],
    ['a list for a number', { 'heat.round': [5] }, '/heat.round: “heat.round” is one number.'],
    ['a list that is too short', { 'groups.rogue': [8] }, '/groups.rogue: “groups.rogue” is a list of 6 numbers.'],
    ['words', { 'heat.round': 'five' }, '/heat.round: “heat.round” has none of the forms allowed here. It is “five”.'],
    ['no number', { 'heat.round': NaN }, '/heat.round'],
    [
      'a least above the most',
      { 'tracks.oilMin': 2 },
      '/tracks.oilMin: “tracks.oilMin” should be at most “tracks.oilMax”',
    ],
  ])('are refused with their place: %s', (_, given, sentence) => {
    expect(errorsOf(given)).toEqual([expect.stringContaining(sentence)]);
  });

  it('have bounds that include the tables’ values', () => {
    const outside = NUMBERS.filter(([name, value]) => {
      const { min, max, whole } = boundsOf(name)!;
      return [value].flat().some((x) => x < min || x > max || (whole && !Number.isInteger(x)));
    });
    expect(outside).toEqual([]);
    expect(ORDERED.flat().filter((name) => boundsOf(name) === null)).toEqual([]);
  });

  it('that are accepted give games that end, with finite numbers everywhere', () => {
    fc.assert(
      fc.property(overrides, fc.nat(1e6), fc.boolean(), (tables, seed, whole) => {
        const steps = randomGame(`numbers:${seed}`, { scenario: whole ? small : october, tables });
        expect(steps.length).toBeLessThanOrEqual(11); // 8 turns and at most 3 more
        expect(steps.flatMap(({ after, events }) => broken([after, events]))).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
