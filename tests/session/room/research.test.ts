import { describe, expect, it } from 'vitest';
import type { ResearchData } from '../../../src/protocol/room-grading.ts';
import { type Actor, csvOf, partFor, researchOf, savesOf } from '../../../src/session/room/index.ts';
import { PARTS } from '../../../src/session/room/viewer.ts';
import { type Class, DESK, dealtClass, openClass, sealTable, WALL } from '../../support/room.ts';

const NAMES = ['Amber Heron', 'Calm Ibis', 'Dark Finch', 'Even Crane'];

/** A class that played a turn: State wrote a name and a private word into what was proposed. */
function played(): Class {
  const lesson = dealtClass(10);
  const state = lesson.holder('A', 'us', 'state');
  const text = `canary of words for ${lesson.room().people[state.person]!.name}`;
  lesson.ok(state, {
    kind: 'propose',
    what: { signal: { kind: 'redline', condition: 'killed', reply: 'limited', turns: 1, text } },
  });
  const { id } = lesson.room().tables.A!.drafts.us.proposals[0]!;
  lesson.ok(lesson.holder('A', 'us', 'centcom'), { kind: 'mark', proposal: id, mark: 'agree' });
  lesson.ok(state, { kind: 'forecast', forecast: { killed: 20, act: 40 } });
  lesson.ok(state, { kind: 'say', to: 'team', text: 'canary of talk' });
  sealTable(lesson);
  lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
  lesson.ok(state, { kind: 'remark', key: 'hotwash', text: 'canary of a feeling' });
  return lesson;
}

const people = (lesson: Class): (Actor & { person: string })[] =>
  Object.keys(lesson.room().people).map((person) => ({ person }));

let drawn = 0;
function dataOf(lesson: Class): ResearchData {
  const data = researchOf(lesson.room(), () => `C${String((drawn += 7919) % 100_000).padStart(5, '0')}`);
  if ('status' in data) throw new Error(data.code);
  return data;
}

describe('consent to research', () => {
  it('is asked once everything is shown, can be changed, and is never there beforehand', () => {
    const lesson = dealtClass(10);
    const state = lesson.holder('A', 'us', 'state');
    expect(lesson.no(state, { kind: 'consent', agree: true })).toMatchObject({ code: 'notNow' });
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    const own = () => {
      const part = partFor(lesson.room(), state, 'contributions');
      return 'own' in part ? part.own?.consent : part;
    };
    expect(own()).toBeNull();
    for (const agree of [true, false]) {
      lesson.ok(state, { kind: 'consent', agree });
      expect(own()).toBe(agree);
    }
    expect(lesson.no(DESK, { kind: 'consent', agree: true })).toMatchObject({ code: 'notYours' });
  });

  it('is in no view but the own one before marks are in, nor in any file, and then only as a number', () => {
    const pair = [true, false].map((agree) => {
      const lesson = played();
      for (const who of people(lesson).slice(0, 4)) lesson.ok(who, { kind: 'consent', agree });
      return lesson;
    }) as [Class, Class];
    const seen = (lesson: Class, who: Actor): string =>
      JSON.stringify(PARTS.map((part) => partFor(lesson.room(), who, part, { table: 'A' })));
    const files = (lesson: Class): string =>
      csvOf(lesson.room(), { talk: true }) + JSON.stringify(savesOf(lesson.room()));
    for (const who of [DESK, WALL, ...people(pair[0]).slice(4)])
      expect(seen(pair[0], who) === seen(pair[1], who)).toBe(true);
    expect(files(pair[0])).toBe(files(pair[1]));
    for (const lesson of pair) {
      expect(researchOf(lesson.room(), () => 'X')).toMatchObject({ code: 'marksNotIn' });
      lesson.ok(DESK, { kind: 'releaseConsent' });
    }
    const agreed = pair.map((lesson) => {
      const part = partFor(lesson.room(), DESK, 'grading');
      return 'agreed' in part && part.agreed;
    });
    expect(agreed).toEqual([4, 0]);
    for (const who of [WALL, ...people(pair[0]).slice(4)]) expect(seen(pair[0], who) === seen(pair[1], who)).toBe(true);
  });
});

describe('the data for research', () => {
  const released = (agree: (role: string) => boolean): Class => {
    const lesson = played();
    for (const who of people(lesson))
      lesson.ok(who, { kind: 'consent', agree: lesson.room().people[who.person]!.roles.some(agree) });
    lesson.ok(DESK, { kind: 'releaseConsent' });
    return lesson;
  };

  it('holds nobody if nobody agreed, those who did, or all', () => {
    expect(dataOf(released(() => false))).toMatchObject({ people: 10, agreed: [], decisions: [], forecasts: [] });
    const some = dataOf(released((role) => role === 'centcom'));
    expect(some.agreed).toMatchObject([{ side: 'us', roles: ['centcom'] }]);
    expect(some.decisions).toMatchObject([{ kind: 'mark', mark: 'agree', what: '' }]); // on what another proposed
    const all = dataOf(released(() => true));
    expect(all.agreed).toHaveLength(10);
    expect(all.decisions.map(({ kind }) => kind).toSorted()).toEqual(['mark', 'propose']);
    expect(all.decisions.every(({ what }) => what.includes('redline'))).toBe(true);
    expect(all.forecasts).toHaveLength(2);
  });

  it('draws codes anew for each export, and keeps none', () => {
    const lesson = released(() => true);
    const before = lesson.room();
    const [one, two] = [dataOf(lesson), dataOf(lesson)];
    const codes = (data: ResearchData): string[] => data.agreed.map(({ code }) => code);
    expect(new Set([...codes(one), ...codes(two)]).size).toBe(20);
    expect(lesson.room()).toBe(before);
    expect(codes(one)).toEqual(codes(one).toSorted());
    const bare = ({ agreed, ...data }: ResearchData) => ({
      ...data,
      agreed: agreed.length,
      decisions: data.decisions.length,
      forecasts: 2,
    });
    expect(bare(one)).toEqual(bare(two));
  });

  it('has no name, register, talk, feeling, wish, id or hour, and no words that a person wrote', () => {
    const lesson = openClass();
    for (const [i, name] of NAMES.entries()) {
      const who = lesson.join(name, `book ${i}`);
      if (i === 0) lesson.ok(who, { kind: 'wish', wish: 'notUs' });
    }
    lesson.ok(DESK, { kind: 'deal' });
    lesson.ok(DESK, { kind: 'begin' });
    lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'cost' });
    for (const who of people(lesson)) lesson.ok(who, { kind: 'consent', agree: true });
    lesson.ok(DESK, { kind: 'releaseConsent' });
    for (const one of [lesson, released(() => true)]) {
      const text = JSON.stringify(dataOf(one));
      expect(text).not.toMatch(/canary|book|wish|notUs|"at"|second|17000/); // 17000…: the hour
      for (const { id, name } of Object.values(one.room().people))
        expect(text.includes(name) || text.includes(`"${id}"`)).toBe(false);
    }
  });
});

describe('the table of decisions', () => {
  it('has codes in place of names also in the words of a proposal', () => {
    const lesson = played();
    const csv = csvOf(lesson.room(), { talk: false });
    expect(csv).toMatch(/canary of words for P\d\d/);
    for (const { name } of Object.values(lesson.room().people)) expect(csv).not.toContain(name);
  });
});
