import { describe, expect, it } from 'vitest';
import { momentOf, TURN_END, turnStart } from '../../../../src/client/store/format/dates.ts';
import { atWatch, clockOf, startPlayback, moveBy, watchOf } from '../../../../src/client/store/playback/playback.ts';

const event = (watch: number) => ({ kind: 'attack', turn: 2, watch, theatre: null, clause: '', data: {} });
const list = [event(3), event(3), event(10)];
const playback = { ...startPlayback(2, 28, false) };

describe('the playback of a turn', () => {
  it('advances event by event and stops after the last', () => {
    const at = (n: number) => moveBy({ ...playback, at: n }, 3, 2);
    expect([at(-1).at, at(1).at, at(2).at, at(3).at]).toEqual([0, 2, 3, 3]);
    expect([at(1).playing, at(2).playing]).toEqual([true, false]);
  });

  it('continues with the next turn if there is one', () => {
    expect(moveBy({ ...playback, at: 2 }, 3, 4)).toMatchObject({ turn: 2, at: 3, playing: true });
    expect(moveBy({ ...playback, at: 3 }, 3, 4)).toMatchObject({ turn: 3, at: -1, playing: true });
  });

  it('goes to any watch, with all that happened until its end', () => {
    const to = (watch: number) => atWatch(list, playback, watch);
    expect([to(-1).at, to(2).at, to(3).at, to(9).at, to(10).at, to(28).at]).toEqual([-1, -1, 1, 1, 2, 3]);
    for (const watch of [-1, 0, 3, 9, 27, 28]) expect(watchOf(list, to(watch))).toBe(watch);
  });

  it('shows the last watch at its end, and never one beyond', () => {
    expect(clockOf(list, { ...playback, at: -1 })).toEqual({ watch: 1, moment: -1 });
    expect(clockOf(list, { ...playback, at: 2 })).toEqual({ watch: 11, moment: 10 });
    expect(clockOf(list, { ...playback, at: 3 })).toEqual({ watch: 28, moment: TURN_END });
    const clock = { start: '2023-10-17', turnDays: 7 };
    expect(momentOf(clock, 2, TURN_END)).toBeLessThan(turnStart(clock, 3));
  });

  it('shows the watch of its current event', () => {
    expect(watchOf(list, { ...playback, at: 2 })).toBe(10);
    expect(watchOf(list, moveBy(atWatch(list, playback, 5), 3, 2))).toBe(10);
  });
});
