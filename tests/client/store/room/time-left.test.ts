import { describe, expect, it } from 'vitest';
import { clockText, isStopped, timeLeft } from '../../../../src/client/store/room/time-left.ts';

describe('a clock of the class', () => {
  it('says what is left, rounded up, so that 0:00 means over', () => {
    expect([161_000, 160_001, 60_000, 59_999, 1, 0].map(clockText)).toEqual([
      '2:41',
      '2:41',
      '1:00',
      '1:00',
      '0:01',
      '0:00',
    ]);
  });

  it('runs to its end and no further; a stopped one stands', () => {
    expect(timeLeft({ endsAt: 1000, total: 500 }, 400)).toBe(600);
    expect(timeLeft({ endsAt: 1000, total: 500 }, 2000)).toBe(0);
    expect(timeLeft({ left: 70, total: 500 }, 99_999)).toBe(70);
    expect([timeLeft(null, 0), isStopped(null), isStopped({ left: 1, total: 2 })]).toEqual([null, false, true]);
  });
});
