import { describe, expect, it } from 'vitest';
import { daysIn } from '../../../../src/client/store/room/deadlines.ts';
import { hourOf, nextHour } from '../../../../src/client/store/desk/local-hours.ts';
import { EFFECTS, fieldsOf, withField } from '../../../../src/client/store/desk/inject-effects.ts';
import {
  bellFor,
  faultOf,
  firstForm,
  inTwo,
  requestOf,
  titleInFile,
  withDays,
  withPeople,
  withPlan,
  withTables,
} from '../../../../src/client/store/desk/host-form.ts';
import { addressOf, joinUrlOf } from '../../../../src/client/store/desk/join-address.ts';
import { shippedCourse } from '../../../support/course.ts';
import { LESSONS, MAX_PEOPLE, MAX_TABLES } from '../../../../src/protocol/room.ts';

const NOW = Date.UTC(2024, 0, 1, 10, 13);
const form = firstForm('jan-2024', NOW);

describe('setting up a class', () => {
  it('can be opened as it stands, for each length', () => {
    for (const plan of LESSONS) expect(faultOf(withPlan(form, plan, NOW))).toBeNull();
    expect(requestOf(form)).toMatchObject({ scenario: 'jan-2024', people: 30, tables: 3, step: 'together' });
    expect(requestOf(form)).not.toHaveProperty('options');
  });

  it('sets the bell on five minutes, and moves it with the length', () => {
    expect(form.bell).toBe(Date.UTC(2024, 0, 1, 11, 45));
    expect(withPlan(form, LESSONS[0]!, NOW).bell).toBe(Date.UTC(2024, 0, 1, 10, 45));
    expect(withPlan({ ...form, bell: null }, LESSONS[0]!, NOW).bell).toBeNull();
    expect(bellFor(LESSONS[0]!, NOW) % 300_000).toBe(0);
  });

  it('keeps people and tables within their limits', () => {
    expect(withPeople(form, 1000)).toMatchObject({ people: MAX_PEOPLE, tables: MAX_TABLES });
    expect(withPeople(form, 0)).toMatchObject({ people: 1, tables: 1 });
    expect(withTables(form, 99).tables).toBe(MAX_TABLES);
  });

  it('names what is wrong', () => {
    expect(faultOf({ ...form, scenario: null })).toBe('noScenario');
    expect(faultOf({ ...form, plan: { ...form.plan, turns: 16 } })).toBe('tooLong');
    expect(faultOf({ ...form, plan: { ...form.plan, decide: 10 } })).toBe('shortTurn');
    expect(faultOf({ ...form, people: 3, tables: 2 })).toBe('fewPeople');
  });

  it('reads the title of a scenario file, and nothing of other files', () => {
    expect(titleInFile('{"texts":{"en":{"scenario.title":"Ours"}}}')).toBe('Ours');
    for (const other of ['', 'null', '5', '{"texts":[]}', '{"texts":{"en":{"scenario.title":5}}}']) {
      expect(titleInFile(other)).toBeNull();
    }
  });
});

describe('addresses', () => {
  it('are printed as people type them', () => {
    expect(addressOf('http://192.168.1.23:8484')).toBe('192.168.1.23:8484');
    expect(addressOf('https://class.example')).toBe('https://class.example');
  });

  it('are in capitals in the code to scan, which needs letters of one case', () => {
    expect(joinUrlOf('http://192.168.1.23:8484', 'K7RMT')).toBe('HTTP://192.168.1.23:8484/J/K7RMT');
    expect(joinUrlOf('http://192.168.1.23:8484', '')).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });
});

describe('an hour that is typed', () => {
  it('is the next one', () => {
    const at = nextHour('11:45', NOW)!;
    expect(hourOf(at)).toBe('11:45');
    expect(at).toBeGreaterThan(NOW);
    expect(at - NOW).toBeLessThanOrEqual(86_400_000);
  });

  it('is none if it is no hour', () => {
    for (const text of ['', '25:00', '11:60', 'noon']) expect(nextHour(text, NOW)).toBeNull();
  });
});

describe('an effect of the instructor’s own', () => {
  it('takes each value that it offers', () => {
    for (const effect of EFFECTS) {
      for (const { name, values } of fieldsOf(effect)) {
        for (const value of values) {
          const changed = withField(effect, name, value);
          expect(fieldsOf(changed).find((field) => field.name === name)?.value).toBe(value);
        }
      }
    }
  });

  it('ignores a value that it does not offer', () => {
    const gaza = EFFECTS.find(({ kind }) => kind === 'gaza')!;
    expect(withField(gaza, 'state', 'peace')).toEqual(gaza);
  });
});

describe('two sessions', () => {
  it('are offered for the lengths that the course plans in two, and sent with the request', () => {
    const lengths = shippedCourse.plans.filter(({ kind }) => kind === 'two').map(({ minutes }) => minutes[0]);
    expect(LESSONS.filter(inTwo).map(({ minutes }) => minutes)).toEqual(lengths);
    const form = { ...withPlan(firstForm('jan-2024', NOW), LESSONS[1]!, NOW), sessions: 2 as const };
    expect(requestOf(form).sessions).toBe(2);
    expect(requestOf(withPlan(form, LESSONS[2]!, NOW)).sessions).toBe(2);
    for (const one of [withPlan(form, LESSONS[0]!, NOW), withDays(form, 'UTC', NOW)])
      expect('sessions' in requestOf(one)).toBe(false);
  });
});

describe('a turn a day', () => {
  const now = Date.UTC(2026, 10, 30, 22);
  const form = withDays(firstForm('jan-2024', now), 'Asia/Tokyo', now);

  it('starts tomorrow by the class’s own time, without bell, and is sent with the request', () => {
    expect(form).toMatchObject({ bell: null, days: { from: '2026-12-02', zone: 'Asia/Tokyo' }, plan: { turns: 6 } });
    expect(requestOf(form).days).toEqual(form.days);
    expect(faultOf(form)).toBeNull();
  });

  it('begins with practice unless the host leaves it out', () => {
    expect(requestOf(form).days!.practice).toBe(true);
    const { practice: _not, ...days } = form.days!;
    expect('practice' in requestOf({ ...form, days }).days!).toBe(false);
  });

  it('is a lesson by minutes again once a length is chosen', () => {
    const lesson = withPlan(form, LESSONS[0]!, now);
    expect(lesson.days).toBeNull();
    expect('days' in requestOf(lesson)).toBe(false);
  });

  it('takes days off from a text, and tells what is no day', () => {
    expect(daysIn(' 2026-12-24, 2026-12-25;2026-12-26\n')).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
    expect(faultOf({ ...form, days: { ...form.days!, daysOff: daysIn('24 December') } })).toBe('days');
  });
});
