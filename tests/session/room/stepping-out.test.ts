import { describe, expect, it } from 'vitest';
import type { RoomScreen } from '../../../src/protocol/room.ts';
import { partFor } from '../../../src/session/room/index.ts';
import { type Actor, computerTurns } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, folded, sealTable } from '../../support/room.ts';

const roomOf = (lesson: Class, who: Actor) => partFor(lesson.room(), who, 'room') as RoomScreen;
const seen = (lesson: Class, by: Actor, who: { readonly person: string }) =>
  roomOf(lesson, by).people.find(({ id }) => id === who.person);

describe('stepping out', () => {
  it('leaves the role to a computer player, and the person to watch the same table', () => {
    const lesson = dealtClass(10);
    const quds = lesson.holder('A', 'iran', 'quds');
    lesson.ok(quds, { kind: 'stepOut' });
    expect(roomOf(lesson, quds)).toMatchObject({ steppedOut: true, me: { table: 'A', side: null, roles: [] } });
    expect(partFor(lesson.room(), quds, 'game')).toMatchObject({ screen: null, watch: { view: { turn: 1 } } });
    expect(lesson.no(quds, { kind: 'say', to: 'team', text: 'Hello.' }).code).toBe('notYours');
    expect(computerTurns(lesson.room())).toMatchObject([{ side: 'iran', roles: ['quds'] }]);
    lesson.ok(quds, { kind: 'forecast', forecast: { killed: 20 } });
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('leaves the role to its deputy if there is one, also to seal', () => {
    const lesson = dealtClass(20);
    const head = lesson.holder('A', 'us', 'president');
    const deputy = Object.values(lesson.room().people).find((p) => p.deputy && p.roles.includes('president'))!;
    lesson.ok(head, { kind: 'stepOut' });
    const draftRev = lesson.room().tables.A!.drafts.us.rev;
    expect(lesson.no(head, { kind: 'seal', draftRev }).code).toBe('notYours');
    lesson.ok({ person: deputy.id }, { kind: 'seal', draftRev });
    expect(lesson.room().tables.A!.computers.us.roles).toEqual({});
  });

  it('is seen by the desk alone: to the team the person still sits there', () => {
    const lesson = dealtClass(10);
    const quds = lesson.holder('A', 'iran', 'quds');
    lesson.ok(quds, { kind: 'stepOut' });
    expect(seen(lesson, lesson.holder('A', 'iran', 'leader'), quds)).toMatchObject({ side: 'iran', roles: ['quds'] });
    expect(seen(lesson, DESK, quds)).toMatchObject({ side: null, roles: [] });
    expect(partFor(lesson.room(), DESK, 'desk')).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id: quds.person, steppedOut: true })]),
    });
  });

  it('holds up no turn, also if all of a team do it', () => {
    const lesson = dealtClass(10);
    for (const role of ['leader', 'quds', 'irgc', 'foreign', 'council'])
      lesson.ok(lesson.holder('A', 'iran', role), { kind: 'stepOut' });
    const roles = Object.keys(lesson.room().tables.A!.computers.iran.roles);
    const decided = { submission: { turn: 1, orders: [], signals: [] }, thought: null };
    lesson.ok({ computer: true }, { kind: 'decided', table: 'A', turn: 1, side: 'iran', roles, decided });
    expect(lesson.room().tables.A!.play.sealed.iran).not.toBeNull();
  });

  it('excuses from the turns meanwhile; the desk seats again, and dealing does not', () => {
    const lesson = dealtClass(10, { options: { hazard: 0 } });
    const quds = lesson.holder('A', 'iran', 'quds');
    lesson.ok(quds, { kind: 'stepOut' });
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'deal' });
    expect(lesson.room().people[quds.person]).toMatchObject({ side: null, excused: [1] });
    lesson.ok(DESK, { kind: 'computer', tables: ['A'], side: 'iran', role: 'quds', policy: null });
    lesson.ok(DESK, { kind: 'seat', person: quds.person, table: 'A', side: 'iran', roles: ['quds'] });
    lesson.ok(DESK, { kind: 'next' });
    sealTable(lesson);
    expect(lesson.room().people[quds.person]).toMatchObject({ side: 'iran', out: null, excused: [1] });
  });

  it('is not needed to be excused: the desk names turns, and takes that back', () => {
    const lesson = dealtClass(10);
    const { person } = lesson.holder('A', 'iran', 'quds');
    for (const turn of [2, 1]) lesson.ok(DESK, { kind: 'excuse', person, turn, excused: true });
    expect(lesson.ok(DESK, { kind: 'excuse', person, turn: 2, excused: true })).toEqual([]);
    expect(lesson.room().people[person]!.excused).toEqual([1, 2]);
    lesson.ok(DESK, { kind: 'excuse', person, turn: 1, excused: false });
    expect(lesson.room().people[person]!.excused).toEqual([2]);
  });
});
