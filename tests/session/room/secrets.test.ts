import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomPart } from '../../../src/protocol/room-parts.ts';
import { type Actor, csvOf, partFor, savesOf } from '../../../src/session/room/index.ts';
import { PARTS } from '../../../src/session/room/viewer.ts';
import { stream } from '../../support/random-play.ts';
import { type Asked, type Class, DESK, dealtClass, openClass, QUESTIONS, sealTable, WALL } from '../../support/room.ts';
import { randomProposed } from '../../support/room-random.ts';

/** Two classes that differ in one secret must look alike to all who may not know it, byte for byte. */

const all = (lesson: Class, who: Actor, but: readonly RoomPart[] = []): string =>
  JSON.stringify(
    PARTS.filter((part) => !but.includes(part)).map((part) => [
      part,
      partFor(lesson.room(), who, part, { table: 'A' }),
    ]),
  );

interface Pair {
  readonly one: Class;
  readonly two: Class;
}

/** Ten at table A, ten at table B, two who watch at A; the first turn is being ordered. */
function pair(): Pair {
  const open = (): Class => {
    const lesson = dealtClass(20, { tables: 2 });
    for (let i = 0; i < 2; i++)
      lesson.ok(DESK, { kind: 'seat', person: lesson.join().person, table: 'A', side: null, roles: [] });
    lesson.ok(DESK, { kind: 'setTalk', chat: true, backChannel: 'held' });
    return lesson;
  };
  return { one: open(), two: open() };
}

const persons = (lesson: Class, which: (p: { table: string | null; side: string | null }) => boolean): Actor[] =>
  Object.values(lesson.room().people)
    .filter(which)
    .map(({ id }) => ({ person: id }));

/** All who are not of this side of table A. */
const strangers = (lesson: Class, side: string): Actor[] => [
  WALL,
  ...persons(lesson, (p) => p.table !== 'A' || p.side !== side),
];

/** Those to whom the two classes look different. */
const told = ({ one, two }: Pair, who: readonly Actor[]): Actor[] =>
  who.filter((actor) => all(one, actor) !== all(two, actor));

const play = (lesson: Class, seed: string): void => {
  const pick = stream(seed);
  for (let i = 0; i < 12; i++) {
    const [actor] = [persons(lesson, (p) => p.table === 'A' && p.side === 'us')[pick(5)]!];
    const draft = lesson.room().tables.A!.drafts.us;
    const proposal = draft.proposals[pick(Math.max(1, draft.proposals.length))];
    const commands: Asked[] = [
      { kind: 'propose', what: randomProposed(lesson, 'A', 'us', pick) },
      { kind: 'mark', proposal: proposal?.id ?? '', mark: 'doubt' },
      { kind: 'forecast', forecast: { killed: pick(100) } },
      { kind: 'setAside', proposal: proposal?.id ?? '', rev: proposal?.rev ?? 0, aside: true },
      { kind: 'arrange', draftRev: draft.rev, order: draft.proposals.map((p) => p.id).toReversed() },
    ];
    lesson.try(actor, commands[pick(commands.length)]!);
  }
};

