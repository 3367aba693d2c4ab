import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskScreen } from '../../../src/protocol/room-desk.ts';
import { localTime } from '../../../src/protocol/daily-plan.ts';
import { LESSONS } from '../../../src/protocol/room.ts';
import { partFor } from '../../../src/session/room/index.ts';
import { at, begunDaily, CLOCK, endOf, MINUTE, tableOf, tick, told, watch } from '../../support/daily.ts';
import { type Class, DAILY, DESK, folded, openClass } from '../../support/room.ts';

const plan = { ...LESSONS[3]!, turns: 6 };

/** Ten people join the evening before, and the desk begins. */
const begun = (): Class => begunDaily(DAILY);

function sleep(lesson: Class, until: number): void {
  const since = lesson.now;
  lesson.now = until;
  lesson.ok(CLOCK, { kind: 'slept', since });
  tick(lesson);
}

describe('a class with a turn a day', () => {
  it('reads until the first morning, and plays six turns over a change of clocks, a weekend and a holiday', () => {
    const lesson = begun();
    expect([tableOf(lesson).phase, endOf(lesson)]).toEqual(['briefing', '2027-03-25 06:00']);
    const closed: string[] = [];
    for (let turn = 1; turn <= 6; turn++) {
      while (tableOf(lesson).play.run.turns.length < turn) watch(lesson, lesson.now + 10 * MINUTE);
      closed.push(told(lesson.now));
    }
    const days = ['2027-03-25', '2027-03-26', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'];
    expect(closed).toEqual(days.map((day) => `${day} 20:00`));
    expect(lesson.log.filter(({ kind }) => kind === 'slept')).toEqual([]);
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('seals what the drafts hold at the hour, by the deadline, and shows it until the next morning of play', () => {
    const lesson = begun();
    watch(lesson, at('2027-03-26', '12:00'));
    lesson.ok(lesson.holder('A', 'us', 'state'), {
      kind: 'propose',
      what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } },
    });
    watch(lesson, at('2027-03-26', '20:00'));
    expect(tableOf(lesson).play.run.turns[1]!.us!.signals).toHaveLength(1);
    expect(tableOf(lesson).past[1]!.drafts.us.sealed).toMatchObject({ by: 'deadline' });
    expect([tableOf(lesson).phase, endOf(lesson)]).toEqual(['playback', '2027-03-30 06:00']);
  });

  it('plays no two turns on one day, even if all are ready early', () => {
    const lesson = begun();
    watch(lesson, at('2027-03-25', '09:00'));
    const all = Object.keys(lesson.room().people).map((person) => ({ person }));
    lesson.ok(DESK, { kind: 'resolve' });
    for (const who of all) lesson.ok(who, { kind: 'ready', ready: true });
    expect([tableOf(lesson).phase, endOf(lesson)]).toEqual(['orders', '2027-03-26 20:00']);
  });

  it('goes on after a pause at an hour of the plan', () => {
    const lesson = begun();
    watch(lesson, at('2027-03-25', '12:00'));
    lesson.ok(DESK, { kind: 'pause' });
    lesson.now += 5 * MINUTE;
    lesson.ok(DESK, { kind: 'goOn' });
    expect(endOf(lesson)).toBe('2027-03-25 20:00');
    lesson.ok(DESK, { kind: 'pause' });
    lesson.now += 6 * 60 * MINUTE;
    lesson.ok(DESK, { kind: 'goOn' });
    expect(endOf(lesson)).toBe('2027-03-26 20:00');
  });

  it('takes no turn from anybody whose server sleeps: it was awake in the last hours of every turn', () => {
    // Gaps of some minutes to two days, after some minutes to a day awake each.
    const gap = fc.record({ awake: fc.integer({ min: 5, max: 1440 }), asleep: fc.integer({ min: 1, max: 2880 }) });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 12, maxLength: 40 }), (gaps) => {
        const lesson = begun();
        const asleep: (readonly [number, number])[] = [];
        for (const one of gaps) {
          watch(lesson, lesson.now + one.awake * MINUTE);
          const since = lesson.now;
          sleep(lesson, since + one.asleep * MINUTE);
          asleep.push([since, lesson.now]);
        }
        watch(lesson, lesson.now + 14 * 1440 * MINUTE);
        const sealed = lesson.log.flatMap((fact) => (fact.kind === 'sealed' && fact.side === 'us' ? [fact.at] : []));
        expect(sealed).toHaveLength(6);
        expect(new Set(sealed.map((moment) => told(moment).slice(0, 10))).size).toBe(6);
        for (const moment of sealed) {
          const { day, hour } = localTime(DAILY.zone, moment);
          const weekday = new Date(`${day}T12:00Z`).getUTCDay();
          expect([0, 6]).not.toContain(weekday);
          expect(DAILY.daysOff).not.toContain(day);
          expect(hour >= DAILY.seals).toBe(true);
          const lastHours = at(day, DAILY.propose);
          const missed = asleep.map(([from, to]) => Math.max(0, Math.min(to, moment) - Math.max(from, lastHours)));
          expect(Math.max(0, ...missed)).toBeLessThanOrEqual(15 * MINUTE);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts turns in a row in which somebody did nothing, for the desk alone', () => {
    const lesson = begun();
    const state = lesson.holder('A', 'us', 'state');
    const defense = lesson.holder('A', 'us', 'defense');
    const missed = (who: { person: string }) =>
      (partFor(lesson.room(), DESK, 'desk') as DeskScreen).people.find(({ id }) => id === who.person)!.missed;
    watch(lesson, at('2027-03-25', '12:00'));
    lesson.ok(state, { kind: 'forecast', forecast: { killed: 20 } });
    watch(lesson, at('2027-03-26', '12:00'));
    expect([missed(state), missed(defense)]).toEqual([0, 1]);
    lesson.ok(defense, { kind: 'say', to: 'team', text: 'I am here.' });
    watch(lesson, at('2027-03-30', '12:00'));
    expect([missed(state), missed(defense)]).toEqual([1, 0]);
    watch(lesson, at('2027-03-31', '12:00'));
    expect([missed(state), missed(defense)]).toEqual([2, 1]);
    lesson.ok(DESK, { kind: 'excuse', person: state.person, turn: 3, excused: true });
    expect(missed(state)).toBe(1);
    lesson.ok(state, { kind: 'forecast', forecast: { killed: 20 } });
    expect(missed(state)).toBe(1); // this turn is not over
    expect(JSON.stringify(partFor(lesson.room(), state, 'room'))).not.toContain('"missed"');
  });

  it('takes no proposals after their hour, while marks, forecasts and the seal are still open', () => {
    const lesson = begun();
    const [state, head] = [lesson.holder('A', 'us', 'state'), lesson.holder('A', 'us', 'president')];
    const what = { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1 } } as const;
    watch(lesson, at('2027-03-25', '17:59'));
    lesson.ok(state, { kind: 'propose', what });
    const { id, rev } = tableOf(lesson).drafts.us.proposals[0]!;
    watch(lesson, at('2027-03-25', '18:00'));
    const { code, status } = lesson.no(state, { kind: 'propose', what });
    expect([code, status]).toEqual(['proposalsClosed', 423]);
    expect(lesson.no(state, { kind: 'withdraw', proposal: id, rev }).code).toBe('proposalsClosed');
    expect(lesson.no(head, { kind: 'amend', proposal: id, rev, what }).code).toBe('proposalsClosed');
    lesson.ok(head, { kind: 'mark', proposal: id, mark: 'agree' });
    lesson.ok(state, { kind: 'forecast', forecast: { killed: 20 } });
    lesson.ok(head, { kind: 'setAside', proposal: id, rev, aside: true });
    lesson.ok(DESK, { kind: 'propose', table: 'A', side: 'us', what });
    lesson.ok(head, { kind: 'seal', draftRev: tableOf(lesson).drafts.us.rev });
    watch(lesson, at('2027-03-26', '06:00'));
    const defense = lesson.holder('A', 'us', 'defense');
    lesson.ok(defense, { kind: 'propose', what: { order: { kind: 'harden', site: 'al-asad' } } });
  });

  it('seals sooner once the desk plays a day again that was off, if half of that day is left', () => {
    const lesson = begunDaily({ ...DAILY, daysOff: ['2027-03-25', '2027-03-29'] });
    const setDays = (weekdaysOff: number[], daysOff: string[]) =>
      lesson.ok(DESK, { kind: 'setDaysOff', weekdaysOff, daysOff });
    watch(lesson, at('2027-03-26', '09:00'));
    setDays([0, 5, 6], ['2027-03-29']); // today is off after all
    expect(endOf(lesson)).toBe('2027-03-30 20:00');
    setDays([0, 5, 6], []); // Monday is no longer off
    expect(endOf(lesson)).toBe('2027-03-29 20:00');
    setDays([0, 6], []); // nor is today
    expect(endOf(lesson)).toBe('2027-03-26 20:00');
    setDays([0, 5, 6], []);
    watch(lesson, at('2027-03-26', '14:00'));
    setDays([0], []); // of today too little is left, Saturday is played
    expect(endOf(lesson)).toBe('2027-03-27 20:00');
    expect(folded(lesson.log)).toEqual(lesson.room());
  });

  it('plays no two turns on one day if the days off change in between', () => {
    const lesson = begun();
    watch(lesson, at('2027-03-25', '09:00'));
    lesson.ok(DESK, { kind: 'resolve' });
    lesson.ok(DESK, { kind: 'next' });
    lesson.ok(DESK, { kind: 'setDaysOff', weekdaysOff: [0], daysOff: [] });
    expect(endOf(lesson)).toBe('2027-03-26 20:00');
  });

  it('has other days off once the desk says so, and moves the hours of what is open', () => {
    const lesson = begun();
    watch(lesson, at('2027-03-25', '12:00'));
    const setDays = (weekdaysOff: number[], daysOff: string[]) =>
      lesson.ok(DESK, { kind: 'setDaysOff', weekdaysOff, daysOff });
    setDays([0, 6], ['2027-03-25', '2027-03-29']); // today is off after all
    expect(endOf(lesson)).toBe('2027-03-26 20:00');
    watch(lesson, at('2027-03-26', '21:00'));
    expect([tableOf(lesson).phase, endOf(lesson)]).toEqual(['playback', '2027-03-30 06:00']);
    setDays([0], []); // Saturday is played
    expect(endOf(lesson)).toBe('2027-03-27 06:00');
    expect(lesson.room().days).toMatchObject({ weekdaysOff: [0], daysOff: [] });
    expect(lesson.no(DESK, { kind: 'setDaysOff', weekdaysOff: [], daysOff: ['tomorrow'] }).at).toBe('/daysOff');
    expect(lesson.no(DESK, { kind: 'setDaysOff', weekdaysOff: [0, 1, 2, 3, 4, 5, 6], daysOff: [] }).at).toBe(
      '/weekdaysOff',
    );
    expect(folded(lesson.log)).toEqual(lesson.room());
    expect(openClass({ plan }).no(DESK, { kind: 'setDaysOff', weekdaysOff: [], daysOff: [] }).code).toBe('notNow');
  });
});
