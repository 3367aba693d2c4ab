import { describe, expect, it } from 'vitest';
import type { Contributions, Proposed } from '../../../src/protocol/room-seat.ts';
import type { Grading } from '../../../src/protocol/room-grading.ts';
import { type Actor, csvOf, partFor, savesOf } from '../../../src/session/room/index.ts';
import { type Class, DESK, openClass } from '../../support/room.ts';

const ROLES = {
  us: ['president', 'defense', 'centcom', 'state', 'intelligence'],
  iran: ['leader', 'quds', 'irgc', 'foreign', 'council'],
} as const;
type Side = keyof typeof ROLES;

/** Slips of one turn, as they were written: who proposes what, and what one expects. */
const SLIPS: readonly { readonly side: Side; readonly role: string; readonly what: Proposed }[] = [
  { side: 'us', role: 'state', what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } },
  { side: 'us', role: 'defense', what: { order: { kind: 'harden', site: 'al-asad' } } },
  { side: 'iran', role: 'council', what: { order: { kind: 'focus', theatre: 'iraq', site: 'al-asad' } } },
];
const EXPECTS = { killed: 15, act: 40 };

/** A table at which these people sit; plays two turns of the same slips. */
function table(people: (lesson: Class, side: Side) => (role: string) => Actor): Class {
  const lesson = openClass({ tables: 1, people: 10 });
  const by = { us: people(lesson, 'us'), iran: people(lesson, 'iran') };
  lesson.ok(DESK, { kind: 'begin' });
  lesson.ok(DESK, { kind: 'next' });
  for (const { side, role, what } of SLIPS) lesson.ok(by[side](role), { kind: 'propose', what });
  for (const [side, role] of [
    ['us', 'intelligence'],
    ['iran', 'council'],
  ] as const)
    lesson.ok(by[side](role), { kind: 'forecast', forecast: EXPECTS });
  for (const side of ['us', 'iran'] as const) {
    const { rev } = lesson.room().tables.A!.drafts[side];
    lesson.ok(by[side](side === 'us' ? 'president' : 'leader'), { kind: 'seal', draftRev: rev });
  }
  return lesson;
}

const recordOf = (lesson: Class): string => JSON.stringify(savesOf(lesson.room()));

const seat = (lesson: Class, side: Side, roles: readonly string[]): Actor & { readonly person: string } => {
  const { person } = lesson.join();
  lesson.ok(DESK, { kind: 'seat', person, table: 'A', side, roles });
  return { person };
};

/** One device a team, which enters the slips of all. */
const onPaper = (): Class =>
  table((lesson, side) => {
    const device = seat(lesson, side, ROLES[side]);
    lesson.ok(DESK, { kind: 'slips', person: device.person, slips: true });
    return () => device;
  });
const onDevices = (): Class =>
  table((lesson, side) => {
    const holders = new Map<string, Actor>(ROLES[side].map((role) => [role, seat(lesson, side, [role])]));
    return (role) => holders.get(role)!;
  });

describe('a table that is played on paper', () => {
  it('gives the same record, entered on one device a team, as with a device for each', () => {
    const paper = recordOf(onPaper());
    expect(paper).toBe(recordOf(onDevices()));
    expect(paper).toContain('redline');
  });

  it('is entered by the desk for the team: nothing of it is the typist’s own', () => {
    const lesson = onPaper();
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    const room = lesson.room();
    const { us, iran } = room.tables.A!.past[0]!.drafts;
    expect([...us.proposals, ...iran.proposals].map(({ by }) => by)).toEqual(['desk', 'desk', 'desk']);
    expect([us.sealed?.by, iran.sealed?.by]).toEqual(['desk', 'desk']);
    const grading = partFor(room, DESK, 'grading') as Grading;
    expect(grading.forecasts).toEqual([]);
    expect(
      grading.rows.map(({ turnsAtTable, proposals, participation }) => [turnsAtTable, proposals, participation]),
    ).toEqual([
      [0, 0, null],
      [0, 0, null],
    ]);
    const { rows, proposals, marks } = partFor(room, DESK, 'contributions') as Contributions;
    expect([rows, proposals, marks]).toEqual([[], [], []]);
  });

  it('has its proposals and forecasts in the class’s file of decisions, under the desk', () => {
    const lines = (lesson: Class): string[] =>
      csvOf(lesson.room(), { talk: false })
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(7, 10).join(',')); // kind, what, became
    expect(lines(onPaper())).toEqual(lines(onDevices()));
    expect(new Set(csvOf(onPaper().room(), { talk: false }).match(/"(desk|P\d\d)"/g))).toEqual(new Set(['"desk"']));
  });

  it('is changed and taken back by who entered it, and what they do in person counts again', () => {
    const lesson = openClass({ tables: 1, people: 10 });
    const device = seat(lesson, 'us', ROLES.us);
    lesson.ok(DESK, { kind: 'slips', person: device.person, slips: true });
    lesson.ok(DESK, { kind: 'begin' });
    lesson.ok(DESK, { kind: 'next' });
    const what = SLIPS[1]!.what;
    const drafted = () => lesson.room().tables.A!.drafts.us.proposals;
    lesson.ok(device, { kind: 'propose', what });
    const { id, rev } = drafted()[0]!;
    lesson.ok(device, { kind: 'withdraw', proposal: id, rev });
    expect(drafted()).toEqual([]);
    lesson.ok(DESK, { kind: 'slips', person: device.person, slips: false });
    lesson.ok(device, { kind: 'propose', what });
    expect(drafted().map(({ by }) => by)).toEqual([device.person]);
  });
});
