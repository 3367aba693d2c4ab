import { describe, expect, it } from 'vitest';
import type { DeskScreen } from '../../../src/protocol/room-desk.ts';
import type { Contributions, TeamDraft } from '../../../src/protocol/room-seat.ts';
import type { Grading } from '../../../src/protocol/room-grading.ts';
import type { RoomScreen } from '../../../src/protocol/room.ts';
import { type Actor, csvOf, partFor, savesOf, tasksOf } from '../../../src/session/room/index.ts';
import { at, begunDaily, endOf, MINUTE, tableOf, watch } from '../../support/daily.ts';
import { type Class, DAILY, DESK, folded } from '../../support/room.ts';

const PRACTICE = { ...DAILY, practice: true } as const;
const REDLINE = { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } as const;
const OF_DAY = at('2027-03-25', '12:00');

/** A class on the day of its practice, at noon. */
function practising(): Class {
  const lesson = begunDaily(PRACTICE);
  watch(lesson, OF_DAY);
  return lesson;
}

const isPractice = (lesson: Class): boolean =>
  (partFor(lesson.room(), DESK, 'room') as RoomScreen).tables[0]!.practice === true;
const drafted = (lesson: Class, who: Actor): TeamDraft => partFor(lesson.room(), who, 'draft') as TeamDraft;
const read = (lesson: Class, who: Actor): readonly string[] =>
  (partFor(lesson.room(), who, 'talk') as readonly { text: string }[]).map(({ text }) => text);
const rowsOf = (lesson: Class): readonly string[] => csvOf(lesson.room(), { talk: true }).trim().split('\r\n').slice(1);

const sealBoth = (lesson: Class): void => {
  for (const side of ['us', 'iran'] as const)
    lesson.ok(DESK, { kind: 'seal', table: 'A', side, draftRev: tableOf(lesson).drafts[side].rev });
};

/** Everything that people can try. */
function tryAll(lesson: Class): void {
  const [state, head] = [lesson.holder('A', 'us', 'state'), lesson.holder('A', 'us', 'president')];
  const other = lesson.holder('A', 'iran', 'foreign');
  lesson.ok(DESK, { kind: 'setTalk', chat: true, backChannel: 'open' });
  lesson.ok(state, { kind: 'propose', what: REDLINE });
  lesson.ok(head, { kind: 'mark', proposal: tableOf(lesson).drafts.us.proposals[0]!.id, mark: 'agree' });
  lesson.ok(state, { kind: 'forecast', forecast: { killed: 20 } });
  lesson.ok(state, { kind: 'say', to: 'team', text: 'Tried with the team.' });
  lesson.ok(state, { kind: 'say', to: 'back', text: 'Tried abroad.' });
  lesson.ok(other, { kind: 'say', to: 'team', text: 'Tried over there.' });
  lesson.ok(state, { kind: 'say', to: 'desk', text: 'I cannot hear you.' });
  lesson.ok(DESK, { kind: 'bulletin', text: 'Only tried.', to: 'both', correction: 'It was false.' });
  lesson.ok(DESK, { kind: 'computer', side: 'iran', role: 'quds', policy: 'random' });
}

