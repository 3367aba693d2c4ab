import { describe, expect, it } from 'vitest';
import { decideNow } from '../../../src/session/policy-catalog.ts';
import { computerTurns, tasksOf } from '../../../src/session/room/index.ts';
import { type Asked, type Class, DESK, openClass } from '../../support/room.ts';

const COMPUTER = { computer: true } as const;

/** Lets every computer player decide that owes a decision. */
function think(lesson: Class): void {
  for (const { question, ...asked } of computerTurns(lesson.room()))
    lesson.ok(COMPUTER, { kind: 'decided', ...asked, decided: decideNow(question) } as Asked);
}

/** Four people for the US; Iran, or its places, as the test says. */
function opened(set: (lesson: Class) => void): Class {
  const lesson = openClass({ tables: 1, options: { orderSet: 'full' } });
  set(lesson);
  for (let i = 0; i < 4; i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'begin' });
  lesson.ok(DESK, { kind: 'next' });
  return lesson;
}

describe('a computer player', () => {
  it('of a whole side seals, asked with that side’s view alone, once a turn', () => {
    const lesson = opened((one) => one.ok(DESK, { kind: 'computer', side: 'iran', role: null, policy: 'restrain' }));
    const [asked] = computerTurns(lesson.room());
    expect(asked).toMatchObject({ table: 'A', turn: 1, side: 'iran', roles: [], question: { view: { seat: 'iran' } } });
    expect(Object.keys(asked!.question).toSorted()).toEqual(['policy', 'salt', 'scenario', 'simulations', 'view']);
    expect(tasksOf(lesson.room()).filter((task) => task.kind === 'think')).toHaveLength(1);
    think(lesson);
    expect(lesson.room().tables.A!.drafts.iran.sealed).toMatchObject({ by: 'computer' });
    expect(computerTurns(lesson.room())).toEqual([]);
  });

  it('of a role proposes what its policy would do within the role’s powers', () => {
    const lesson = opened((one) =>
      one.ok(DESK, { kind: 'computer', side: 'us', role: 'centcom', policy: 'calibrated' }),
    );
    const { roles } = lesson.room().scenario;
    const powers = roles.us.find((role) => role.id === 'centcom')!.powers;
    think(lesson);
    const { proposals, sealed, suggested } = lesson.room().tables.A!.drafts.us;
    expect(sealed).toBeNull();
    expect(suggested).toEqual(['centcom']);
    for (const { by, role, what } of proposals) {
      expect([by, role]).toEqual(['computer', 'centcom']);
      expect(powers).toContain('order' in what ? what.order.kind : '');
    }
    expect(computerTurns(lesson.room()).filter((one) => one.side === 'us')).toEqual([]);
  });

  it('at the head seals what its team proposed once all are ready, and adds nothing', () => {
    const lesson = opened((one) =>
      one.ok(DESK, { kind: 'computer', side: 'us', role: 'president', policy: 'calibrated' }),
    );
    think(lesson);
    for (const { id, side } of Object.values(lesson.room().people))
      if (side === 'us') lesson.ok({ person: id }, { kind: 'ready', ready: true });
    const { sealed, proposals } = lesson.room().tables.A!.drafts.us;
    expect(sealed).toMatchObject({ by: 'computer' });
    expect(lesson.room().tables.A!.play.sealed.us!.orders).toHaveLength(
      proposals.filter(({ what }) => 'order' in what).length,
    );
  });

  it('that decides too late, or against the rules, gives nothing new', () => {
    const lesson = opened((one) => one.ok(DESK, { kind: 'computer', side: 'iran', role: null, policy: 'restrain' }));
    const decided = { submission: { turn: 9, orders: [], signals: [] }, thought: null };
    expect(lesson.ok(COMPUTER, { kind: 'decided', table: 'A', turn: 2, side: 'iran', roles: [], decided })).toEqual([]);
    lesson.ok(COMPUTER, { kind: 'decided', table: 'A', turn: 1, side: 'iran', roles: [], decided });
    expect(lesson.room().tables.A!.play.sealed.iran).toEqual({ turn: 1, orders: [], signals: [] });
  });

  it('needs a policy of its side', () => {
    const lesson = openClass();
    expect(lesson.no(DESK, { kind: 'computer', side: 'us', role: null, policy: 'restrain' }).code).toBe('noPolicy');
  });
});
