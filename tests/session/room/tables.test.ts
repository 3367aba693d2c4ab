import { describe, expect, it } from 'vitest';
import { replay } from '../../../src/engine/record/index.ts';
import type { PublicTable } from '../../../src/protocol/room.ts';
import { partFor, savesOf } from '../../../src/session/room/index.ts';
import { type Class, DESK, dealtClass, folded, sealTable } from '../../support/room.ts';

const phases = (lesson: Class): string =>
  Object.values(lesson.room().tables)
    .map((table) => table.phase)
    .join(' ');
const turnsOf = (lesson: Class, table = 'A') => lesson.room().tables[table]!.play.run.turns;
const line = { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } as const;

describe('tables that step together', () => {
  it('wait for each other, and close in one step with the same dice', () => {
    const lesson = dealtClass(20, { tables: 2 });
    sealTable(lesson, 'A');
    expect(phases(lesson)).toBe('closing orders');
    sealTable(lesson, 'B');
    expect(phases(lesson)).toBe('playback playback');
    expect(turnsOf(lesson, 'A')).toEqual(turnsOf(lesson, 'B'));
    expect(lesson.room().tables.A!.play.run.hashes).toEqual(lesson.room().tables.B!.play.run.hashes);
  });

  it('wait for one that still sees the turn before', () => {
    const lesson = dealtClass(20, { tables: 2 });
    sealTable(lesson, 'A');
    sealTable(lesson, 'B');
    lesson.ok(DESK, { kind: 'next', tables: ['A'] });
    sealTable(lesson, 'A');
    expect(phases(lesson)).toBe('closing playback');
    lesson.ok(DESK, { kind: 'next', tables: ['B'] });
    sealTable(lesson, 'B');
    expect(phases(lesson)).toBe('playback playback');
  });

  it('do not wait for an empty one, nor against the word of the desk', () => {
    const lesson = dealtClass(10, { tables: 1 });
    lesson.ok(DESK, { kind: 'addTable' });
    sealTable(lesson, 'A');
    expect(phases(lesson)).toBe('playback briefing');
    const busy = dealtClass(20, { tables: 2 });
    sealTable(busy, 'A');
    busy.ok(DESK, { kind: 'resolve', tables: ['A'] });
    expect(phases(busy)).toBe('playback orders');
  });

  it('do not wait if each goes its own way', () => {
    const lesson = dealtClass(20, { tables: 2, step: 'each' });
    sealTable(lesson, 'A');
    expect(phases(lesson)).toBe('playback orders');
  });
});

