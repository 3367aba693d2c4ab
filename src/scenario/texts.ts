import { type Scenario, SIDES } from '../engine/model/index.ts';

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
