import { describe, expect, it } from 'vitest';
import type { RoomScreen } from '../../../src/protocol/room.ts';
import { type Actor, partFor } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, folded, WALL } from '../../support/room.ts';

const roomOf = (lesson: Class, who: Actor) => partFor(lesson.room(), who, 'room') as RoomScreen;

function opened(): Class {
  const lesson = dealtClass(10);
  lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'hotwash' });
  return lesson;
}

describe('the hot wash', () => {
  it('can be changed, sent to another reader, and taken back', () => {
    const lesson = opened();
    const state = lesson.holder('A', 'us', 'state');
    lesson.ok(state, { kind: 'feel', feelings: ['sad'], sentence: ' Too fast. ', to: 'class' });
    const [first] = roomOf(lesson, WALL).felt;
    expect(first).toMatchObject({ feelings: ['sad'], sentence: 'Too fast.' });
    lesson.ok(state, { kind: 'feel', feelings: [], sentence: 'Too slow.', to: 'class' });
    expect(roomOf(lesson, WALL).felt).toMatchObject([{ sentence: 'Too slow.' }]);
    expect(roomOf(lesson, WALL).felt[0]!.id).not.toBe(first!.id);
    lesson.ok(state, { kind: 'feel', feelings: [], sentence: 'Too slow.', to: 'desk' });
    expect(roomOf(lesson, WALL).felt).toEqual([]);
    expect(roomOf(lesson, state).ownFelt).toMatchObject({ sentence: 'Too slow.', to: 'desk' });
    lesson.ok(state, { kind: 'feel', feelings: [], sentence: '', to: 'desk' });
    expect(lesson.room().felt).toEqual({});
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('lets the desk take a sentence off all pages', () => {
    const lesson = opened();
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'feel', feelings: [], sentence: 'A slur.', to: 'class' });
    lesson.ok(DESK, { kind: 'hideFelt', id: roomOf(lesson, DESK).felt[0]!.id });
    for (const who of [WALL, DESK]) expect(roomOf(lesson, who).felt).toEqual([]);
  });

  it('refuses what is no feeling, and more than three', () => {
    const lesson = opened();
    const state = lesson.holder('A', 'us', 'state');
    for (const feelings of [['<b>'], ['a', 'b', 'c', 'd']])
      expect(lesson.no(state, { kind: 'feel', feelings, sentence: '', to: 'class' }).at).toBe('/feelings');
  });
});
