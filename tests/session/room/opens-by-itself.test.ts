import { describe, expect, it } from 'vitest';
import type { RoomScreen } from '../../../src/protocol/room.ts';
import { partFor, tasksOf } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, folded, sealTable, WALL } from '../../support/room.ts';

const HOUR = 3_600_000;
const CLOCK = { clock: true } as const;
const roomOf = (lesson: Class) => partFor(lesson.room(), WALL, 'room') as RoomScreen;

function inStepOne(): Class {
  const lesson = dealtClass(10);
  sealTable(lesson);
  lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost', minutes: 2, ask: 'Who here decided nothing?' });
  return lesson;
}

describe('the debrief', () => {
  it('opens by itself at the hour that the desk set, once, and not before', () => {
    const lesson = inStepOne();
    const at = lesson.now + HOUR;
    lesson.ok(DESK, { kind: 'openAt', at });
    expect(tasksOf(lesson.room())).toContainEqual({ key: 'open', kind: 'open', due: at });
    expect(lesson.no(CLOCK, { kind: 'opens', at }).code).toBe('tooEarly');
    lesson.now = at;
    const state = lesson.holder('A', 'us', 'state');
    expect(partFor(lesson.room(), state, 'records')).toMatchObject({ code: 'notOpenYet' });
    lesson.ok(CLOCK, { kind: 'opens', at });
    expect(roomOf(lesson)).toMatchObject({ stage: { step: 2, chapter: 'story' }, opensAt: null });
    expect('code' in partFor(lesson.room(), state, 'records')).toBe(false);
    expect(lesson.ok(CLOCK, { kind: 'opens', at })).toEqual([]);
    expect(lesson.no(DESK, { kind: 'openAt', at: at + HOUR }).code).toBe('revealed');
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('does not open at an hour that was taken back or is past', () => {
    const lesson = inStepOne();
    const at = lesson.now + HOUR;
    lesson.ok(DESK, { kind: 'openAt', at });
    lesson.ok(DESK, { kind: 'openAt', at: null });
    lesson.now = at;
    expect(lesson.ok(CLOCK, { kind: 'opens', at })).toEqual([]);
    for (const wrong of [at, at - 1, at + 61 * 24 * HOUR])
      expect(lesson.no(DESK, { kind: 'openAt', at: wrong }).at).toBe('/at');
  });

  it('tells all the chapter’s question and minutes, and since when it is open', () => {
    const lesson = inStepOne();
    const opened = lesson.now;
    expect(roomOf(lesson)).toMatchObject({
      stage: { chapter: 'cost', minutes: 2, ask: 'Who here decided nothing?' },
      debriefed: { opened, chapter: opened },
    });
    lesson.now += 60_000;
    lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'hotwash' });
    expect(roomOf(lesson).debriefed).toEqual({ opened, chapter: opened + 60_000 });
    expect(roomOf(lesson).stage).not.toHaveProperty('ask');
  });

  it('of a second session has a bell that the desk may set, and set again', () => {
    const lesson = dealtClass(10, { sessions: 2 });
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    const at = lesson.now + HOUR;
    expect(lesson.no(DESK, { kind: 'setSecondBell', at }).code).toBe('notNow'); // the first session goes on
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    expect(roomOf(lesson).secondBell).toBeNull();
    lesson.ok(DESK, { kind: 'setSecondBell', at });
    expect(roomOf(lesson).secondBell).toBe(at);
    expect(lesson.ok(DESK, { kind: 'setSecondBell', at })).toEqual([]);
    for (const wrong of [lesson.now, lesson.now + 25 * HOUR])
      expect(lesson.no(DESK, { kind: 'setSecondBell', at: wrong }).at).toBe('/at');
    lesson.ok(DESK, { kind: 'setSecondBell', at: null });
    expect(roomOf(lesson).secondBell).toBeNull();
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('of one session has no second bell', () => {
    const lesson = inStepOne();
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    expect(lesson.no(DESK, { kind: 'setSecondBell', at: lesson.now + HOUR }).code).toBe('notNow');
  });
});