describe('a practice turn', () => {
  it('comes first in a class with a turn a day that asks for one, and is told to everybody', () => {
    const lesson = begunDaily(PRACTICE);
    expect([isPractice(lesson), tableOf(lesson).phase, endOf(lesson)]).toEqual([true, 'briefing', '2027-03-25 06:00']);
    watch(lesson, OF_DAY);
    expect([isPractice(lesson), tableOf(lesson).phase, endOf(lesson)]).toEqual([true, 'orders', '2027-03-25 20:00']);
    expect(isPractice(begunDaily(DAILY))).toBe(false);
  });

  it('is thrown away at its hour: people read again until turn 1 opens, and nothing of it is kept', () => {
    const lesson = practising();
    tryAll(lesson);
    watch(lesson, at('2027-03-25', '20:10'));
    const { phase, play, past, drafts, bulletins } = tableOf(lesson);
    expect([phase, isPractice(lesson), endOf(lesson)]).toEqual(['briefing', false, '2027-03-26 06:00']);
    expect([play.run.turns, past, bulletins, lesson.room().deeds]).toEqual([[], [], [], []]);
    expect([drafts.us.proposals, drafts.us.forecasts, play.sealed]).toEqual([[], {}, { us: null, iran: null }]);
    watch(lesson, at('2027-03-26', '20:10'));
    expect([tableOf(lesson).phase, tableOf(lesson).play.run.turns.length]).toEqual(['playback', 1]);
    expect(tableOf(lesson).play.run.turns[0]!.us!.signals).toEqual([]);
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('plays the six turns after it on days of their own', () => {
    const lesson = begunDaily(PRACTICE);
    watch(lesson, at('2027-04-05', '20:00'));
    expect(tableOf(lesson).play.run.turns).toHaveLength(6);
  });

  it('does not end because both sides have sealed: they may unseal until its hour', () => {
    const lesson = practising();
    sealBoth(lesson);
    expect([tableOf(lesson).phase, isPractice(lesson)]).toEqual(['orders', true]);
    lesson.ok(lesson.holder('A', 'us', 'president'), { kind: 'unseal' });
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'propose', what: REDLINE });
    watch(lesson, at('2027-03-25', '20:10'));
    expect([tableOf(lesson).phase, tableOf(lesson).play.sealed]).toEqual(['briefing', { us: null, iran: null }]);
  });

  it('takes proposals until its hour: it has no hour at which they close', () => {
    const lesson = practising();
    watch(lesson, at('2027-03-25', '19:50'));
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'propose', what: REDLINE });
    expect(tableOf(lesson).drafts.us.proposals).toHaveLength(1);
  });

  it('ends as the desk says, and turn 1 opens on the next day of play', () => {
    for (const command of [{ kind: 'resolve' }, { kind: 'next' }] as const) {
      const lesson = practising();
      lesson.ok(DESK, command);
      expect([tableOf(lesson).phase, isPractice(lesson), endOf(lesson)]).toEqual([
        'briefing',
        false,
        '2027-03-26 06:00',
      ]);
      for (const person of Object.keys(lesson.room().people)) lesson.ok({ person }, { kind: 'ready', ready: true });
      expect([tableOf(lesson).phase, endOf(lesson)]).toEqual(['orders', '2027-03-26 20:00']);
      sealBoth(lesson);
      expect(tableOf(lesson).play.run.turns).toHaveLength(1);
    }
  });

  it('leaves in talk only what was written to the desk or by it, and none of it in an export', () => {
    const lesson = practising();
    tryAll(lesson);
    lesson.ok(DESK, { kind: 'tell', to: 'all', text: 'Read this.' });
    const state = lesson.holder('A', 'us', 'state');
    expect(rowsOf(lesson)).toHaveLength(1); // also while it goes on
    watch(lesson, at('2027-03-25', '20:10'));
    expect(read(lesson, state)).toEqual(['I cannot hear you.', 'Read this.']);
    expect(read(lesson, lesson.holder('A', 'iran', 'foreign'))).toEqual(['Read this.']);
    expect(rowsOf(lesson).map((row) => row.includes('Read this.'))).toEqual([true]);
  });

  it('is no turn that somebody did or missed: not for the desk, in marks, or on the own page', () => {
    const lesson = practising();
    tryAll(lesson);
    const state = lesson.holder('A', 'us', 'state');
    watch(lesson, at('2027-03-31', '20:10')); // turns 1 to 3
    const { people } = partFor(lesson.room(), DESK, 'desk') as DeskScreen;
    expect(people.map(({ missed }) => missed)).toEqual(people.map(() => tableOf(lesson).past.length));
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'story' });
    const { rows } = partFor(lesson.room(), DESK, 'grading') as Grading;
    const own = rows.find(({ person }) => person === state.person)!;
    expect([own.proposals, own.marks, own.forecastsGiven, own.turnsWithAct]).toEqual([0, 0, 0, 0]);
    const { rows: turns, proposals, marks } = partFor(lesson.room(), state, 'contributions') as Contributions;
    expect([turns, proposals, marks]).toEqual([[], [], []]);
  });

  it('keeps what one who watches writes until its hour', () => {
    const lesson = begunDaily(PRACTICE);
    const late = lesson.join();
    lesson.ok(DESK, { kind: 'seat', person: late.person, table: 'A', side: null, roles: [] });
    watch(lesson, OF_DAY);
    lesson.ok(late, { kind: 'watchNote', prompt: 'meant', text: 'They test us.' });
    expect(drafted(lesson, late).sheet).toEqual({ meant: 'They test us.' });
    watch(lesson, at('2027-03-26', '12:00'));
    expect(drafted(lesson, late).sheet).toEqual({});
  });

  it('takes no events, no fork and no early end; events that were added before it wait for turn 1', () => {
    const lesson = begunDaily(PRACTICE);
    const inject = { watch: 0, text: 'A tower falls.', effect: { kind: 'news' } } as const;
    const addInject = { kind: 'addInject', inject } as const;
    lesson.ok(DESK, addInject);
    watch(lesson, OF_DAY);
    for (const command of [addInject, { kind: 'fork', turn: 1 }, { kind: 'last', last: true }] as const)
      expect(lesson.no(DESK, command).code).toBe('practice');
    watch(lesson, at('2027-03-26', '20:10'));
    expect(tableOf(lesson).play.run.turns[0]!.white!.injects).toHaveLength(1);
  });

  it('is thrown away, too, where the class stops or goes to its debrief in the middle of it', () => {
    for (const command of [{ kind: 'stop' }, { kind: 'debrief', step: 2, chapter: 'story' }] as const) {
      const lesson = practising();
      tryAll(lesson);
      lesson.ok(DESK, command);
      expect([tableOf(lesson).phase, savesOf(lesson.room()), lesson.room().deeds]).toEqual(['over', [], []]);
      expect(rowsOf(lesson)).toEqual([]);
      expect(folded(lesson.log)).toEqual(lesson.room());
    }
  });

  it('goes on after a server has started again in the middle of it', () => {
    const lesson = practising();
    tryAll(lesson);
    sealBoth(lesson);
    const again = folded(lesson.log);
    expect(again).toEqual(lesson.room());
    expect(tasksOf(again)).toEqual(tasksOf(lesson.room()));
    const due = tasksOf(again).find(({ kind }) => kind === 'deadline')!;
    expect(due.due).toBe(at('2027-03-25', '20:00'));
  });

  it('is over for one table before another: they meet in turn 1', () => {
    const lesson = begunDaily(PRACTICE, { tables: 2 });
    watch(lesson, OF_DAY);
    lesson.ok(DESK, { kind: 'resolve', tables: ['A'] });
    expect(Object.values(lesson.room().tables).map(({ phase }) => phase)).toEqual(['briefing', 'orders']);
    lesson.ok(DESK, { kind: 'next', tables: ['A'] });
    lesson.ok(DESK, { kind: 'next', tables: ['A'] });
    expect(tableOf(lesson).phase).toBe('closing'); // waits for turn 1 of the other one
    watch(lesson, lesson.now + 10 * 24 * 60 * MINUTE);
    expect(Object.values(lesson.room().tables).map(({ play }) => play.run.turns.length)).not.toContain(0);
  });
});
