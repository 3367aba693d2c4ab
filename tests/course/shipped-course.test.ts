import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRoles, loadCourse } from '../../src/course/index.ts';
import { ROLE_FIELDS } from '../../src/course/course.ts';
import { readingWords } from '../../src/course/check-course.ts';
import { loadScenario } from '../../src/scenario/index.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const course = (() => {
  const got = loadCourse(read('courses/deterrence.json'));
  if (!got.ok) throw new Error(JSON.stringify(got.errors));
  return got.value;
})();
const texts = Object.values(course.texts);
const scenarios = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json' && name !== 'tutorial.json')
  .map((name) => {
    const got = loadScenario(read(`scenarios/${name}`));
    if (!got.ok) throw new Error(name);
    return got.value;
  });

describe('the shipped course', () => {
  it('has a card for every role of every scenario that is played in class', () => {
    expect(scenarios.flatMap((scenario) => checkRoles(course, scenario))).toEqual([]);
  });

  it('gives every outcome a chapter, an article and a way to be assessed', () => {
    expect(course.outcomes).toHaveLength(9);
    for (const { chapter } of course.outcomes) expect(course.path.chapters.map((one) => one.id)).toContain(chapter);
    const asked = new Set(course.outcomes.flatMap((one) => one.items));
    expect(course.quiz.filter((item) => !asked.has(item.id))).toEqual([]);
  });

  it('plans 30, 50, 75 and 90 minutes, two sessions of 50 and 75, and a turn a day', () => {
    expect(course.plans.map((plan) => `${plan.kind} ${plan.minutes.join('+')}`)).toEqual([
      'lesson 30',
      'lesson 50',
      'lesson 75',
      'lesson 90',
      'two 50+50',
      'two 75+75',
      'daily 15',
    ]);
  });

  it('keeps readings short and the two sides’ alike', () => {
    for (const words of texts) {
      const [us, iran] = [readingWords(words, 'us'), readingWords(words, 'iran')];
      expect(Math.max(us, iran)).toBeLessThanOrEqual(450);
      expect(Math.abs(us - iran) / Math.max(us, iran)).toBeLessThanOrEqual(0.1);
    }
  });

  it('names offices, never persons, on cards and in questions', () => {
    const persons =
      /Khamenei|Biden|Trump|Soleimani|Ghaani|Qaani|Austin|Haniyeh|Nasrallah|Raisi|Blinken|Sudani|Mulroy|Amidror/;
    const named = texts.flatMap((words) => Object.keys(words).filter((key) => persons.test(words[key]!)));
    expect(named).toEqual([]);
    expect(ROLE_FIELDS.every((field) => `role.us.president.${field}` in texts[0]!)).toBe(true);
  });

  it('dates every later event and says when its source was looked at, within the last year', () => {
    const newest = Math.max(...course.since.map((event) => Date.parse(event.checked)));
    const year = 366 * 86_400_000;
    const stale = course.since.filter(({ src, checked }) => src.length === 0 || newest - Date.parse(checked) >= year);
    expect(stale).toEqual([]);
  });

  it('spreads the right answers over the four places', () => {
    const places = course.quiz.map((item) => item.right);
    for (const place of [1, 2, 3, 4]) expect(places).toContain(place);
  });
});
