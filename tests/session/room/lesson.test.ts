import { describe, expect, it } from 'vitest';
import type { RoomError } from '../../../src/protocol/room.ts';
import type { RoomPart, RoomParts } from '../../../src/protocol/room-parts.ts';
import { type Actor, partFor } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, folded, openClass, sealTable, WALL } from '../../support/room.ts';

const see = <P extends RoomPart>(one: Class, actor: Actor, part: P): RoomParts[P] => {
  const seen: RoomParts[P] | RoomError = partFor(one.room(), actor, part);
  if (typeof seen === 'object' && 'status' in seen) throw new Error(JSON.stringify(seen));
  return seen;
};

describe('a lesson', () => {
  it('goes from the lobby to the debrief, and its log gives the same room', () => {
    const one = dealtClass(10);
    const president = one.holder('A', 'us', 'president');
    expect(see(one, president, 'game').screen).toMatchObject({ phase: 'orders', seat: 'us' });
    for (let turn = 1; turn <= 3; turn++) {
      sealTable(one);
      expect(see(one, president, 'game').screen).toMatchObject({ phase: 'result', reveal: null });
      one.ok(DESK, { kind: 'next' });
    }
    expect(one.room().tables.A).toMatchObject({
      phase: 'over',
      play: { run: { state: { ending: expect.anything() } } },
    });
    expect(see(one, president, 'game').screen).toMatchObject({ phase: 'result', reveal: null, outcome: null });
    one.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    expect(see(one, president, 'game').screen).toMatchObject({ reveal: null });
    one.ok(DESK, { kind: 'debrief', step: 2, chapter: 'turns' });
    expect(see(one, president, 'game').screen).toMatchObject({ phase: 'over', reveal: expect.anything() });
    expect(see(one, WALL, 'records')).toHaveLength(1);
    expect(folded(one.log)).toEqual(one.room());
  });

  it('lets the head seal the draft as they saw it, and the other side close the turn', () => {
    const one = dealtClass(10);
    const state = one.holder('A', 'us', 'state');
    one.ok(state, {
      kind: 'propose',
      what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 2 } },
    });
    const head = one.holder('A', 'us', 'president');
    const { rev } = see(one, head, 'draft');
    expect(one.no(head, { kind: 'seal', draftRev: rev - 1 })).toMatchObject({ code: 'changed' });
    one.ok(head, { kind: 'seal', draftRev: rev });
    expect(see(one, one.holder('A', 'iran', 'quds'), 'room').tables[0]).toMatchObject({
      sealed: { us: true, iran: false },
    });
    expect(see(one, WALL, 'room')).toMatchObject({ ready: 5, seated: 10 }); // all of the side that has sealed
    one.ok(head, { kind: 'unseal' });
    sealTable(one);
    expect(one.room().tables.A!.play.run.turns[0]!.us).toMatchObject({ signals: [{ kind: 'redline' }] });
  });

  it('seals what the drafts hold when time has run out', () => {
    const one = dealtClass(10);
    const { clock } = one.room().tables.A!;
    if (!clock || !('endsAt' in clock)) throw new Error('no clock runs');
    one.now = clock.endsAt;
    one.ok({ clock: true }, { kind: 'due', table: 'A', turn: 1, endsAt: clock.endsAt });
    expect(one.room().tables.A).toMatchObject({
      phase: 'playback',
      past: [{ drafts: { us: { sealed: { by: 'deadline' } } } }],
    });
    expect(one.ok({ clock: true }, { kind: 'due', table: 'A', turn: 1, endsAt: clock.endsAt })).toEqual([]);
  });

  it('gives the join page a name that nobody has', () => {
    const one = openClass();
    one.join('Amber Heron', '17');
    expect(see(one, DESK, 'desk').people).toMatchObject([{ name: 'Amber Heron', register: '17' }]);
    expect(one.no({ nobody: true }, { kind: 'join', requestId: 'x', name: 'amber heron' } as never).code).toBe(
      'nameTaken',
    );
  });

  it('is refused with a sentence if its log was changed, or is of other rules', () => {
    const one = dealtClass(10);
    sealTable(one);
    const changed = one.log.map((fact) => (fact.kind === 'turnClosed' ? { ...fact, hash: 'another' } : fact));
    expect(() => folded(changed)).toThrow('room.damaged.hash {"table":"A","turn":1}');
    const older = one.log.map((fact) => (fact.kind === 'opened' ? { ...fact, rules: '1' } : fact));
    expect(() => folded(older)).toThrow('room.damaged.rules');
    expect(() => folded(one.log.slice(1))).toThrow('room.damaged.log');
  });
});
