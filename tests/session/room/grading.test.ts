import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILLS, forecastsCsv, gradingCsv } from '../../../src/client/pages/desk/grading/grading-files.ts';
import type { Grading } from '../../../src/protocol/room-grading.ts';
import { csvOf, partFor, savesOf } from '../../../src/session/room/index.ts';
import { parseCsv } from '../../support/csv.ts';
import { participationFromLog } from '../../support/participation-from-log.ts';
import { stream } from '../../support/random-play.ts';
import { type Class, type ClassSetup, DESK, dealtClass, openClass, sealTable } from '../../support/room.ts';
import { randomAct } from '../../support/room-random.ts';

function gradingOf(lesson: Class): Grading {
  const part = partFor(lesson.room(), DESK, 'grading');
  if ('status' in part) throw new Error(part.code);
  return part;
}

const line = (turns: 1 | 2) => ({ signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns } }) as const;
const debrief = (lesson: Class, step: 1 | 2) => lesson.ok(DESK, { kind: 'debrief', step, chapter: 'cost' });

function begin(lesson: Class): void {
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'begin' });
  lesson.ok(DESK, { kind: 'next' });
}

/** Two turns in which State works, the President only seals, and Defence is away for one. */
function played(setup: ClassSetup = {}): Class {
  const lesson = dealtClass(10, setup);
  const state = lesson.holder('A', 'us', 'state');
  const defense = lesson.holder('A', 'us', 'defense');
  lesson.ok(state, { kind: 'propose', what: line(1) });
  lesson.ok(state, { kind: 'forecast', forecast: { killed: 20, act: 40 } });
  lesson.ok(defense, { kind: 'forecast', forecast: { killed: 0 } });
  sealTable(lesson);
  lesson.ok(DESK, { kind: 'next' });
  lesson.ok(DESK, { kind: 'absent', person: defense.person, absent: true });
  lesson.ok(state, { kind: 'forecast', forecast: { killed: 20 } });
  sealTable(lesson);
  return lesson;
}