describe('a table', () => {
  it('goes on to the orders when all at it are ready, and seals without a head when its team is', () => {
    const lesson = dealtClass(6);
    sealTable(lesson);
    for (const { id } of Object.values(lesson.room().people)) lesson.ok({ person: id }, { kind: 'ready', ready: true });
    expect(lesson.room().tables.A).toMatchObject({ phase: 'orders', drafts: { us: { ready: [], turn: 2 } } });
    const us = ['president', 'defense', 'state'].map((role) => lesson.holder('A', 'us', role));
    lesson.ok(us[1]!, { kind: 'ready', ready: true });
    lesson.ok(us[2]!, { kind: 'ready', ready: true });
    expect(lesson.room().tables.A!.drafts.us.sealed).toBeNull();
    lesson.ok(DESK, { kind: 'absent', person: us[0]!.person, absent: true });
    expect(lesson.room().tables.A!.drafts.us.sealed).toMatchObject({ by: 'team' });
  });

  it('asks a team without a head again when its draft has changed', () => {
    const lesson = dealtClass(6);
    const [head, defense, state] = ['president', 'defense', 'state'].map((role) => lesson.holder('A', 'us', role));
    lesson.ok(DESK, { kind: 'absent', person: head!.person, absent: true });
    lesson.ok(defense!, { kind: 'ready', ready: true });
    lesson.ok(state!, { kind: 'propose', what: line });
    lesson.ok(state!, { kind: 'ready', ready: true });
    expect(lesson.room().tables.A!.drafts.us).toMatchObject({ sealed: null, ready: [state!.person] });
  });

  it('gets back its drafts when it is taken back, and the same dice', () => {
    const lesson = dealtClass(10);
    lesson.ok(lesson.holder('A', 'us', 'state'), { kind: 'propose', what: line });
    sealTable(lesson);
    const { hashes } = lesson.room().tables.A!.play.run;
    lesson.ok(DESK, { kind: 'next' });
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'takeBack', turn: 1 });
    expect(lesson.room().tables.A).toMatchObject({
      phase: 'orders',
      takenBack: true,
      clock: { left: 180_000 },
      drafts: { us: { turn: 1, sealed: null, proposals: [{ what: line }] } },
      play: { run: { turns: [] }, sealed: { us: null, iran: null } },
    });
    sealTable(lesson);
    expect(lesson.room().tables.A!.play.run.hashes).toEqual(hashes);
    expect(lesson.room().tables.A!.takenBack).toBe(false);
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('is forked from any turn, with its record so far', () => {
    const lesson = dealtClass(10);
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'next' });
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'fork', tables: ['A'], turn: 2 });
    expect(lesson.room().tables.B).toMatchObject({
      phase: 'orders',
      from: { table: 'A', turn: 2 },
      clock: { left: 180_000 },
    });
    expect(turnsOf(lesson, 'B')).toEqual(turnsOf(lesson, 'A').slice(0, 1));
    lesson.ok(DESK, { kind: 'resolve', tables: ['B'] });
    expect(turnsOf(lesson, 'B')).toHaveLength(2);
    for (const { save } of savesOf(lesson.room()))
      expect(replay(save, lesson.room().scenario)).toMatchObject({ ok: true });
  });

  it('ends with the turn that the desk calls the last, and tells events that the desk added', () => {
    const lesson = dealtClass(10);
    lesson.ok(DESK, { kind: 'last', last: true });
    lesson.ok(DESK, { kind: 'addInject', inject: { watch: 2, text: 'A storm.', effect: { kind: 'news' } } });
    expect(
      lesson.no(DESK, { kind: 'addInject', inject: { watch: 99, text: 'A storm.', effect: { kind: 'news' } } }),
    ).toMatchObject({
      code: 'rules',
      errors: [{ path: '/watch', code: 'range' }],
    });
    sealTable(lesson);
    const { run } = lesson.room().tables.A!.play;
    expect(run.turns[0]!.white).toEqual({
      turn: 1,
      injects: [{ watch: 2, text: 'A storm.', effect: { kind: 'news' } }],
      end: true,
    });
    expect(run.state.ending).toMatchObject({ turn: 1 });
    lesson.ok(DESK, { kind: 'next' });
    expect(phases(lesson)).toBe('over');
  });

  it('tells all how many turns it will have: fewer once the desk ends it early, and after that end too', () => {
    const lesson = dealtClass(10);
    const wall = () => {
      const seen = partFor(lesson.room(), { wall: true }, 'room');
      if ('message' in seen) throw new Error(seen.code);
      const [{ turn, turns }] = seen.tables as [PublicTable];
      return `${turn} of ${turns}`;
    };
    const planned = lesson.room().tables.A!.play.run.state.def.nominal;
    sealTable(lesson);
    expect(wall()).toBe(`1 of ${planned}`);
    lesson.ok(DESK, { kind: 'last', last: true }); // in playback: the next turn is the last
    expect(wall()).toBe('1 of 2');
    lesson.ok(DESK, { kind: 'next' });
    expect(wall()).toBe('2 of 2');
    lesson.ok(DESK, { kind: 'last', last: false });
    expect(wall()).toBe(`2 of ${planned}`);
    lesson.ok(DESK, { kind: 'last', last: true });
    sealTable(lesson);
    expect(wall()).toBe('2 of 2');
    lesson.ok(DESK, { kind: 'next' });
    expect(wall()).toBe('2 of 2');
  });

  it('stops where it is when the debrief opens, and is not given a verdict', () => {
    const lesson = dealtClass(10);
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    expect(lesson.room().tables.A).toMatchObject({
      phase: 'over',
      stopped: true,
      play: { run: { state: { ending: null } } },
    });
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    expect(lesson.no(DESK, { kind: 'debrief', step: 1, chapter: 'cost' }).code).toBe('revealed');
  });

  it('hears that a bulletin was false as the next turn opens', () => {
    const lesson = dealtClass(10);
    lesson.ok(DESK, { kind: 'bulletin', to: 'us', text: 'A report.', correction: 'It was false.' });
    sealTable(lesson);
    lesson.ok(DESK, { kind: 'next' });
    const told = lesson.room().tables.A!.bulletins.map(({ turn, to, text }) => ({ turn, to, text }));
    expect(told).toEqual([
      { turn: 1, to: 'us', text: 'A report.' },
      { turn: 2, to: 'us', text: 'It was false.' },
    ]);
  });
});
