import { describe, expect, it } from 'vitest';
import { debriefOf, replayRecord } from '../../../src/analysis/debrief/debrief.ts';
import { advance, begin, toSave } from '../../../src/engine/record/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

describe('a debrief', () => {
  it('is the same for a game and for its reread record', () => {
    const run = playOut(scenario, { us: 'calibrated', iran: 'mixed' }, 'debrief', 40, { hazard: 0 });
    const again = replayRecord(JSON.stringify(toSave(run, { embed: true })));
    expect(debriefOf(again)).toEqual(debriefOf(run));
  });

  it('is plain data', () => {
    const told = debriefOf(playOut(scenario, { us: 'heavy', iran: 'press' }, 'plain'));
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it('works for a game of one turn without orders', () => {
    const told = debriefOf(advance(begin(scenario, DEFAULT_OPTIONS, 'short'), {}));
    expect(told.rows).toHaveLength(1);
    expect(told.acts).toEqual({ us: [null], iran: [null] });
    expect(told.acted).toEqual({ us: [], iran: [] });
    expect(told.forecasts).toEqual({ us: [], iran: [] });
  });

  it('counts the same attacks by day and by turn', () => {
    const told = debriefOf(playOut(scenario, { us: 'hold', iran: 'hold' }, 'days', 40, { hazard: 0 }));
    expect(told.attacksByDay).toHaveLength(told.rows.length * scenario.turnDays);
    expect(told.attacksByDay.at(-1)).toBe(told.rows.reduce((sum, row) => sum + row.attacks, 0));
  });

  it('has the truce of 2023 from 24 November to 1 December', () => {
    const told = debriefOf(playOut(scenario, { us: 'hold', iran: 'hold' }, 'truce', 8, { hazard: 0 }));
    const days = told.truces.map(({ from, to }) => [from, to].map((turns) => turns * scenario.turnDays));
    expect(days).toEqual([[38, 45]]); // 17 October is day 0
  });

  it('counts strikes by the public record, not by the orders', () => {
    for (const us of ['heavy', 'random']) {
      const { rows, done } = debriefOf(playOut(scenario, { us, iran: 'random' }, `done ${us}`, 40, { hazard: 0 }));
      expect(done.us).toEqual(rows.flatMap(({ turn, strike }) => (strike === null ? [] : [turn])));
    }
  });

  it('refuses a record without its scenario, or one that was tampered with', () => {
    const run = playOut(scenario, { us: 'hold', iran: 'hold' }, 'whole', 2);
    expect(() => replayRecord(JSON.stringify(toSave(run)))).toThrow(/record/);
    const save = toSave(run, { embed: true });
    expect(() => replayRecord(JSON.stringify({ ...save, hashes: [...save.hashes].reverse() }))).toThrow(/record/);
  });
});