describe('the grading of a class', () => {
  it('counts for each person what they did in the turns that they were there for', () => {
    const lesson = played();
    debrief(lesson, 2);
    const row = (role: string) =>
      gradingOf(lesson).rows.find(({ person }) => person === lesson.room().people[person]!.id && holds(person, role))!;
    const holds = (person: string, role: string) => lesson.room().people[person]!.roles.includes(role);
    expect(row('state')).toMatchObject({
      turnsAtTable: 2,
      turnsPresent: 2,
      proposals: 1,
      proposalsSealed: 1,
      marks: 0,
      forecastsAsked: 4,
      forecastsGiven: 3,
      turnsWithAct: 1,
      participation: 63, // half of 3 in 4, half of 1 in 2
    });
    expect(row('defense')).toMatchObject({ turnsAtTable: 2, turnsPresent: 1, forecastsAsked: 2, participation: 25 });
    expect(row('president')).toMatchObject({ turnsPresent: 2, participation: 0, brier: null });
    expect(row('state').recordCode).toMatch(/^[0-9A-F]{8}$/);
  });

  it('does not count turns from which somebody is excused', () => {
    const lesson = played();
    const state = lesson.holder('A', 'us', 'state');
    lesson.ok(DESK, { kind: 'excuse', person: state.person, turn: 2, excused: true });
    debrief(lesson, 2);
    const row = gradingOf(lesson).rows.find(({ person }) => person === state.person);
    expect(row).toMatchObject({ turnsAtTable: 2, turnsPresent: 1, turnsExcused: 1, participation: 100 });
  });

  it('is shut before step two of the debrief, and then for the desk alone, about its own tables', () => {
    const lesson = played();
    lesson.ok(DESK, { kind: 'addTable' });
    const late = lesson.join();
    lesson.ok(DESK, { kind: 'seat', person: late.person, table: 'B', side: null, roles: [] });
    debrief(lesson, 1);
    expect(partFor(lesson.room(), DESK, 'grading')).toMatchObject({ code: 'notOpenYet' });
    debrief(lesson, 2);
    for (const who of [{ wall: true } as const, lesson.holder('A', 'us', 'state')])
      expect(partFor(lesson.room(), who, 'grading')).toMatchObject({ status: 404 });
    const second = partFor(lesson.room(), { desk: { id: 'second', tables: ['B'] } }, 'grading');
    expect('rows' in second && second.rows.map(({ person }) => person)).toEqual([late.person]);
  });

  it('is recomputed from the log by a script that knows nothing of the room', () => {
    let turns = 0;
    fc.assert(
      fc.property(fc.nat().map(String), (seed) => {
        const lesson = openClass({ seed, tables: 2, people: 20 });
        const pick = stream(seed);
        for (let i = 0; i < 12; i++) lesson.join();
        begin(lesson);
        for (let i = 0; i < 250; i++) {
          lesson.now += 1000;
          const { actor, command } = randomAct(lesson, pick);
          if (command.kind !== 'debrief') lesson.try(actor, command);
        }
        debrief(lesson, 2);
        const again = participationFromLog(JSON.parse(JSON.stringify(lesson.log)));
        for (const row of gradingOf(lesson).rows) {
          const { turnsPresent, forecastsAsked, forecastsGiven, turnsWithAct, participation } = row;
          expect(again[row.person]).toEqual({
            present: turnsPresent,
            asked: forecastsAsked,
            given: forecastsGiven,
            acts: turnsWithAct,
            percent: participation,
          });
          turns += turnsPresent;
        }
      }),
      { numRuns: 15 },
    );
    expect(turns).toBeGreaterThan(200);
  }, 60_000);

  it('depends neither on points nor on luck nor on being right', () => {
    const figures = (setup: ClassSetup, killed: number, sealed: boolean) => {
      const lesson = dealtClass(10, setup);
      const [state, centcom] = [lesson.holder('A', 'us', 'state'), lesson.holder('A', 'us', 'centcom')];
      for (const condition of ['killed', 'attacks5'] as const) {
        const what = { signal: { ...line(1).signal, condition } };
        lesson.ok(state, { kind: 'propose', what });
        lesson.ok(state, { kind: 'forecast', forecast: { killed, act: killed } });
        const { id, rev } = lesson.room().tables.A!.drafts.us.proposals[0]!;
        lesson.ok(centcom, { kind: 'mark', proposal: id, mark: sealed ? 'agree' : 'doubt' });
        lesson.ok(lesson.holder('A', 'us', 'president'), { kind: 'setAside', proposal: id, rev, aside: !sealed });
        sealTable(lesson);
        lesson.ok(DESK, { kind: 'next' });
      }
      debrief(lesson, 2);
      const { rows } = gradingOf(lesson);
      return {
        marks: rows.map((row) => Object.values(FILLS).map((figure) => figure(row))),
        briers: rows.map(({ brier }) => brier),
      };
    };
    fc.assert(
      fc.property(fc.nat().map(String), fc.boolean(), (seed, sealed) => {
        const calm = figures({ seed: 'calm', options: { hazard: 0 } }, 0, true);
        const deadly = figures({ seed, options: { theta: 'provoke', hazard: 0 } }, 100, sealed);
        expect(deadly.marks).toEqual(calm.marks);
        expect(deadly.briers).not.toEqual(calm.briers);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('the files that a class is graded by', () => {
  /** Words that a spreadsheet might take for something else. */
  const REGISTER = ['0004711', 'Núñez, Ana', 'O‘Hara', '=1+1', 'two\nlines', ''];

  function registered(): Class {
    const lesson = openClass();
    for (const register of REGISTER) lesson.join(undefined, register);
    begin(lesson);
    sealTable(lesson);
    debrief(lesson, 2);
    return lesson;
  }

  it('have a line for each person, with the register to the letter but for what would be a formula', () => {
    const lesson = registered();
    const [head, ...rows] = parseCsv(gradingCsv(gradingOf(lesson)));
    expect(head!.slice(0, 4)).toEqual(['register', 'shown_as', 'person', 'class']);
    expect(rows.map(([register]) => register)).toEqual(REGISTER.with(3, "'=1+1"));
    expect(rows.map(([, , person]) => person)).toEqual(['P01', 'P02', 'P03', 'P04', 'P05', 'P06']);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head!.length]));
  });

  it('have the register in no file but the grading table', () => {
    const lesson = registered();
    const files = [
      csvOf(lesson.room(), { talk: true }),
      forecastsCsv(gradingOf(lesson).forecasts),
      ...savesOf(lesson.room()).map(({ save }) => JSON.stringify(save)),
    ].join();
    for (const word of ['0004711', 'Núñez', 'O‘Hara', '=1+1']) expect(files).not.toContain(word);
  });

  it('tell each forecast with base rate and error', () => {
    const lesson = played();
    debrief(lesson, 2);
    const [head, ...rows] = parseCsv(forecastsCsv(gradingOf(lesson).forecasts));
    expect(head!.slice(5)).toEqual([
      'question',
      'said_percent',
      'base_rate_percent',
      'came_true',
      'squared_error',
      'squared_error_of_base_rate',
    ]);
    expect(rows).toHaveLength(4);
    for (const [, , , , , , said, base, came, error, baseError] of rows) {
      const miss = (percent: string): number => (Number(percent) / 100 - Number(came)) ** 2;
      expect(Number(error)).toBeCloseTo(miss(said!), 3);
      expect(Number(baseError)).toBeCloseTo(miss(base!), 3);
    }
    const { rows: people } = gradingOf(lesson);
    const state = people.find(({ forecastsGiven }) => forecastsGiven === 3)!;
    const own = rows.filter(([code]) => code === state.code).map((row) => Number(row[9]));
    expect(own).toHaveLength(3);
    expect(state.brier).toBeCloseTo(own.reduce((sum, x) => sum + x, 0) / 3, 3);
  });
});
