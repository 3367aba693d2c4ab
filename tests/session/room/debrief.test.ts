import { describe, expect, it } from 'vitest';
import type { WallScreen } from '../../../src/protocol/room-parts.ts';
import { medianOf } from '../../../src/session/room/team-draft.ts';
import { csvOf, partFor } from '../../../src/session/room/index.ts';
import { parseCsv } from '../../support/csv.ts';
import { type Class, DESK, dealtClass, sealTable, WALL } from '../../support/room.ts';

const line = (turns: 1 | 2) => ({ signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns } }) as const;

/** A turn in which State proposes three times; one is sealed, one set aside, one withdrawn. */
function played(): Class {
  const lesson = dealtClass(10);
  const state = lesson.holder('A', 'us', 'state');
  const head = lesson.holder('A', 'us', 'president');
  lesson.ok(state, { kind: 'propose', what: line(1) });
  lesson.ok(state, { kind: 'propose', what: line(2) });
  lesson.ok(state, { kind: 'propose', what: line(2) });
  const [, second, third] = lesson.room().tables.A!.drafts.us.proposals;
  lesson.ok(head, { kind: 'setAside', proposal: second!.id, rev: second!.rev, aside: true });
  lesson.ok(state, { kind: 'withdraw', proposal: third!.id, rev: third!.rev });
  lesson.ok(head, { kind: 'mark', proposal: second!.id, mark: 'doubt' });
  lesson.ok(state, { kind: 'forecast', forecast: { killed: 100, act: 0 } });
  lesson.ok(state, { kind: 'say', to: 'team', text: `=1+1, says ${lesson.room().people[head.person]!.name}` });
  sealTable(lesson);
  return lesson;
}

describe('contributions', () => {
  it('are shut before step two, and then each one’s own; the desk sees all', () => {
    const lesson = played();
    const state = lesson.holder('A', 'us', 'state');
    lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: '' });
    expect(partFor(lesson.room(), state, 'contributions')).toMatchObject({ code: 'notOpenYet' });
    expect(partFor(lesson.room(), state, 'records')).toMatchObject({ code: 'notOpenYet' });
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: '' });
    const { past } = lesson.room().tables.A!.play.run.state;
    const brier = ((1 - Number(past[0]!.killed > 0)) ** 2 + Number(past[0]!.restraint) ** 2) / 2;
    expect(partFor(lesson.room(), state, 'contributions')).toMatchObject({
      rows: [{ person: state.person, turn: 1, proposed: 3, sealed: 1, aside: 1, marks: 0, brier }],
      people: [{ id: state.person }],
      proposals: [
        { turn: 1, became: 'sealed', amended: false },
        { turn: 1, became: 'aside' },
        { turn: 1, became: 'withdrawn' },
      ],
      marks: [],
    });
    const head = lesson.holder('A', 'us', 'president');
    expect(partFor(lesson.room(), head, 'contributions')).toMatchObject({
      proposals: [],
      marks: [{ person: head.person, mark: 'doubt', count: 1, sealed: 0 }],
    });
    const all = partFor(lesson.room(), DESK, 'contributions');
    expect('rows' in all && all.rows.map((row) => [row.proposed, row.marks])).toEqual([
      [0, 1],
      [3, 0],
    ]);
  });
});

describe('the wall', () => {
  it('has what each game cost from the first step of the debrief on, and nothing of it before', () => {
    const lesson = played();
    const costs = () => (partFor(lesson.room(), WALL, 'wall') as WallScreen).costs;
    expect(costs()).toEqual([]);
    lesson.ok(DESK, { kind: 'debrief', step: 1, chapter: 'cost' });
    expect(costs()).toEqual([{ table: 'A', ledger: lesson.room().tables.A!.play.run.state.ledger }]);
  });
});

describe('the lines of a class', () => {
  it('say what became of each proposal, and of forecasts what came, with codes for names', () => {
    const lesson = played();
    const rows = parseCsv(csvOf(lesson.room(), { talk: false }));
    expect(rows[0]!.join()).toBe('class,table,turn,second,who,side,roles,kind,what,became,killed,act,happened');
    const became = rows.filter((row) => row[7] === 'propose').map((row) => row[9]);
    expect(became).toEqual(['sealed', 'aside', 'withdrawn']);
    expect(rows.find((row) => row[7] === 'forecast')!.slice(10)).toEqual([
      '100',
      '0',
      expect.stringMatching(/^killed [01] act [01]$/),
    ]);
    expect(rows.slice(1).every((row) => /^P\d\d$/.test(row[4]!))).toBe(true);
  });

  it('have talk only if asked for, and never a name nor a formula', () => {
    const lesson = played();
    const text = csvOf(lesson.room(), { talk: true });
    expect(csvOf(lesson.room(), { talk: false })).not.toContain('says');
    expect(text).toContain(`"'=1+1, says P`);
    for (const { name } of Object.values(lesson.room().people)) expect(text).not.toContain(name);
  });
});

describe('the forecast of a team', () => {
  it('is the assessor’s own, else the median of what was given', () => {
    const lesson = dealtClass(10);
    for (const [role, killed] of [
      ['president', 10],
      ['defense', 20],
      ['state', 60],
    ] as const)
      lesson.ok(lesson.holder('A', 'us', role), { kind: 'forecast', forecast: { killed } });
    const other = dealtClass(10);
    other.ok(other.holder('A', 'us', 'intelligence'), { kind: 'forecast', forecast: { killed: 77 } });
    other.ok(other.holder('A', 'us', 'state'), { kind: 'forecast', forecast: { killed: 5 } });
    for (const one of [lesson, other]) sealTable(one);
    expect(lesson.room().tables.A!.play.run.turns[0]!.us!.assessment).toEqual({ killed: 20 });
    expect(other.room().tables.A!.play.run.turns[0]!.us!.assessment).toEqual({ killed: 77 });
  });

  it('has a median of each question alone, and the commonest choice', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([{ killed: 10 }, { killed: 21, act: 5 }, {}])).toEqual({ killed: 16, act: 5 });
    expect(medianOf([{ ifUnhurt: 'hold' }, { ifUnhurt: 'wave' }, { ifUnhurt: 'wave' }])).toEqual({ ifUnhurt: 'wave' });
  });
});
