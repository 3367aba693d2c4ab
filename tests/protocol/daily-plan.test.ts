import { describe, expect, it } from 'vitest';
import {
  type DailyPlan,
  dailyProblem,
  hoursOf,
  localTime,
  momentIn,
  opensAfter,
  playedDays,
  sealsAfter,
  sealsAfterSleep,
} from '../../src/protocol/daily-plan.ts';
import { DAILY } from '../support/room.ts';

const at = (day: string, hour: string, zone = DAILY.zone): number => momentIn(zone, day, hour);
const told = (moment: number, zone = DAILY.zone): string => {
  const { day, hour } = localTime(zone, moment);
  return `${day} ${hour}`;
};
const HOUR = 3_600_000;

describe('a turn a day', () => {
  it.each([
    ['Europe/Berlin', '2027-03-27', '20:00', '2027-03-27T19:00:00Z'],
    ['Europe/Berlin', '2027-03-28', '20:00', '2027-03-28T18:00:00Z'], // clocks went forward in the night
    ['Europe/Berlin', '2027-03-28', '02:30', '2027-03-28T01:30:00Z'], // an hour that is left out: as much later
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'], // an hour that comes twice: the first
    ['Europe/Berlin', '2026-10-25', '20:00', '2026-10-25T19:00:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['America/New_York', '2026-11-01', '20:00', '2026-11-02T01:00:00Z'],
    ['Asia/Kathmandu', '2027-01-01', '20:00', '2027-01-01T14:15:00Z'],
    ['Pacific/Apia', '2027-01-01', '00:15', '2026-12-31T11:15:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '20:00', '2026-10-04T09:00:00Z'], // half an hour forward
  ])('knows when it is %s %s %s', (zone, day, hour, utc) => {
    expect(new Date(momentIn(zone, day, hour)).toISOString().replace('.000', '')).toBe(utc);
  });

  it('has the same hour of the class’s own time each day, over a change of clocks, a weekend and a holiday', () => {
    const days = playedDays(DAILY, 6);
    expect(days).toEqual(['2027-03-25', '2027-03-26', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02']);
    expect(days.map((day) => told(hoursOf(DAILY, day).seals).slice(11))).toEqual(Array(6).fill('20:00'));
    expect(told(opensAfter(DAILY, at('2027-03-26', '20:00')))).toBe('2027-03-30 06:00');
  });

  it('seals on the same day only if half of it is left', () => {
    expect(told(sealsAfter(DAILY, at('2027-03-25', '06:02')))).toBe('2027-03-25 20:00');
    expect(told(sealsAfter(DAILY, at('2027-03-25', '13:00')))).toBe('2027-03-25 20:00');
    expect(told(sealsAfter(DAILY, at('2027-03-25', '13:01')))).toBe('2027-03-26 20:00');
    expect(told(sealsAfter(DAILY, at('2027-03-20', '09:00')))).toBe('2027-03-25 20:00');
  });

  it('waits for a server that slept while people should have sealed, and not for one that slept at night', () => {
    const seals = at('2027-03-25', '20:00');
    const after = (since: string, now: number) => told(sealsAfterSleep(DAILY, seals, at('2027-03-25', since), now));
    expect(told(sealsAfterSleep(DAILY, seals, at('2027-03-24', '21:00'), at('2027-03-25', '07:30')))).toBe(
      '2027-03-25 20:00',
    );
    expect(after('09:00', at('2027-03-25', '12:00'))).toBe('2027-03-25 20:00');
    expect(after('08:00', at('2027-03-25', '16:00'))).toBe('2027-03-26 20:00'); // more than half of the day
    expect(after('17:00', at('2027-03-25', '18:30'))).toBe('2027-03-26 20:00'); // into the last hours
    expect(after('19:59', at('2027-03-26', '07:00'))).toBe('2027-03-26 20:00'); // through the hour itself
    expect(after('19:00', at('2027-03-25', '19:10'))).toBe('2027-03-25 20:10'); // short: as much later
    expect(after('20:00', at('2027-03-26', '07:00'))).toBe('2027-03-25 20:00'); // it ran out before
  });

  it.each<[Partial<DailyPlan>, string | null]>([
    [{}, null],
    [{ zone: 'Europe/Atlantis' }, '/zone'],
    [{ zone: '' }, '/zone'],
    [{ from: '2027-02-30' }, '/from'],
    [{ from: 'tomorrow' }, '/from'],
    [{ opens: '24:00' }, '/opens'],
    [{ propose: '05:00' }, '/propose'],
    [{ seals: '17:00' }, '/seals'],
    [{ weekdaysOff: [0, 1, 2, 3, 4, 5, 6] }, '/weekdaysOff'],
    [{ weekdaysOff: [7] }, '/weekdaysOff'],
    [{ daysOff: ['25 December'] }, '/daysOff'],
  ])('says where %o is wrong', (change, pointer) => expect(dailyProblem({ ...DAILY, ...change })).toBe(pointer));

  it('ends its search where every day is off', () => {
    const never = { ...DAILY, weekdaysOff: [0, 1, 2, 3, 4, 5, 6] };
    expect(opensAfter(never, at('2027-03-25', '07:00')) - at('2027-03-25', '07:00')).toBeGreaterThan(300 * 24 * HOUR);
  });
});
