import { describe, expect, it } from 'vitest';
import type { Proposed } from '../../../src/protocol/room-seat.ts';
import { savesOf } from '../../../src/session/room/index.ts';
import { type Actor } from '../../../src/session/room/index.ts';
import { type Class, DESK, openClass, sealTable } from '../../support/room.ts';

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
function table(people: (lesson: Class, side: Side) => (role: string) => Actor): string {
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
  sealTable(lesson);
  return JSON.stringify(savesOf(lesson.room()));
}

describe('a table that is played on paper', () => {
  it('gives the same record, entered on one device a team, as with a device for each', () => {
    const seat = (lesson: Class, side: Side, roles: readonly string[]): Actor => {
      const { person } = lesson.join();
      lesson.ok(DESK, { kind: 'seat', person, table: 'A', side, roles });
      return { person };
    };
    const each = table((lesson, side) => {
      const holders = new Map<string, Actor>(ROLES[side].map((role) => [role, seat(lesson, side, [role])]));
      return (role) => holders.get(role)!;
    });
    const paper = table((lesson, side) => {
      const device = seat(lesson, side, ROLES[side]);
      return () => device;
    });
    expect(paper).toBe(each);
    expect(paper).toContain('redline');
  });
});
