import { describe, expect, it } from 'vitest';
import { debriefOf } from '../../../src/analysis/debrief/debrief.ts';
import { decisionSheet, eventSheet, forecastSheet } from '../../../src/analysis/export/csv-files.ts';
import { replayDataOf } from '../../../src/session/full-replay.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const run = playOut(scenario, { us: 'random', iran: 'random' }, 'sheets');
const say = { order: (x: { kind: string }) => `order ${x.kind}`, signal: (x: { kind: string }) => `says ${x.kind}` };
const turns = run.turns.map(({ us, iran }) => ({ us, iran }));

describe('the table of decisions', () => {
  const { columns, rows } = decisionSheet(turns, scenario, say);
  const of = (row: (typeof rows)[number], name: string) => row[columns.indexOf(name)];

  it('has a row for every order and signal that was sealed', () => {
    const sealed = turns.flatMap(({ us, iran }) => [us, iran]).flatMap((x) => x ?? []);
    const count = (type: string) => rows.filter((row) => of(row, 'type') === type).length;
    expect(count('order')).toBe(sealed.reduce((n, x) => n + x.orders.length, 0));
    expect(count('signal')).toBe(sealed.reduce((n, x) => n + x.signals.length, 0));
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it('has the first day of each turn, and a row for an empty submission', () => {
    const quiet = decisionSheet([{ us: null, iran: null }, turns[0]!], scenario, say);
    expect(quiet.rows[0]).toEqual([1, scenario.start, 'us', 'nothing', '', '', '']);
    expect(quiet.rows[1]?.slice(2, 4)).toEqual(['iran', 'nothing']);
    expect(quiet.rows.at(-1)?.[1]).toBe('2023-10-24');
  });

  it('writes every field of an order with its name', () => {
    const us = { turn: 1, signals: [], orders: [{ kind: 'move', unit: 'ford', to: 'red-sea' } as const] };
    const [row] = decisionSheet([{ us, iran: null }], scenario, say).rows;
    expect(row).toEqual([1, '2023-10-17', 'us', 'order', 'move', 'to=red-sea; unit=ford', 'order move']);
  });
});

describe('the table of forecasts', () => {
  it('has the squared error of each forecast and its base rate', () => {
    const forecasts = { us: [{ turn: 2, question: 'killed' as const, said: 0.3, came: true, base: 0.05 }], iran: [] };
    const { rows } = forecastSheet({ forecasts, working: { us: [{ turn: 1, value: 60 }], iran: [] } }, scenario);
    expect(rows).toEqual([
      [1, '2023-10-17', 'us', 'working', 60, null, null, null, null],
      [2, '2023-10-24', 'us', 'killed', 30, 5, true, 0.49, 0.9025],
    ]);
  });

  it('has a row for every forecast of the game', () => {
    const debrief = debriefOf(run);
    const n = [debrief.forecasts, debrief.working].flatMap((x) => [...x.us, ...x.iran]).length;
    expect(forecastSheet(debrief, scenario).rows).toHaveLength(n);
  });
});

describe('the table of events', () => {
  const told = replayDataOf(run).turns.flatMap((turn) => turn.events);
  const { columns, rows } = eventSheet(told, scenario, (event) => event.kind);
  const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]);

  it('holds every event, and who saw it', () => {
    expect(column('kind')).toEqual(run.events.flat().map((event) => event.kind));
    expect(column('told_us').filter(Boolean)).toHaveLength(told.filter((event) => event.us).length);
    expect(column('told_public')).toContain(false);
  });

  it('has the hour of an event, or only the day where it has none', () => {
    for (const when of column('when')) expect(when).toMatch(/^\d{4}-\d\d-\d\d(T(00|06|12|18):00)?$/);
  });
});