describe('nobody learns', () => {
  it('what another team drafts, forecasts or doubts', () => {
    fc.assert(
      fc.property(fc.nat().map(String), (seed) => {
        const two = pair();
        play(two.two, seed);
        expect(told(two, strangers(two.one, 'us'))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('what another team seals, before it is played', () => {
    const two = pair();
    const state = two.two.holder('A', 'us', 'state');
    two.two.ok(state, {
      kind: 'propose',
      what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } },
    });
    for (const lesson of [two.one, two.two])
      lesson.ok(lesson.holder('A', 'us', 'president'), {
        kind: 'seal',
        draftRev: lesson.room().tables.A!.drafts.us.rev,
      });
    expect(told(two, strangers(two.one, 'us'))).toEqual([]);
  });

  it('what another team says, and what is said to the desk or on a channel that is held', () => {
    const two = pair();
    const { two: lesson } = two;
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'say', to: 'team', text: 'canary' });
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'say', to: 'back', text: 'canary' });
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'say', to: 'desk', text: 'canary' });
    expect(told(two, strangers(two.one, 'us'))).toEqual([]);
    expect(all(lesson, lesson.holder('A', 'us', 'centcom')).match(/canary/g)).toHaveLength(1);
  });

  it('a word of the back-channel but State, the Foreign Minister of the table and the desk', () => {
    const { two: lesson } = pair();
    const said = () => lesson.room().talk.at(-1)!.id;
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'say', to: 'back', text: 'canary' });
    lesson.ok(DESK, { kind: 'passLine', line: said(), pass: true });
    const readers = [lesson.holder('A', 'us', 'state'), lesson.holder('A', 'iran', 'foreign')].map((p) => p.person);
    for (const actor of persons(lesson, () => true))
      expect(all(lesson, actor).includes('canary')).toBe('person' in actor && readers.includes(actor.person));
    lesson.ok(DESK, { kind: 'passLine', line: said(), pass: false });
    for (const actor of persons(lesson, () => true)) expect(all(lesson, actor)).not.toContain('canary');
  });

  it('what the desk told one person or one side', () => {
    const two = pair();
    const { two: lesson } = two;
    const state = lesson.holder('A', 'us', 'state');
    lesson.ok(DESK, { kind: 'tell', to: state.person, text: 'canary' });
    lesson.ok(DESK, { kind: 'bulletin', to: 'us', text: 'canary', correction: 'canary' });
    lesson.ok(DESK, { kind: 'addInject', inject: { watch: 1, text: 'canary', effect: { kind: 'news' } } });
    const us = persons(lesson, (p) => p.side === 'us');
    const others = persons(lesson, (p) => p.side !== 'us');
    expect(told(two, [WALL, ...others])).toEqual([]);
    for (const actor of us) expect(all(lesson, actor)).toContain('canary');
  });

  it('that a bulletin is false, before the debrief shows everything', () => {
    const two = pair();
    two.one.ok(DESK, { kind: 'bulletin', to: 'both', text: 'Words.' });
    two.two.ok(DESK, { kind: 'bulletin', to: 'both', text: 'Words.', correction: 'canary' });
    expect(told(two, [WALL, ...persons(two.one, () => true)])).toEqual([]);
    for (const lesson of [two.one, two.two]) lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: '' });
    expect(all(two.two, two.two.holder('A', 'us', 'state'))).toContain('canary');
  });

  it('what the register of the instructor says, nor who is muted', () => {
    const open = (register: string): Class => {
      const lesson = dealtClass(10);
      const late = lesson.join('Late Lark', register);
      lesson.ok(DESK, { kind: 'mute', person: late.person, muted: register === 'canary' });
      return lesson;
    };
    const two = { one: open('17'), two: open('canary') };
    const late = Object.values(two.one.room().people).at(-1)!.id;
    expect(
      told(two, [WALL, ...persons(two.one, () => true).filter((p) => !('person' in p) || p.person !== late)]),
    ).toEqual([]);
    expect(all(two.two, { person: late })).not.toContain('canary');
    expect(all(two.two, DESK)).toContain('canary');
    for (const lesson of [two.one, two.two]) lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: '' });
    for (const actor of [WALL, ...persons(two.two, () => true)]) expect(all(two.two, actor)).not.toContain('canary');
  });

  it('who asked not to play a side, nor that anybody asked', () => {
    const two = pair();
    const wished = two.two.holder('A', 'us', 'state');
    two.two.ok(wished, { kind: 'wish', wish: 'notUs' });
    const others = persons(two.one, () => true).filter((p) => !('person' in p) || p.person !== wished.person);
    expect(told(two, [WALL, ...others])).toEqual([]);
    for (const who of [wished, DESK]) expect(all(two.two, who)).toContain('notUs');
    for (const text of [csvOf(two.two.room(), { talk: true }), JSON.stringify(savesOf(two.two.room()))])
      expect(text).not.toContain('notUs');
  });

  it('what anybody answered in the ready check; the desk learns counts by question', () => {
    const two = pair();
    for (const lesson of [two.one, two.two]) lesson.ok(DESK, { kind: 'check', questions: QUESTIONS });
    const state = two.two.holder('A', 'us', 'state');
    two.two.ok(state, { kind: 'answer', question: 'refuse', answer: 1 });
    const others = persons(two.one, () => true).filter((p) => !('person' in p) || p.person !== state.person);
    expect(told(two, [WALL, ...others])).toEqual([]);
    const swapped = pair();
    for (const [lesson, role] of [
      [swapped.one, 'state'],
      [swapped.two, 'defense'],
    ] as const) {
      lesson.ok(DESK, { kind: 'check', questions: QUESTIONS });
      lesson.ok(lesson.holder('A', 'us', role), { kind: 'answer', question: 'refuse', answer: 1 });
    }
    expect(told(swapped, [DESK, WALL])).toEqual([]);
    expect(csvOf(two.two.room(), { talk: true })).not.toContain('refuse');
  });

  it('what anybody answered in the quiz, nor who took it, before and after; the desk learns counts until it may grade', () => {
    const open = (role: string): Class => {
      const lesson = openClass();
      for (let i = 0; i < 10; i++) lesson.join();
      lesson.ok(DESK, { kind: 'deal' });
      lesson.ok(DESK, { kind: 'quiz', time: 'before', questions: QUESTIONS });
      lesson.ok(lesson.holder('A', 'us', role), { kind: 'takeQuiz', time: 'before', answers: { refuse: 1, seal: 1 } });
      return lesson;
    };
    const two = { one: open('state'), two: open('centcom') };
    const own = ['state', 'centcom'].map((role) => two.one.holder('A', 'us', role).person);
    const others = persons(two.one, () => true).filter((p) => 'person' in p && !own.includes(p.person));
    expect(others).toHaveLength(8);
    expect(told(two, [WALL, DESK, ...others])).toEqual([]);
    for (const lesson of [two.one, two.two]) {
      lesson.ok(DESK, { kind: 'begin' });
      lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
      lesson.ok(DESK, { kind: 'quiz', time: 'after', questions: [] });
    }
    two.one.ok(two.one.holder('A', 'us', 'state'), {
      kind: 'takeQuiz',
      time: 'after',
      answers: { refuse: 2, seal: 1 },
    });
    expect(told(two, [WALL, ...others])).toEqual([]);
    for (const who of [WALL, ...others]) expect(all(two.one, who)).not.toMatch(/"refuse":\d/);
    for (const text of [csvOf(two.one.room(), { talk: true }), JSON.stringify(savesOf(two.one.room()))])
      expect(text).not.toContain('refuse');
  });

  it('who felt what: the class reads what was sent to it without a name, the desk what was sent to it alone', () => {
    const open = (role: string, to: 'class' | 'desk'): Class => {
      const lesson = dealtClass(30, { tables: 3 });
      lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'hotwash' });
      lesson.ok(lesson.holder('B', 'us', role), { kind: 'feel', feelings: ['sad'], sentence: 'canary', to });
      return lesson;
    };
    const swapped = { one: open('state', 'class'), two: open('centcom', 'class') };
    const own = ['state', 'centcom'].map((role) => swapped.one.holder('B', 'us', role).person);
    const others = persons(swapped.one, () => true).filter((p) => 'person' in p && !own.includes(p.person));
    expect(others).toHaveLength(28);
    expect(told(swapped, [WALL, DESK, ...others])).toEqual([]);
    for (const who of [WALL, DESK, ...others]) expect(all(swapped.one, who)).toContain('canary');
    const apart = open('state', 'desk');
    for (const who of [WALL, ...others]) expect(all(apart, who)).not.toContain('canary');
    expect(all(apart, DESK)).toContain('canary');
    expect(told({ one: apart, two: open('centcom', 'desk') }, [DESK])).toEqual([]);
    for (const lesson of [swapped.one, apart]) {
      lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
      const exported = [csvOf(lesson.room(), { talk: true }), savesOf(lesson.room())];
      for (const part of ['records', 'contributions', 'grading'] as const)
        exported.push(partFor(lesson.room(), DESK, part) as never);
      expect(JSON.stringify(exported)).not.toContain('canary');
    }
  });

  it('that somebody stepped out: it looks as if the connection was lost and the desk had handed the role on', () => {
    const two = pair();
    const quds = two.one.holder('A', 'iran', 'quds');
    two.one.ok(DESK, { kind: 'computer', tables: ['A'], side: 'iran', role: 'quds', policy: 'cadet' });
    two.one.ok(DESK, { kind: 'absent', person: quds.person, absent: true });
    two.two.ok(quds, { kind: 'stepOut' });
    const others = persons(two.one, () => true).filter((p) => !('person' in p) || p.person !== quds.person);
    expect(told(two, [WALL, ...others])).toEqual([]);
    expect(all(two.two, DESK)).toContain('"steppedOut":true');
  });

  it('what excuses somebody from a turn', () => {
    const two = pair();
    const state = two.two.holder('A', 'us', 'state');
    two.two.ok(DESK, { kind: 'excuse', person: state.person, turn: 1, excused: true });
    expect(told(two, [WALL, ...persons(two.one, () => true)])).toEqual([]);
  });

  it('whether strikes work, the aims or the seed, before the debrief shows everything', () => {
    const open = (theta: 'suppress' | 'provoke'): Class => {
      const lesson = dealtClass(10, { options: { theta, hiddenAims: 'off', hazard: theta === 'provoke' ? 0.5 : 1 } });
      sealTable(lesson);
      return lesson;
    };
    const two = { one: open('suppress'), two: open('provoke') };
    expect(told(two, [WALL, ...persons(two.one, () => true)])).toEqual([]);
    for (const lesson of [two.one, two.two]) lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    expect(told(two, [WALL, ...persons(two.one, () => true)])).toEqual([]);
    for (const actor of [WALL, ...persons(two.one, () => true)]) expect(all(two.one, actor)).not.toContain('the-seed');
    for (const lesson of [two.one, two.two]) lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'turns' });
    expect(all(two.one, WALL)).not.toBe(all(two.two, WALL));
  });

  it('drafts, talk or truth from the desk’s overview; only from what it uncovers', () => {
    const two = pair();
    play(two.two, 'desk');
    const glance = (lesson: Class): string => {
      const seen = all(lesson, DESK, ['table', 'talk', 'room']);
      return seen.replace(/"did":\{[^}]*\}/g, '').replace(/"expires":\d+/, '');
    };
    expect(glance(two.one)).toBe(glance(two.two));
  });

  it('a part that is not for them', () => {
    const { one } = pair();
    const state = one.holder('A', 'us', 'state');
    for (const part of ['desk', 'table', 'wall'] as const)
      expect(partFor(one.room(), state, part)).toMatchObject({ status: 404 });
    for (const part of ['game', 'draft', 'talk', 'desk', 'table'] as const)
      expect(partFor(one.room(), WALL, part)).toMatchObject({ status: 404 });
    expect(partFor(one.room(), { person: 'nobody' }, 'room')).toMatchObject({ status: 401 });
    expect(() => partFor(one.room(), state, 'truth' as RoomPart)).toThrow('no part');
    for (const who of [{ clock: true }, { computer: true }, { nobody: true }] as const)
      expect(() => partFor(one.room(), who, 'room')).toThrow('look at a room');
  });
});
