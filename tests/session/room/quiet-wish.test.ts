import { describe, expect, it } from 'vitest';
import type { DeskScreen } from '../../../src/protocol/room-desk.ts';
import { partFor } from '../../../src/session/room/index.ts';
import type { Wish } from '../../../src/protocol/room.ts';
import { type Class, DESK, folded, openClass } from '../../support/room.ts';

/** So many people of each wish, in this order. */
function wishing(lesson: Class, wishes: readonly (readonly [Wish | null, number])[]): void {
  for (const [wish, count] of wishes)
    for (let i = 0; i < count; i++) {
      const one = lesson.join();
      if (wish) lesson.ok(one, { kind: 'wish', wish });
    }
}

const seats = (lesson: Class) =>
  Object.values(lesson.room().people).map(({ id, side, table }) => ({ wish: lesson.room().wishes[id], side, table }));

const against = (lesson: Class) =>
  seats(lesson).filter(
    ({ wish, side }) => (wish === 'notUs' && side === 'us') || (wish === 'notIran' && side === 'iran'),
  );

describe('a quiet wish', () => {
  it('is kept for 28 of 30; the two who find no place watch, and the desk sees which', () => {
    const lesson = openClass({ tables: 1, people: 30 });
    wishing(lesson, [
      ['notUs', 11],
      ['notIran', 11],
      ['watch', 8],
    ]);
    lesson.ok(DESK, { kind: 'deal' });
    expect(against(lesson)).toEqual([]);
    expect(seats(lesson).every(({ table }) => table === 'A')).toBe(true);
    const { people } = partFor(lesson.room(), DESK, 'desk') as DeskScreen;
    const watching = (wish: Wish) => people.filter((one) => one.side === null && one.wish === wish).length;
    expect([watching('notUs'), watching('notIran'), watching('watch')]).toEqual([1, 1, 8]);
  });

  it('moves the others, so that sides and tables stay as even as wishes let them', () => {
    const lesson = openClass({ tables: 3, people: 30 });
    wishing(lesson, [
      [null, 16],
      ['notUs', 10],
      ['notIran', 4],
    ]);
    lesson.ok(DESK, { kind: 'deal' });
    const sizes = ['A', 'B', 'C'].map((id) =>
      ['us', 'iran'].map((side) => seats(lesson).filter((seat) => seat.table === id && seat.side === side).length),
    );
    expect(sizes.map(([us, iran]) => us! + iran!)).toEqual([10, 10, 10]);
    expect(sizes.every(([us, iran]) => Math.abs(us! - iran!) <= 2)).toBe(true);
    expect(against(lesson)).toEqual([]);
  });

  it('can be taken back, and moves nobody who sits already', () => {
    const lesson = openClass({ tables: 1 });
    wishing(lesson, [[null, 10]]);
    lesson.ok(DESK, { kind: 'deal' });
    const state = lesson.holder('A', 'us', 'state');
    lesson.ok(state, { kind: 'wish', wish: 'notUs' });
    expect(lesson.ok(DESK, { kind: 'deal' })).toEqual([]);
    expect(lesson.ok(state, { kind: 'wish', wish: 'notUs' })).toEqual([]);
    lesson.ok(state, { kind: 'wish', wish: null });
    expect(lesson.room().wishes).toEqual({});
    expect(folded(lesson.log)).toEqual(lesson.room());
  });
});
