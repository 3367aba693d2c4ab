import { describe, expect, it } from 'vitest';
import { momentIn } from '../../../src/protocol/daily-plan.ts';
import { type Actor, partFor } from '../../../src/session/room/index.ts';
import { changesBetween } from '../../../src/session/room/changed.ts';
import { PARTS } from '../../../src/session/room/viewer.ts';
import { type Class, DAILY, DESK, dealtClass, folded, openClass, sealTable, WALL } from '../../support/room.ts';

const LINE = { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } as const;

/** What somebody is told, with the clocks blanked out. */
const bytes = (lesson: Class, who: Actor): string =>
  JSON.stringify(
    PARTS.map((part) => partFor(lesson.room(), who, part, { table: 'A' })),
    (key, value: unknown) => (key === 'clock' ? null : value),
  );

const totalOf = (lesson: Class, table = 'A'): number | undefined => lesson.room().tables[table]!.clock?.total;
const state = (lesson: Class) => lesson.holder('A', 'us', 'state');
const others = (lesson: Class): Actor[] => [
  WALL,
  ...Object.keys(lesson.room().people)
    .filter((id) => id !== state(lesson).person)
    .map((person) => ({ person })),
];

/** Two tables, dealt; at table A State has more time, or not. */
function dealt(factor: 1 | 1.25 | 1.5): Class {
  const lesson = openClass({ tables: 2 });
  for (let i = 0; i < 20; i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  if (factor > 1) lesson.ok(DESK, { kind: 'moreTime', person: state(lesson).person, factor });
  lesson.ok(DESK, { kind: 'begin' });
  return lesson;
}

/** One turn sealed at both tables: playback. */
function inPlayback(factor: 1 | 1.25 | 1.5): Class {
  const lesson = dealt(factor);
  lesson.ok(DESK, { kind: 'next' });
  for (const table of ['A', 'B']) sealTable(lesson, table);
  return lesson;
}

describe('more time for one seat', () => {
  it.each([1.25, 1.5] as const)('makes the clocks of its table %s times as long, and no other’s', (factor) => {
    const [plain, longer] = [dealt(1), dealt(factor)];
    const same = (): void => {
      expect(totalOf(longer)).toBe(Math.round(totalOf(plain)! * factor));
      expect(totalOf(longer, 'B')).toBe(totalOf(plain, 'B'));
    };
    same();
    for (const lesson of [plain, longer]) lesson.ok(DESK, { kind: 'next' });
    same();
    for (const lesson of [plain, longer]) for (const table of ['A', 'B']) sealTable(lesson, table);
    same();
  });

  it('is as usual again when the desk says so, or when they are away', () => {
    const lesson = inPlayback(1.5);
    lesson.ok(DESK, { kind: 'absent', person: state(lesson).person, absent: true });
    lesson.ok(DESK, { kind: 'next' });
    expect(totalOf(lesson)).toBe(totalOf(lesson, 'B'));
  });

  it('is seen by others as a longer clock alone, byte for byte, with no notice of it', () => {
    const [plain, longer] = [inPlayback(1), inPlayback(1.5)];
    for (const who of others(longer)) expect(bytes(longer, who)).toBe(bytes(plain, who));
    const before = longer.room();
    const facts = longer.ok(DESK, { kind: 'moreTime', person: state(longer).person, factor: 1.25 });
    const told = changesBetween(before, longer.room(), facts);
    for (const who of others(longer)) expect(told(who)).toEqual([]);
    expect(told(DESK)).toEqual(['desk']);
    expect(partFor(longer.room(), DESK, 'desk')).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id: state(longer).person, moreTime: 1.25 })]),
    });
  });

  it('opens proposing during playback to that seat alone; its team reads it when the orders open', () => {
    const [plain, longer] = [inPlayback(1), inPlayback(1.5)];
    const who = state(longer);
    const before = longer.room();
    const facts = longer.ok(who, { kind: 'propose', what: LINE });
    for (const other of others(longer)) {
      expect(bytes(longer, other)).toBe(bytes(plain, other));
      expect(changesBetween(before, longer.room(), facts)(other)).toEqual([]);
    }
    expect(partFor(longer.room(), who, 'draft')).toMatchObject({ early: true, turn: 2, proposals: [{ what: LINE }] });
    expect(longer.no(longer.holder('A', 'us', 'defense'), { kind: 'propose', what: LINE })).toMatchObject({
      code: 'notNow',
    });
    longer.ok(DESK, { kind: 'next' });
    for (const role of ['state', 'president'])
      expect(partFor(longer.room(), longer.holder('A', 'us', role), 'draft')).toMatchObject({
        turn: 2,
        proposals: [{ what: LINE, by: who.person, role: 'state' }],
      });
    expect(partFor(longer.room(), longer.holder('A', 'iran', 'leader'), 'draft')).toMatchObject({ proposals: [] });
    expect(folded(longer.log)).toEqual(longer.room());
    sealTable(longer);
    expect(longer.room().tables.A!.play.sealed.us!.signals).toEqual([LINE.signal]);
  });

  it('lets what was proposed early be changed and withdrawn, and counts it once', () => {
    const lesson = inPlayback(1.25);
    const who = state(lesson);
    lesson.ok(who, { kind: 'propose', what: LINE });
    const { id, rev } = lesson.room().tables.A!.prepared[0]!.proposal;
    const other = { signal: { ...LINE.signal, condition: 'attacks5' } } as const;
    lesson.ok(who, { kind: 'amend', proposal: id, rev, what: other });
    expect(partFor(lesson.room(), who, 'draft')).toMatchObject({ proposals: [{ id, what: other }] });
    lesson.ok(DESK, { kind: 'next' });
    for (const table of ['A', 'B']) sealTable(lesson, table);
    lesson.ok(who, {
      kind: 'propose',
      what: { signal: { kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 1 } },
    });
    const [late] = lesson.room().tables.A!.prepared;
    lesson.ok(who, { kind: 'withdraw', proposal: late!.proposal.id, rev: 1 });
    expect(lesson.room().tables.A!.prepared).toEqual([]);
    lesson.ok(DESK, { kind: 'stop' });
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    const grading = partFor(lesson.room(), DESK, 'grading');
    expect('rows' in grading && grading.rows.find(({ person }) => person === who.person)).toMatchObject({
      proposalsSealed: 1,
      turnsWithAct: 1,
    });
  });

  it('changes no deadline of a class with a turn a day, where they may propose in the playback all the same', () => {
    const [plain, longer] = ([1, 1.5] as const).map((factor) => {
      const lesson = openClass({ days: DAILY });
      lesson.now = momentIn(DAILY.zone, '2027-03-24', '19:30');
      for (let i = 0; i < 10; i++) lesson.join();
      lesson.ok(DESK, { kind: 'deal' });
      if (factor > 1) lesson.ok(DESK, { kind: 'moreTime', person: state(lesson).person, factor });
      lesson.ok(DESK, { kind: 'begin' });
      return lesson;
    }) as [Class, Class];
    const same = (): void => expect(longer.room().tables.A!.clock).toEqual(plain.room().tables.A!.clock);
    same();
    for (const lesson of [plain, longer]) lesson.ok(DESK, { kind: 'next' });
    same();
    for (const lesson of [plain, longer]) sealTable(lesson);
    same();
    longer.ok(state(longer), { kind: 'propose', what: LINE });
    for (const lesson of [plain, longer]) lesson.ok(DESK, { kind: 'next' });
    same();
    expect(longer.room().tables.A!.drafts.us.proposals).toMatchObject([{ what: LINE }]);
    for (const lesson of [plain, longer]) lesson.ok(DESK, { kind: 'takeBack', tables: ['A'], turn: 1 });
    same();
  });

  it('is not theirs to take: only the desk gives it', () => {
    const lesson = dealtClass();
    const who = state(lesson);
    expect(lesson.no(who, { kind: 'moreTime', person: who.person, factor: 1.5 })).toMatchObject({ code: 'notYours' });
  });
});
