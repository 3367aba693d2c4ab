import { describe, expect, it } from 'vitest';
import { gradingCsv } from '../../../src/client/pages/desk/grading/grading-files.ts';
import { type Actor, csvOf, partFor, researchOf } from '../../../src/session/room/index.ts';
import { PARTS } from '../../../src/session/room/viewer.ts';
import { parseCsv } from '../../support/csv.ts';
import { type Class, DESK, dealtClass, folded, sealTable, WALL } from '../../support/room.ts';

const WORDS = 'It wants to be believed in Baghdad.';

/** Two turns at a table: one watches and answers, State plays as much. */
function played(): {
  lesson: Class;
  watcher: Actor & { readonly person: string };
  state: Actor & { readonly person: string };
} {
  const lesson = dealtClass(10);
  const watcher = lesson.join();
  lesson.ok(DESK, { kind: 'seat', person: watcher.person, table: 'A', side: null, roles: [] });
  const state = lesson.holder('A', 'us', 'state');
  for (const condition of ['killed', 'attacks5'] as const) {
    lesson.ok(watcher, { kind: 'forecast', forecast: { killed: 10, act: 70 } });
    lesson.ok(state, { kind: 'forecast', forecast: { killed: 10, act: 70 } });
    const what = { signal: { kind: 'redline', condition, reply: 'limited', turns: 1 } } as const;
    lesson.ok(state, { kind: 'propose', what });
    if (condition === 'killed') lesson.ok(watcher, { kind: 'watchNote', prompt: 'meant', text: WORDS });
    sealTable(lesson);
    // the sheet stays open for the turn that is played back
    if (condition === 'attacks5')
      lesson.ok(watcher, { kind: 'watchNote', prompt: 'evidence', text: 'A week without a strike.' });
    else lesson.ok(DESK, { kind: 'next' });
  }
  return { lesson, watcher, state };
}

const bytes = (lesson: Class, who: Actor): string =>
  JSON.stringify(PARTS.map((part) => partFor(lesson.room(), who, part, { table: 'A' })));

describe('the sheet of one who watches', () => {
  it('counts as participation: the line in grading.csv is as full as a player’s', () => {
    const { lesson, watcher, state } = played();
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    const grading = partFor(lesson.room(), DESK, 'grading');
    if ('status' in grading) throw new Error(grading.code);
    const [head, ...rows] = parseCsv(gradingCsv(grading));
    const code = (person: string) => grading.rows.find((row) => row.person === person)!.code;
    const line = (person: string) => rows.find((row) => row[2] === code(person))!;
    const empty = (cells: readonly string[]): string[] => head!.filter((_, i) => cells[i] === '');
    // a side and roles apart, which one who watches has not
    expect(empty(line(watcher.person)).filter((name) => name !== 'side' && name !== 'roles')).toEqual(
      empty(line(state.person)),
    );
    const cell = (person: string, name: string): string => line(person)[head!.indexOf(name)]!;
    for (const name of [
      'turns_present',
      'forecasts_asked',
      'forecasts_given',
      'turns_with_an_act',
      'participation_percent',
    ])
      expect([name, cell(watcher.person, name)]).toEqual([name, cell(state.person, name)]);
    expect(cell(watcher.person, 'participation_percent')).toBe('100');
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('is read by its writer and the desk alone', () => {
    const { lesson, watcher } = played();
    const others = (): Actor[] => [
      WALL,
      ...Object.values(lesson.room().people)
        .filter(({ id }) => id !== watcher.person)
        .map(({ id }) => ({ person: id })),
    ];
    expect(partFor(lesson.room(), watcher, 'draft')).toMatchObject({ sheet: { evidence: 'A week without a strike.' } });
    for (const who of others()) expect(bytes(lesson, who)).not.toContain(WORDS);
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    for (const who of others()) expect(bytes(lesson, who)).not.toContain(WORDS);
    expect(partFor(lesson.room(), watcher, 'contributions')).toMatchObject({
      watched: [
        { turn: 1, prompt: 'meant', text: WORDS },
        { turn: 2, prompt: 'evidence', text: 'A week without a strike.' },
      ],
    });
    expect(csvOf(lesson.room(), { talk: false })).toContain(WORDS);
    expect(lesson.no(watcher, { kind: 'watchNote', prompt: 'read', text: 'Late.' })).toMatchObject({ code: 'notNow' });
  });

  it('gives research the question that was answered, never the words', () => {
    const { lesson, watcher } = played();
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    lesson.ok(watcher, { kind: 'consent', agree: true });
    lesson.ok(DESK, { kind: 'releaseConsent' });
    const data = researchOf(lesson.room(), () => 'X1');
    expect(data).toMatchObject({
      decisions: [
        { kind: 'note', what: 'meant' },
        { kind: 'note', what: 'evidence' },
      ],
    });
    expect(JSON.stringify(data)).not.toContain(WORDS);
  });

  it('takes an answer back with an empty one', () => {
    const { lesson, watcher } = played();
    lesson.ok(watcher, { kind: 'watchNote', prompt: 'evidence', text: '' });
    expect(partFor(lesson.room(), watcher, 'draft')).toMatchObject({ sheet: {} });
  });

  it('is not asked in classes that were opened before there was one, whose figures stay', () => {
    const { lesson, watcher } = played();
    const older = lesson.log
      .filter(({ kind }) => kind !== 'noted')
      .map((fact) => {
        if (fact.kind !== 'opened') return fact;
        const { watchSheet: _, ...rest } = fact;
        return rest;
      });
    const room = folded(older as typeof lesson.log);
    expect(partFor(room, watcher, 'draft')).not.toHaveProperty('sheet');
    const now = folded([
      ...(older as typeof lesson.log),
      { v: 1, at: lesson.now, by: DESK, kind: 'staged', stage: { kind: 'debrief', step: 2, chapter: 'cost' } },
    ]);
    const grading = partFor(now, DESK, 'grading');
    expect('rows' in grading && grading.rows.find(({ person }) => person === watcher.person)).toMatchObject({
      forecastsAsked: 2,
      forecastsGiven: 2,
      participation: 100,
    });
  });
});
