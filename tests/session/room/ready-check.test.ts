import { describe, expect, it } from 'vitest';
import type { DeskScreen } from '../../../src/protocol/room-desk.ts';
import type { RoomScreen } from '../../../src/protocol/room.ts';
import { type Actor, partFor } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, folded, QUESTIONS } from '../../support/room.ts';

const counts = (lesson: Class) =>
  (partFor(lesson.room(), DESK, 'desk') as DeskScreen).check.map(({ right, answered, of }) => [right, answered, of]);
const own = (lesson: Class, who: Actor) => (partFor(lesson.room(), who, 'room') as RoomScreen).check;

function asked(): Class {
  const lesson = dealtClass(10);
  lesson.ok(DESK, { kind: 'check', questions: QUESTIONS });
  return lesson;
}

describe('the cards of a course', () => {
  const card = (goal: string) => ({ goal, dilemma: 'd', know: 'k', ask: 'a' });
  const cards = { us: { president: card('calm') }, iran: { leader: card('pressure') } };
  const seen = (lesson: Class, who: Actor) => (partFor(lesson.room(), who, 'room') as RoomScreen).cards;

  it('are read by the own side alone, and stay when the questions change', () => {
    const lesson = dealtClass(10);
    lesson.ok(DESK, { kind: 'check', questions: QUESTIONS, cards });
    lesson.ok(DESK, { kind: 'check', questions: [] });
    expect(seen(lesson, lesson.holder('A', 'us', 'state'))).toEqual(cards.us);
    expect(seen(lesson, lesson.holder('A', 'iran', 'leader'))).toEqual(cards.iran);
    for (const who of [DESK, { wall: true } as const, lesson.join()]) expect(seen(lesson, who)).toEqual({});
    expect(folded(lesson.log)).toEqual(lesson.room());
  });
});

describe('the ready check', () => {
  it('counts right answers by question; who is absent or has stepped out is not counted, who is late is', () => {
    const lesson = asked();
    const of = (role: string) => lesson.holder('A', 'us', role);
    for (const [role, answer] of [
      ['president', 2],
      ['state', 1],
      ['defense', 2],
      ['centcom', 2],
    ] as const)
      lesson.ok(of(role), { kind: 'answer', question: 'refuse', answer });
    expect(counts(lesson)).toEqual([
      [3, 4, 10],
      [0, 0, 10],
    ]);
    lesson.ok(DESK, { kind: 'absent', person: of('defense').person, absent: true });
    lesson.ok(of('centcom'), { kind: 'stepOut' });
    const late = lesson.join();
    lesson.ok(late, { kind: 'answer', question: 'seal', answer: 1 });
    expect(counts(lesson)).toEqual([
      [1, 2, 9],
      [1, 1, 9],
    ]);
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('takes the first answer, and tells what is right once all are given', () => {
    const lesson = asked();
    const state = lesson.holder('A', 'us', 'state');
    lesson.ok(state, { kind: 'answer', question: 'refuse', answer: 1 });
    expect(own(lesson, state)).toMatchObject({ mine: { refuse: 1 }, right: null });
    expect(JSON.stringify(own(lesson, state))).not.toContain('"right":2');
    expect(lesson.ok(state, { kind: 'answer', question: 'refuse', answer: 2 })).toEqual([]);
    lesson.ok(state, { kind: 'answer', question: 'seal', answer: 1 });
    expect(own(lesson, state)).toMatchObject({ mine: { refuse: 1, seal: 1 }, right: { refuse: 2, seal: 1 } });
  });

  it('refuses what is not asked, and questions that do not fit together', () => {
    const lesson = asked();
    const state = lesson.holder('A', 'us', 'state');
    expect(lesson.no(state, { kind: 'answer', question: 'other', answer: 1 }).code).toBe('noQuestion');
    expect(lesson.no(state, { kind: 'answer', question: 'seal', answer: 3 }).at).toBe('/answer');
    const [first] = QUESTIONS as [(typeof QUESTIONS)[number]];
    for (const questions of [[first, first], [{ ...first, right: 3 }]])
      expect(lesson.no(DESK, { kind: 'check', questions }).at).toBe('/questions');
    lesson.ok(DESK, { kind: 'check', questions: [] });
    expect(own(lesson, state)).toBeNull();
  });
});
