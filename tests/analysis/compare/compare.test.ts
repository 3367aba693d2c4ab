import { describe, expect, it } from 'vitest';
import { compareRecords, divergenceOf } from '../../../src/analysis/compare/compare.ts';
import { type GameRun, type Save, toSave } from '../../../src/engine/record/index.ts';
import type { Options } from '../../../src/engine/model/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario('jan-2024');
const NOTES = { notes: { 'seat.us': 'human', 'seat.iran': 'hold' } };
const game = (us: string, seed = 'class', options: Partial<Options> = {}, turns = 40): GameRun =>
  playOut(scenario, { us, iran: 'hold' }, seed, turns, options);
const own = game('hold');
const save = toSave(own, { embed: true, ...NOTES });
const file = (name: string, run: GameRun, change: Partial<Save> = {}) => ({
  name,
  text: JSON.stringify({ ...toSave(run, NOTES), ...change }),
});
const beside = (...brought: { name: string; text: string }[]) => compareRecords(save, own, 'this', brought);
const why = (brought: { name: string; text: string }) => beside(brought).refused[0]?.why;

describe('compared games', () => {
  it('show Heat, attacks, points and the human cost', () => {
    const other = game('calibrated');
    const { tables, refused } = beside(file('two.json', other));
    expect(refused).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual(['this', 'two.json']);
    expect(tables[1]).toMatchObject({
      seats: { us: 'human', iran: 'hold' },
      ledger: other.state.ledger,
      ending: other.state.ending,
      rows: other.state.past.map(({ turn, heat, attacks }) => ({ turn, heat, attacks })),
    });
  });

  it('diverge in the first turn with different orders', () => {
    const talks = { turn: 3, signals: [], orders: [{ kind: 'talks' as const }] };
    const turns = own.turns.map((turn, i) => (i === 2 ? { ...turn, us: talks } : turn));
    expect(divergenceOf([own, { turns }])).toEqual({ turn: 3, sides: ['us'] });
    expect(divergenceOf([own, { turns: [...turns.slice(0, 2), { us: talks, iran: talks }] }])).toEqual({
      turn: 3,
      sides: ['us', 'iran'],
    });
  });

  it('do not diverge by the sequence of orders or by forecasts', () => {
    const [a, b] = [{ kind: 'talks' as const }, { kind: 'assess' as const }];
    const one = { turn: 1, signals: [], orders: [a, b] };
    const two = { turn: 1, signals: [], orders: [b, a], assessment: { killed: 40 } };
    const played = [one, two].map((us) => ({ turns: [{ us, iran: null }] }));
    expect(divergenceOf(played)).toBeNull();
    expect(beside().parted).toBeNull();
  });

  it('of one class may be equal, which is told by name, and may be stopped by the bell', () => {
    const ofClass = (name: string, run: GameRun) => ({ ...file(name, run), ofClass: 'A' });
    const equal = beside(ofClass('B', own), ofClass('C', game('calibrated')), ofClass('D', own));
    expect(equal.refused).toEqual([]);
    expect(equal.tables.map(({ name }) => name)).toEqual(['this', 'B', 'C', 'D']);
    expect(equal.parted).not.toBeNull();
    expect(equal.equal).toEqual([['this', 'B', 'D']]);
    expect(beside(ofClass('B', own)).equal).toEqual([]); // all are equal: told by `parted` already
    const stopped = beside(ofClass('B', game('calibrated', 'class', {}, 3)));
    expect(stopped.refused).toEqual([]);
    expect(stopped.tables[1]).toMatchObject({ ending: null, rows: [{ turn: 1 }, { turn: 2 }, { turn: 3 }] });
  });

  it('refuse a record of another scenario', () => {
    const other = playOut(shippedScenario(), { us: 'hold', iran: 'hold' }, 'class');
    expect(why(file('x', other))).toEqual({ reason: 'scenario', was: 'jan-2024', is: 'oct-2023' });
  });

  it('refuse a record of another edition of the scenario, by its hash', () => {
    const change = { scenario: { id: 'jan-2024', hash: '0'.repeat(32) } };
    expect(why(file('x', game('calibrated'), change))).toMatchObject({ reason: 'edition' });
  });

  it('refuse a record of other settings, and name the first that differs', () => {
    expect(why(file('x', game('hold', 'class', { hazard: 0 })))).toEqual({
      reason: 'options',
      option: 'hazard',
      was: 1,
      is: 0,
    });
  });

  it('refuse a record of other dice', () => {
    expect(why(file('x', game('hold', 'another')))).toEqual({ reason: 'seed', was: 'class', is: 'another' });
  });

  it('refuse a game that is not over', () => {
    expect(why(file('x', game('hold', 'class', {}, 2)))).toEqual({ reason: 'unfinished' });
  });

  it('refuse the same game a second time', () => {
    const other = game('calibrated');
    const { tables, refused } = beside(file('a', own), file('b', other), file('c', other));
    expect(tables).toHaveLength(2);
    expect(refused.map(({ name, why: x }) => [name, x.reason])).toEqual([
      ['a', 'twice'],
      ['c', 'twice'],
    ]);
  });

  it('refuse a damaged record, with where it is damaged', () => {
    expect(why({ name: 'x', text: '{"format":1,' })).toMatchObject({ reason: 'unread', message: expect.any(String) });
    const changed = toSave(game('calibrated'), NOTES);
    const hashes = ['0'.repeat(32), ...changed.hashes.slice(1)];
    expect(why({ name: 'x', text: JSON.stringify({ ...changed, hashes }) })).toEqual({ reason: 'unfollowed' });
  });
});
