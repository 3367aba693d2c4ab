import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NAME } from '../../../src/protocol/room.ts';
import { joinedBy, joinInfo } from '../../../src/session/room/index.ts';
import { checkName, skeletonOf } from '../../../src/session/room/person-names.ts';
import { DESK, dealtClass, NAMES, openClass } from '../../support/room.ts';

const codeOf = (name: string): string => {
  const checked = checkName(openClass().room(), NAMES, name);
  return 'code' in checked ? checked.code : checked.name;
};

describe('a name', () => {
  it.each([
    ['  Amber   Heron ', 'Amber Heron'],
    ['Ａｍｂｅｒ', 'Amber'],
    ['Zoë-Ann O’Brien', 'Zoë-Ann O’Brien'],
    ['امید', 'امید'],
    ['', 'nameEmpty'],
    ['\u200b\u202e', 'nameEmpty'],
    ['12345', 'nameLetters'],
    ['<b>Ann</b>', 'nameLetters'],
    ['A name that is much too long', 'nameLong'],
    ['Instructor', 'nameReserved'],
    ['The lnstruct0r', 'nameReserved'],
    ['Desk', 'nameReserved'],
  ])('%j is kept or refused as %j', (given, expected) => {
    expect(codeOf(given)).toBe(expected);
  });

  it('that looks like another one is refused while that person is here', () => {
    const lesson = openClass();
    const amber = lesson.join('Amber Heron');
    for (const name of ['amber heron', 'Аmber Heron', 'Amber-Heron', 'AMBER HER0N', 'Arnber Heron'])
      expect(checkName(lesson.room(), NAMES, name)).toMatchObject({ code: 'nameTaken' });
    lesson.ok(amber, { kind: 'rename', name: 'Amber heron' });
    lesson.ok(amber, { kind: 'leave' });
    expect(checkName(lesson.room(), NAMES, 'Amber Heron')).toEqual({ name: 'Amber Heron' });
  });

  it('never has what turns or hides text, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const checked = checkName(openClass().room(), NAMES, given);
        const name = 'name' in checked ? checked.name : 'A';
        expect(Array.from(name).length).toBeLessThanOrEqual(MAX_NAME);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N} .'’-]+$/u);
      }),
    );
  });

  it('is made up for 120 people, each another and none in need of change', () => {
    const lesson = openClass({ people: 120 });
    for (let i = 0; i < 120; i++) lesson.join();
    const names = Object.values(lesson.room().people).map((p) => p.name);
    expect(new Set(names.map(skeletonOf)).size).toBe(120);
    expect(names.every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name) && name.length <= MAX_NAME)).toBe(true);
  });
});

describe('who joins', () => {
  it('is one person for one request, also when it comes twice', () => {
    const lesson = openClass();
    const join = { kind: 'join', requestId: 'r', name: 'Calm Ibis' } as const;
    lesson.ok({ nobody: true }, join as never);
    expect(lesson.ok({ nobody: true }, join as never)).toEqual([]);
    expect(joinedBy(lesson.room(), 'r')).toMatchObject({ name: 'Calm Ibis' });
  });

  it('is told what a phone may know, and stays out of a class that is locked', () => {
    const lesson = dealtClass(4);
    const given = { now: 0, names: NAMES, id: () => 'word' };
    expect(joinInfo(lesson.room(), given)).toMatchObject({ open: true, tables: ['A'], people: 4, room: 'room' });
    lesson.ok(DESK, { kind: 'lock', locked: true });
    expect(joinInfo(lesson.room(), given).open).toBe(false);
    expect(lesson.no({ nobody: true }, { kind: 'join', requestId: 'late' } as never)).toMatchObject({ status: 423 });
  });
});
