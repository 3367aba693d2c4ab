import { describe, expect, it } from 'vitest';
import { forecastsCsv, gradingCsv } from '../../../src/client/pages/desk/grading/grading-files.ts';
import { csvOf, partFor } from '../../../src/session/room/index.ts';
import { parseCsv } from '../../support/csv.ts';
import { stream } from '../../support/random-play.ts';
import { type Class, DESK, dealtClass } from '../../support/room.ts';
import { randomAct } from '../../support/room-random.ts';

/** A class of ten in which people do this and that for three turns. */
function played(): Class {
  const lesson = dealtClass(10);
  const pick = stream('own record again');
  for (let turn = 0; turn < 3; turn++) {
    for (let i = 0; i < 120; i++) {
      const { actor, command } = randomAct(lesson, pick);
      if ('person' in actor && command.kind !== 'leave' && command.kind !== 'stepOut' && command.kind !== 'seal')
        lesson.try(actor, command);
    }
    lesson.ok(DESK, { kind: 'resolve' });
    lesson.ok(DESK, { kind: 'next' });
  }
  lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
  return lesson;
}

describe('the own page', () => {
  it('has the lines of the desk’s files that are this person’s, and nobody else’s', () => {
    const lesson = played();
    const grading = partFor(lesson.room(), DESK, 'grading');
    if ('status' in grading) throw new Error(grading.code);
    const decisions = parseCsv(csvOf(lesson.room(), { talk: false }));
    let [forecasts, proposals] = [0, 0];
    for (const { person, code } of grading.rows) {
      const mine = partFor(lesson.room(), { person }, 'contributions');
      if ('status' in mine || !mine.own) throw new Error('no own page');
      const { own } = mine;
      const line = (csv: string, column: number) => parseCsv(csv).filter((row) => row[column] === code);
      expect(parseCsv(gradingCsv({ room: 'room', rows: [{ ...own.row, register: '' }] }))[1]).toEqual(
        line(gradingCsv(grading), 2)[0],
      );
      expect(parseCsv(forecastsCsv(own.forecasts)).slice(1)).toEqual(line(forecastsCsv(grading.forecasts), 0));
      const became = decisions.filter((row) => row[4] === code && row[7] === 'propose').map((row) => row[9]);
      expect(mine.proposals.map((one) => one.became)).toEqual(became);
      const others = Object.keys(lesson.room().people).filter((id) => id !== person);
      expect(others.filter((id) => JSON.stringify(mine).includes(`"${id}"`))).toEqual([]);
      expect('register' in own.row).toBe(false);
      forecasts += own.forecasts.length;
      proposals += mine.proposals.length;
    }
    expect(forecasts).toBeGreaterThan(10);
    expect(proposals).toBeGreaterThan(5);
  });

  it('names the record as it is: the code is the start of its last hash', () => {
    const lesson = played();
    const { person } = lesson.holder('A', 'us', 'state');
    const mine = partFor(lesson.room(), { person }, 'contributions');
    const { hashes } = lesson.room().tables.A!.play.run;
    expect('own' in mine && mine.own?.row.recordCode).toBe(hashes.at(-1)!.slice(0, 8).toUpperCase());
  });
});
