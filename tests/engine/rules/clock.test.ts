import { describe, expect, it } from 'vitest';
import { dayNumber, momentOf } from '../../../src/engine/turn/calendar.ts';
import { attacksOf, find, game, halt, harm, play, playTurns, STILL } from '../../support/engine.ts';
import { small } from '../../support/small-scenario.ts';

const length = (seed: string) => playTurns(game({ seed, options: { ending: 'drawn' } }), 20).length;

describe('the clock (§1)', () => {
  it('cuts a week into 28 watches of six hours', () => {
    expect(game().def.watches).toBe(28);
  });

  it('counts days over months, leap years and new years', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2024-01-01') - dayNumber('2023-12-31')).toBe(1);
  });

  it.each([
    ['2023-10-17T00', 1, 0],
    ['2023-10-17T17', 1, 2],
    ['2023-10-23T23', 1, 27],
    ['2023-10-24T05', 2, 0],
    ['2023-11-24T05', 6, 12],
  ])('puts %s in turn %i, watch %i', (at, turn, watch) => {
    expect(momentOf('2023-10-17', 7, at)).toEqual({ turn, watch });
  });

  it('lasts the nominal number of turns by option', () => {
    expect(playTurns(game(), 20)).toHaveLength(8);
    expect(playTurns(game({ options: { length: 'full' } }), 20)).toHaveLength(16);
  });

  it('draws one turn less, none, or one more, about equally', () => {
    const drawn = Array.from({ length: 90 }, (_, i) => length(`length:${i}`));
    for (const n of [7, 8, 9]) expect(drawn.filter((x) => x === n).length).toBeGreaterThan(15);
    expect(new Set(drawn)).toEqual(new Set([7, 8, 9]));
  });

  it('stops when the game is over', () => {
    const last = playTurns(game(), 20).at(-1)!.state;
    expect(last.ending).not.toBeNull();
    expect(play(last).state).toBe(last);
  });

  it('resolves strikes at a quarter of the turn and Iran’s acts at half', () => {
    const s = game({ change: (x) => void (x.iran.alertTurn = 1) });
    const { of } = play(s, {
      us: [{ kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }],
      iran: [{ kind: 'missilesNeighbour' }],
    });
    expect(of('strike')[0].watch).toBe(7);
    expect(of('missilesNeighbour')[0].watch).toBe(14);
  });

  it('lets a dated event happen at its watch', () => {
    const events = [{ id: 'speech', at: '2023-10-19T13', effect: { kind: 'news' as const }, src: [] }];
    const { of } = play(game({ scenario: { ...small, events } }));
    expect(of('world').map((e) => [e.watch, e.data.id])).toEqual([[10, 'speech']]);
  });
});

describe('a calm turn (§1)', () => {
  const turnWith = (attacks: number, days = 7, tables = {}) =>
    play(
      game({
        scenario: { ...small, turnDays: days },
        tables: { ...attacksOf(attacks), ...harm('nothing'), ...tables },
        change: (s) => halt(s, 'kh'),
      }),
    ).state;

  it.each([
    [7, 2, true],
    [7, 3, false],
    [5, 2, true],
    [5, 3, false],
    [2, 1, true],
    [2, 2, false],
  ])('of %i days with %i attacks: %s', (days, attacks, calm) => {
    const s = turnWith(attacks, days);
    expect(s.past[0].attacks).toBe(attacks);
    expect(s.past[0].calm).toBe(calm);
    expect(s.tracks.calmTurns).toBe(calm ? 1 : 0);
  });

  it('is not calm when an American is killed', () => {
    expect(turnWith(1, 7, harm('killed')).past[0].calm).toBe(false);
  });

  it('is not disturbed by attacks on ships', () => {
    const tables = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 4] };
    const { state } = play(game({ tables, opening: { redSeaOpen: true } }));
    expect(state.past[0].ships).toBe(28);
    expect(state.past[0].calm).toBe(true);
  });

  it('is not disturbed by Iran’s own missiles, if nobody dies', () => {
    const s = game({ tables: { ...STILL, 'effects.missileAccident': 0 }, change: (x) => void (x.iran.alertTurn = 1) });
    const iran = { ...s.iran, pools: { ...s.iran.pools, military: 3 } };
    const { state } = play({ ...s, iran }, { iran: [{ kind: 'missilesBase', site: 'base-iraq' }] });
    expect(state.past[0].calm).toBe(true);
  });

  it('has a seed for every length', () => {
    expect(find((seed) => length(seed) === 9)).toMatch(/^find:/);
  });
});
