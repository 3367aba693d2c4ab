import { type Scenario, SIDES } from '../engine/model/index.ts';
import { problem, type Problem } from './problem.ts';

const BRIEF = ['who', 'want', 'fear', 'know'] as const;

/** Every key that each language of a scenario needs, in the order of the file. */
export function textKeys(
  scenario: Pick<Scenario, 'sites' | 'axisSites' | 'stations' | 'units' | 'events' | 'roles' | 'injects' | 'questions'>,
): readonly string[] {
  const places = [...scenario.sites, ...scenario.axisSites, ...scenario.stations];
  return [
    'scenario.title',
    'scenario.summary',
    ...places.map((place) => `site.${place.id}`),
    ...scenario.units.map((unit) => `unit.${unit.id}`),
    ...scenario.events.map((event) => `event.${event.id}`),
    ...SIDES.flatMap((side) => BRIEF.map((part) => `brief.${side}.${part}`)),
    ...SIDES.flatMap((side) =>
      scenario.roles[side].flatMap((role) => [`role.${side}.${role.id}`, `role.${side}.${role.id}.text`]),
    ),
    ...(scenario.injects ?? []).flatMap((inject) => [
      `inject.${inject.id}`,
      ...(inject.false ? [`inject.${inject.id}.correction`] : []),
    ]),
    ...scenario.questions.map((id) => `question.${id}`),
  ];
}

/** Every language of a file has each of these texts, and no other; there is at least one language. */
export function checkTexts(texts: Scenario['texts'], keys: readonly string[]): readonly Problem[] {
  const languages = Object.entries(texts);
  if (languages.length === 0) return [problem('/texts', 'noTexts')];
  const known = new Set(keys);
  return languages.flatMap(([language, words]) => [
    ...keys
      .filter((key) => !Object.hasOwn(words, key))
      .map((key) => problem(`/texts/${language}`, 'textMissing', { key })),
    ...Object.keys(words)
      .filter((key) => !known.has(key))
      .map((key) => problem(`/texts/${language}/${key}`, 'textUnknown', { key })),
  ]);
}
