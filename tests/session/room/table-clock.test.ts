import { describe, expect, it } from 'vitest';
import type { DeskScreen } from '../../../src/protocol/room-desk.ts';
import type { Clock } from '../../../src/protocol/room.ts';
import { type Actor, partFor, tasksOf } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, START } from '../../support/room.ts';

const clockOf = (lesson: Class, table = 'A'): Clock => lesson.room().tables[table]!.clock;
const due = (lesson: Class) => tasksOf(lesson.room()).filter((task) => task.kind === 'deadline');
const minute = 60_000;

describe('a clock', () => {
  it('gives a turn the seconds of its plan, and is one task until it is due', () => {
    const lesson = dealtClass(10);
    expect(clockOf(lesson)).toEqual({ endsAt: START + 180_000, total: 180_000 });
    expect(due(lesson)).toMatchObject([{ key: 'deadline:A', due: START + 180_000, table: 'A', turn: 1 }]);
  });

  it('stops, goes on and takes time, and is no task while it is stopped', () => {
    const lesson = dealtClass(10);
    lesson.now += minute;
    lesson.ok(DESK, { kind: 'pause' });
    expect(clockOf(lesson)).toEqual({ left: 120_000, total: 180_000 });
    expect(due(lesson)).toEqual([]);
    lesson.now += 10 * minute;
    lesson.ok(DESK, { kind: 'addTime', ms: minute });
    lesson.ok(DESK, { kind: 'goOn' });
    expect(clockOf(lesson)).toEqual({ endsAt: lesson.now + 3 * minute, total: 4 * minute });
    lesson.ok(DESK, { kind: 'addTime', ms: -60 * minute });
    expect(clockOf(lesson)).toMatchObject({ endsAt: lesson.now });
  });

  it('does nothing when it comes too late, for another turn or another end', () => {
    const lesson = dealtClass(10);
    const endsAt = START + 180_000;
    lesson.ok(DESK, { kind: 'addTime', ms: minute });
    lesson.now = endsAt;
    const clock = { clock: true } as const;
    expect(lesson.ok(clock, { kind: 'due', table: 'A', turn: 1, endsAt })).toEqual([]);
    expect(lesson.ok(clock, { kind: 'due', table: 'A', turn: 2, endsAt: endsAt + minute })).toEqual([]);
    expect(lesson.no(clock, { kind: 'due', table: 'A', turn: 1, endsAt: endsAt + minute }).code).toBe('tooEarly');
    lesson.now += minute;
    lesson.ok(clock, { kind: 'due', table: 'A', turn: 1, endsAt: lesson.now });
    expect(lesson.room().tables.A).toMatchObject({ phase: 'playback' });
  });

  it('goes on at an assistant’s tables alone after a sleep, and the instructor still reads of it', () => {
    const lesson = dealtClass(20, { tables: 2 });
    lesson.now += 40 * minute;
    lesson.ok({ clock: true }, { kind: 'slept', since: lesson.now - 40 * minute });
    const assistant = { desk: { id: 'assistant', tables: ['B'] } };
    const sleptFor = (actor: Actor) => (partFor(lesson.room(), actor, 'desk') as DeskScreen).slept;
    expect(sleptFor(assistant)).toBe(40 * minute);
    lesson.ok(assistant, { kind: 'goOn' });
    expect(sleptFor(assistant)).toBeNull();
    expect(sleptFor(DESK)).toBe(40 * minute);
    expect(Object.values(lesson.room().tables).map(({ clock }) => clock && 'left' in clock)).toEqual([true, false]);
  });

  it('stops as of the last beat if the server slept, and says so until the desk goes on', () => {
    const lesson = dealtClass(10);
    lesson.now += minute;
    const since = lesson.now;
    lesson.now += 40 * minute;
    lesson.ok({ clock: true }, { kind: 'slept', since });
    expect(clockOf(lesson)).toEqual({ left: 120_000, total: 180_000 });
    expect(lesson.room().slept).toBe(40 * minute);
    lesson.ok(DESK, { kind: 'goOn' });
    expect(lesson.room().slept).toBeNull();
    expect(clockOf(lesson)).toMatchObject({ endsAt: lesson.now + 120_000 });
  });

  it('ends later by a gap that is short', () => {
    const lesson = dealtClass(10);
    const since = lesson.now;
    lesson.now += 9000;
    lesson.ok({ clock: true }, { kind: 'slept', since });
    expect(clockOf(lesson)).toMatchObject({ endsAt: START + 189_000 });
    expect(lesson.room().slept).toBeNull();
  });

  it('deletes the class some days after its last command', () => {
    const lesson = dealtClass(10);
    lesson.now += minute;
    lesson.ok(DESK, { kind: 'pause' });
    const purge = tasksOf(lesson.room()).find((task) => task.kind === 'purge');
    expect(purge?.due).toBe(lesson.now + 30 * 24 * 60 * minute);
  });
});
