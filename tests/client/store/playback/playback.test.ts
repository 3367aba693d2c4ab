import { describe, expect, it } from 'vitest';
import type { SeatEvent } from '../../../../src/engine/model/index.ts';
import { causeFirst } from '../../../../src/client/store/playback/event-acts.ts';
import { beatTime, mattering } from '../../../../src/client/store/playback/beats.ts';
import { momentOf, TURN_END, turnStart } from '../../../../src/client/store/format/dates.ts';
import {
  atWatch,
  clockOf,
  startPlayback,
  moveOn,
  scenes,
  tally,
  watchOf,
  toldOf,
  type Playback,
} from '../../../../src/client/store/playback/playback.ts';

const event = (watch: number) => ({ kind: 'attack', turn: 2, watch, theatre: null, clause: '', data: {} });
const list = [event(3), event(3), event(10)];
const playback = { ...startPlayback(2, 28, false) };

describe('the playback of a turn', () => {
  const steps = (from: Playback, n: number, last = 2): Playback[] =>
    Array.from({ length: n }).reduce<Playback[]>((all) => [...all, moveOn(all.at(-1)!, list, last, false)], [from]);

  it('shows launch, way and hold of an act before its result, then the next', () => {
    const shown = steps(playback, 6).map(({ at, beat }) => `${at} ${beat}`);
    expect(shown).toEqual(['-1 result', '0 approach', '0 launch', '0 flight', '0 hold', '0 result', '1 approach']);
  });

  it('counts an event once its result is told', () => {
    expect(steps(playback, 5).map(toldOf)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('stops after the last event, or continues with the next turn', () => {
    const over = moveOn({ ...playback, at: 2 }, list, 2, false);
    expect([over.at, over.playing]).toEqual([3, false]);
    expect(moveOn({ ...playback, at: 2 }, list, 4, false)).toMatchObject({ turn: 2, at: 3, playing: true });
    expect(moveOn({ ...playback, at: 3 }, list, 4, false)).toMatchObject({ turn: 3, at: -1, playing: true });
  });

  it('has no moving camera with reduced motion', () => {
    expect(moveOn(playback, list, 2, true).beat).toBe('launch');
  });

  it('goes to any watch, with all that happened until its end', () => {
    const to = (watch: number) => atWatch(list, playback, watch);
    expect([to(-1).at, to(2).at, to(3).at, to(9).at, to(10).at, to(28).at]).toEqual([-1, -1, 1, 1, 2, 3]);
    for (const watch of [-1, 0, 3, 9, 27, 28]) expect(watchOf(list, to(watch))).toBe(watch);
  });

  it('shows the last watch at its end, and never one beyond', () => {
    expect(clockOf(list, { ...playback, at: -1 })).toEqual({ watch: 1, moment: -1 });
    expect(clockOf(list, { ...playback, at: 2 })).toEqual({ watch: 11, moment: 10 });
    expect(clockOf(list, atWatch(list, playback, 5))).toEqual({ watch: 6, moment: 5 });
    expect(clockOf(list, { ...playback, at: 3 })).toEqual({ watch: 28, moment: TURN_END });
    const clock = { start: '2023-10-17', turnDays: 7 };
    expect(momentOf(clock, 2, TURN_END)).toBeLessThan(turnStart(clock, 3));
  });

  it('shows the watch of its current event', () => {
    expect(watchOf(list, { ...playback, at: 2 })).toBe(10);
    expect(watchOf(list, moveOn(atWatch(list, playback, 5), list, 2, false))).toBe(10);
  });
});

describe('the order of a step', () => {
  const at = (kind: string, watch = 3): SeatEvent => ({ ...event(watch), kind, data: {} });

  it('has a strike before what is reported of it, to Congress too', () => {
    const step = [at('warReport'), at('statement'), at('wrongGroup'), at('leaderKilled'), at('attack')];
    const kinds = causeFirst(step).map(({ kind }) => kind);
    expect(kinds).toEqual(['leaderKilled', 'wrongGroup', 'statement', 'warReport', 'attack']);
  });
});

describe('what a turn settles after its last step', () => {
  const late = (kind: string): SeatEvent => ({ ...event(999), kind, data: { by: 'israel', killed: 1 } });
  const war: SeatEvent = { ...event(999), kind: 'end', data: { kind: 'war' } };
  const events = [late('officerKilled'), late('promiseBroken'), late('heat'), late('vote'), war, event(27)];
  const told = scenes(events, 2);

  it('is told at its end: people killed, and what words came to', () => {
    expect(told.map(({ kind }) => kind)).toEqual(['attack', 'officerKilled', 'promiseBroken', 'end']);
    expect(tally(told).others).toBe(1);
  });

  it('has no step of its own', () => {
    expect(clockOf(told, { ...playback, at: 1 })).toEqual({ watch: 28, moment: TURN_END });
    expect(watchOf(told, { ...playback, at: 1 })).toBe(28);
    expect(atWatch(told, playback, 27).at).toBe(0);
  });
});

describe('the counters', () => {
  it('count every US strike, whoever it was meant for, and none that found nobody', () => {
    const kinds = ['strike', 'soil', 'leaderKilled', 'commanderKilled', 'leaderNotFound', 'strikeSite'];
    expect(tally(kinds.map((kind) => ({ ...event(3), kind }))).strikes).toBe(4);
  });
});

describe('the scenes that get time', () => {
  it('are news that takes long to read', () => {
    const news = { ...event(3), kind: 'world' };
    const time = (words: number) =>
      beatTime(news, 'result', { speed: 1, still: false, long: false, line: 'word '.repeat(words).trim() });
    expect(time(4)).toBe(1600);
    expect(time(22)).toBe(5900);
    expect(time(60)).toBe(8000);
  });

  it('are results of what mattered, deaths too, as long as they take to read', () => {
    const line = 'word '.repeat(20).trim();
    const time = (data: SeatEvent['data'], pace: { long: boolean; speed: number }) =>
      beatTime({ ...event(3), data }, 'result', { still: false, line, ...pace });
    expect(time({ result: 'damage' }, { long: true, speed: 1 })).toBe(5400);
    expect(time({ result: 'damage' }, { long: false, speed: 1 })).toBe(1400);
    expect(time({ killed: 1 }, { long: true, speed: 1 })).toBe(5400);
    expect(time({ killed: 1 }, { long: true, speed: 4 })).toBe(2920);
  });

  const scene = (kind: string, data: Readonly<Record<string, unknown>> = {}) =>
    ({ kind, turn: 1, watch: 1, theatre: 'iraq', clause: '', data, why: [] }) as unknown as SeatEvent;

  it('have every death and every act of at least 28 escalation points', () => {
    const missiles = scene('missilesBase', { site: 'camp-arifjan' });
    const deaths = [scene('world', { effect: 'israelStrike', killed: 1 }), scene('officerKilled', { killed: 1 })];
    const hits = Array.from({ length: 5 }, () => scene('attack', { result: 'damage' }));
    const most = mattering([...hits, missiles, ...deaths, scene('embassyStormed')]);
    expect([...most].map(({ kind }) => kind).toSorted()).toEqual([
      'embassyStormed',
      'missilesBase',
      'officerKilled',
      'world',
    ]);
  });

  it('have the seizure of a ship, whatever else happened', () => {
    const hurt = Array.from({ length: 4 }, () => scene('attack', { result: 'injured', wounded: 3 }));
    expect([...mattering([...hurt, scene('seize')])].map(({ kind }) => kind)).toContain('seize');
  });

  it('have the first attack on a ship, harmless too', () => {
    const hurt = Array.from({ length: 4 }, () => scene('attack', { result: 'injured', wounded: 3 }));
    const ships = [scene('shipAttack'), scene('shipAttack')];
    const most = mattering([...hurt, ...ships]);
    expect(ships.map((ship) => most.has(ship))).toEqual([true, false]);
  });

  it('have the first ship that is hit, after one that was missed', () => {
    const hurt = Array.from({ length: 4 }, () => scene('attack', { result: 'injured', wounded: 3 }));
    const ships = [false, true, true].map((hit) => scene('shipAttack', { hit }));
    const most = mattering([...hurt, ...ships]);
    expect(ships.map((ship) => most.has(ship))).toEqual([true, true, false]);
  });

  it('are three, if nobody dies and no act is heavy', () => {
    const wounded = scene('attack', { result: 'casualties', wounded: 2 });
    const others = [scene('shipAttack', { hit: true }), scene('strike', {}), scene('attack', { result: 'nothing' })];
    const most = mattering([...others, wounded]);
    expect(most.size).toBe(3);
    expect(most.has(wounded)).toBe(true);
  });
});
