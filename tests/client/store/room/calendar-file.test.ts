import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../../src/client/store/room/calendar-file.ts';
import { dayText, deadlinesAhead, hourText, isOwnTime } from '../../../../src/client/store/room/deadlines.ts';
import { clockText } from '../../../../src/client/store/room/time-left.ts';
import { momentIn } from '../../../../src/protocol/daily-plan.ts';
import { DAILY } from '../../../support/room.ts';

const at = (day: string, hour: string): number => momentIn(DAILY.zone, day, hour);
const told = (list: ReturnType<typeof deadlinesAhead>): string[] =>
  list.map(({ turn, propose, seals }) =>
    [turn, dayText(seals, DAILY.zone), hourText(propose, DAILY.zone), hourText(seals, DAILY.zone)].join(' '),
  );

/** Lines of a calendar's file as RFC 5545 reads them: folded lines are one. */
function linesOf(file: string): string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

describe('a calendar file', () => {
  it('has each event in UTC, in the order and with the members that calendars ask for', () => {
    const from = at('2027-03-30', '18:00');
    const file = calendarFile([{ id: 'r-turn-3', from, to: from + 7_200_000, title: 'Turn 3', text: 'Soon.' }], from);
    expect(linesOf(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//A Fine Line//Class//EN',
      'BEGIN:VEVENT',
      'UID:r-turn-3@a-fine-line',
      'DTSTAMP:20270330T160000Z',
      'DTSTART:20270330T160000Z',
      'DTEND:20270330T180000Z',
      'SUMMARY:Turn 3',
      'DESCRIPTION:Soon.',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('brings any text through folding and escaping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replace(/\r\n|\r/g, '\n');
        const lines = linesOf(calendarFile([{ id: 'x', from: 0, to: 0, title: text, text: 'a' }], 0));
        const summary = lines.find((line) => line.startsWith('SUMMARY:'))!.slice(8);
        const read = summary.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(read).toBe(plain);
      }),
    );
  });
});

describe('the deadlines ahead', () => {
  const clock = (day: string, hour: string) => ({ endsAt: at(day, hour), total: 1 });

  it('are all turns of the plan before it begins, and what is left later', () => {
    expect(told(deadlinesAhead(DAILY, 3, null))).toEqual([
      '1 Thursday 25 March 18:00 20:00',
      '2 Friday 26 March 18:00 20:00',
      '3 Tuesday 30 March 18:00 20:00',
    ]);
    const ordering = { phase: 'orders' as const, turn: 2, clock: clock('2027-03-26', '20:00') };
    expect(told(deadlinesAhead(DAILY, 3, ordering))).toEqual(told(deadlinesAhead(DAILY, 3, null)).slice(1));
    const shown = { phase: 'playback' as const, turn: 2, clock: clock('2027-03-30', '06:00') };
    expect(told(deadlinesAhead(DAILY, 3, shown))).toEqual(['3 Tuesday 30 March 18:00 20:00']);
    expect(deadlinesAhead(DAILY, 3, { ...shown, turn: 3 })).toEqual([]);
    expect(deadlinesAhead(DAILY, 3, { ...shown, phase: 'over' })).toEqual([]);
  });

  it('follow a turn that was put off', () => {
    const late = { phase: 'orders' as const, turn: 2, clock: clock('2027-03-30', '20:00') };
    expect(told(deadlinesAhead(DAILY, 4, late))).toEqual([
      '2 Tuesday 30 March 18:00 20:00',
      '3 Wednesday 31 March 18:00 20:00',
      '4 Thursday 1 April 18:00 20:00',
    ]);
  });

  it('are told in the own time too where that is another', () => {
    const moment = at('2027-03-30', '20:00');
    expect(isOwnTime(moment, Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(true);
    expect(isOwnTime(moment, 'Pacific/Kiritimati')).toBe(false);
  });
});

describe('a clock', () => {
  it.each([
    [0, '0:00'],
    [161_000, '2:41'],
    [120 * 60_000, '120:00'],
    [14 * 3_600_000 - 1, '14:00:00'],
    [58.2 * 3_600_000, '58:12:00'],
  ])('of %d ms reads %s', (ms, text) => expect(clockText(ms)).toBe(text));
});
