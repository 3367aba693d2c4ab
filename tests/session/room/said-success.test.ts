import { describe, expect, it } from 'vitest';
import { debriefOf, replayRecord } from '../../../src/analysis/debrief/debrief.ts';
import type { Side, Success } from '../../../src/engine/model/index.ts';
import { type Actor, csvOf, partFor, savesOf } from '../../../src/session/room/index.ts';
import { PARTS } from '../../../src/session/room/viewer.ts';
import { type Class, DESK, dealtClass, folded, sealTable, WALL } from '../../support/room.ts';

const REASON = 'The depots feed most of the attacks.';
const SAID: Success = { claim: { measure: 'attacks', count: 7, turn: 2 }, reason: REASON };

const head = (lesson: Class, side: Side) => lesson.holder('A', side, side === 'us' ? 'president' : 'leader');
const rev = (lesson: Class, side: Side): number => lesson.room().tables.A!.drafts[side].rev;
const bytes = (lesson: Class, who: Actor): string =>
  JSON.stringify(PARTS.map((part) => partFor(lesson.room(), who, part, { table: 'A' })));

function lessonWith(success?: Success): Class {
  const lesson = dealtClass(20, { tables: 2 });
  lesson.ok(DESK, { kind: 'seat', person: lesson.join().person, table: 'A', side: null, roles: [] });
  lesson.ok(head(lesson, 'us'), { kind: 'seal', draftRev: rev(lesson, 'us'), ...(success ? { success } : {}) });
  return lesson;
}

const strangers = (lesson: Class): Actor[] => [
  WALL,
  ...Object.values(lesson.room().people)
    .filter(({ table, side }) => table !== 'A' || side !== 'us')
    .map(({ id }) => ({ person: id })),
];

describe('success said as a head seals', () => {
  it('reaches the own team and the record', () => {
    const lesson = lessonWith(SAID);
    expect(partFor(lesson.room(), head(lesson, 'us'), 'draft')).toMatchObject({ success: SAID });
    expect(lesson.room().tables.A!.play.sealed.us).toMatchObject({ success: SAID });
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('is in no byte that the other side, those who watch, another table or the wall get before step 2', () => {
    const said = lessonWith(SAID);
    const silent = lessonWith();
    const alike = (): void => {
      for (const who of strangers(said)) {
        expect(bytes(said, who)).not.toContain(REASON);
        expect(bytes(said, who)).toBe(bytes(silent, who));
      }
    };
    alike();
    for (const lesson of [said, silent]) {
      lesson.ok(DESK, { kind: 'seal', table: 'A', side: 'iran', draftRev: rev(lesson, 'iran') });
      sealTable(lesson, 'B');
    }
    alike();
    for (const lesson of [said, silent]) {
      lesson.ok(DESK, { kind: 'last', last: true });
      lesson.ok(DESK, { kind: 'stop' });
      lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    }
    alike();
    said.ok(DESK, { kind: 'debrief', step: 2, chapter: 'deterrence' });
    expect(bytes(said, strangers(said)[1]!)).toContain(REASON);
  });

  it('is graded by the saved record as on one’s own page, and no person’s file has its words', () => {
    const lesson = lessonWith(SAID);
    lesson.ok(DESK, { kind: 'seal', table: 'A', side: 'iran', draftRev: rev(lesson, 'iran') });
    sealTable(lesson, 'B');
    const { run } = lesson.room().tables.A!.play;
    const save = savesOf(lesson.room()).find(({ table }) => table === 'A')!.save;
    const here = debriefOf(run).success.us;
    expect(here).toMatchObject([{ turn: 1, claim: SAID.claim, reason: REASON }]);
    expect(debriefOf(replayRecord(JSON.stringify(save))).success.us).toEqual(here);
    expect(JSON.stringify(csvOf(lesson.room(), { talk: true }))).not.toContain(REASON);
  });

  it('is the head’s to say: a claim that the rules refuse is told with its place', () => {
    const lesson = dealtClass();
    const refused = lesson.no(head(lesson, 'us'), {
      kind: 'seal',
      draftRev: rev(lesson, 'us'),
      success: { claim: { measure: 'agreed', count: 1, turn: 1 } },
    });
    expect(refused).toMatchObject({ code: 'rules', errors: [{ path: '/success/claim/measure' }] });
  });

  it('is not lost when the orders are unsealed: the head finds it again, and the clock seals it with what stands', () => {
    const lesson = lessonWith(SAID);
    lesson.ok(head(lesson, 'us'), { kind: 'unseal' });
    expect(partFor(lesson.room(), head(lesson, 'us'), 'draft')).toMatchObject({ sealed: null, success: SAID });
    for (const who of strangers(lesson)) expect(bytes(lesson, who)).not.toContain(REASON);
    lesson.ok(DESK, { kind: 'next' });
    expect(lesson.room().tables.A!.play.run.turns[0]!.us).toMatchObject({ success: SAID });
    lesson.ok(DESK, { kind: 'next' });
    expect(partFor(lesson.room(), head(lesson, 'us'), 'draft')).not.toHaveProperty('success'); // another turn
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('is gone once the head seals again without it', () => {
    const lesson = lessonWith(SAID);
    lesson.ok(head(lesson, 'us'), { kind: 'unseal' });
    lesson.ok(head(lesson, 'us'), { kind: 'seal', draftRev: rev(lesson, 'us') });
    expect(partFor(lesson.room(), head(lesson, 'us'), 'draft')).not.toHaveProperty('success');
    expect(lesson.room().tables.A!.play.sealed.us).not.toHaveProperty('success');
  });

  it('is entered by the desk for a team on paper', () => {
    const lesson = dealtClass();
    lesson.ok(DESK, { kind: 'seal', table: 'A', side: 'us', draftRev: rev(lesson, 'us'), success: SAID });
    expect(lesson.room().tables.A!.play.sealed.us).toMatchObject({ success: SAID });
    expect(lesson.room().tables.A!.drafts.us.sealed).toMatchObject({ by: 'desk' });
  });

  it('is nothing where the clock or the team seals', () => {
    const lesson = dealtClass();
    sealTable(lesson);
    expect(lesson.room().tables.A!.play.run.turns[0]!.us).not.toHaveProperty('success');
  });
});
