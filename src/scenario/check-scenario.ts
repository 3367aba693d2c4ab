import type { EventCondition, Scenario } from '../engine/model/index.ts';
import { KINDS_OF } from '../engine/orders/index.ts';
import { SIGNAL_KINDS } from '../engine/orders/signals.ts';
import { fitsSite, fitsStation, tablesFor, trackRange } from '../engine/tables/index.ts';
import { checkHistory } from './check-history.ts';
import { hourOf } from './iso-dates.ts';
import { checkOverrides } from './overrides.ts';
import { problem, type Problem } from './problem.ts';
import { checkTexts, textKeys } from './texts.ts';

/** Checks relations between fields; returns no problems if the scenario is consistent. */
export function checkScenario(scenario: Scenario): readonly Problem[] {
  return [
    ...checkIds(scenario),
    ...checkSources(scenario),
    ...checkNumbers(scenario),
    ...checkPlaces(scenario),
    ...checkUnits(scenario),
    ...checkEvents(scenario),
    ...checkRoles(scenario),
    ...checkInjects(scenario),
    ...checkTexts(scenario.texts, textKeys(scenario)),
    ...checkHistory(scenario),
  ];
}

type Named = readonly { readonly id: string }[];

function checkIds(scenario: Scenario): Problem[] {
  const places = [
    ...at('sites', scenario.sites),
    ...at('axisSites', scenario.axisSites),
    ...at('stations', scenario.stations),
  ];
  const lists = [
    places, // orders use these ids without naming the list
    at('units', scenario.units),
    at('events', scenario.events),
    at('injects', scenario.injects ?? []),
    at('sources', scenario.sources),
    at('roles/us', scenario.roles.us),
    at('roles/iran', scenario.roles.iran),
    scenario.questions.map((id, i) => ({ id, pointer: `/questions/${i}`, field: `/questions/${i}` })),
  ];
  return lists.flatMap((list) =>
    list.flatMap(({ id, field }, i) => {
      const first = list.findIndex((other) => other.id === id);
      return first < i ? [problem(field, 'id', { id, pointer: list[first]!.pointer })] : [];
    }),
  );
}

const at = (list: string, items: Named) =>
  items.map(({ id }, i) => ({ id, pointer: `/${list}/${i}`, field: `/${list}/${i}/id` }));

function checkSources(scenario: Scenario): Problem[] {
  const known = new Set(scenario.sources.map((source) => source.id));
  const lists = {
    sites: scenario.sites,
    axisSites: scenario.axisSites,
    stations: scenario.stations,
    units: scenario.units,
    events: scenario.events,
    injects: scenario.injects ?? [],
    numbers: scenario.numbers ?? [],
  };
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap((item, i) =>
      item.src.flatMap((id, j) => (known.has(id) ? [] : [problem(`/${list}/${i}/src/${j}`, 'source', { id })])),
    ),
  );
}

/** Numbers within the rules' bounds, and an opening within the indicators that they make. */
function checkNumbers({ numbers = [], opening }: Scenario): Problem[] {
  const named = Object.fromEntries(numbers.map(({ name, value }) => [name, value]));
  const read = checkOverrides(named);
  if (!read.ok)
    return read.errors.map(({ pointer, message, params }) => {
      const [name = '', ...rest] = pointer.slice(1).split('/');
      const i = numbers.findIndex((one) => one.name === name);
      return problem([`/numbers/${i}/value`, ...rest].join('/'), message.replace('problem.', ''), params);
    });
  const twice = numbers.findIndex(({ name }, i) => numbers.findIndex((one) => one.name === name) < i);
  const [least, most] = trackRange(tablesFor(named), 'oil');
  return [
    ...(twice < 0 ? [] : [problem(`/numbers/${twice}/name`, 'numberTwice', { name: numbers[twice]!.name })]),
    ...(opening.oil < least || opening.oil > most ? [problem('/opening/oil', 'openingOil', { least, most })] : []),
  ];
}

/** Area of the map, in degrees. */
const BOX = { west: 27, east: 61, south: 10.5, north: 41 };
const onMap = (place: { readonly lat: number; readonly lon: number }) =>
  place.lon >= BOX.west && place.lon <= BOX.east && place.lat >= BOX.south && place.lat <= BOX.north;

function checkPlaces(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const lists = { sites: scenario.sites, axisSites: scenario.axisSites, stations: scenario.stations };
  for (const [list, items] of Object.entries(lists))
    items.forEach((item, i) => {
      const inRegion = item.theatre !== null;
      if (inRegion && !onMap(item))
        problems.push(problem(`/${list}/${i}`, 'offMap', { id: item.id, lat: item.lat, lon: item.lon }));
    });
  scenario.stations.forEach((station, i) => {
    if ((station.kind === 'home') !== (station.theatre === null))
      problems.push(problem(`/stations/${i}/theatre`, 'stationArea'));
  });
  for (const theatre of ['iraq', 'syria'] as const)
    if (!scenario.sites.some((site) => site.theatre === theatre && site.personnel > 0))
      problems.push(problem('/sites', 'noPersonnel', { theatre }));
  return problems;
}

function checkUnits(scenario: Scenario): Problem[] {
  return scenario.units.flatMap((unit, i) => {
    const problems: Problem[] = [];
    const site = scenario.sites.find(({ id }) => id === unit.at);
    const station = scenario.stations.find(({ id }) => id === unit.at);
    if (!site && !station) problems.push(problem(`/units/${i}/at`, 'unitAt', { id: unit.at }));
    else if (site ? !fitsSite(unit.type, site) : !fitsStation(unit.type, station!.kind))
      problems.push(problem(`/units/${i}/at`, 'unitFits', { type: unit.type, id: unit.at }));
    if (unit.arrives !== undefined && unit.arrives > scenario.turns.full)
      problems.push(problem(`/units/${i}/arrives`, 'arrives', { turn: unit.arrives, last: scenario.turns.full }));
    return problems;
  });
}

function checkEvents(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  if (scenario.turns.half > scenario.turns.full)
    problems.push(problem('/turns/half', 'short', { half: scenario.turns.half, full: scenario.turns.full }));
  const start = hourOf(scenario.start);
  if (start === null) return [...problems, problem('/start', 'day', { day: scenario.start })];
  const end = start + (scenario.turns.full + 1) * scenario.turnDays * 24; // the game may last a turn longer
  let before = start;
  scenario.events.forEach((event, i) => {
    const pointer = `/events/${i}`;
    const hour = hourOf(event.at);
    if (hour === null) problems.push(problem(`${pointer}/at`, 'hour', { hour: event.at }));
    else if (hour < start || hour >= end)
      problems.push(
        problem(`${pointer}/at`, 'outside', { hour: event.at, start: scenario.start, turns: scenario.turns.full }),
      );
    else if (hour < before) problems.push(problem(`${pointer}/at`, 'sequence'));
    if (hour !== null) before = Math.max(before, hour);
    for (const member of ['if', 'unless'] as const)
      problems.push(...checkCondition(scenario, event[member], `${pointer}/${member}`, i));
    if (event.effect.kind === 'ruling') problems.push(problem(`${pointer}/effect/kind`, 'ruling'));
  });
  return problems;
}

/** Only what can hold, or fail to: an author would not notice that an event never happens. */
function checkCondition(
  { units, events }: Scenario,
  condition: EventCondition | undefined,
  pointer: string,
  at: number,
): Problem[] {
  if (condition === undefined) return [];
  const problems: Problem[] = [];
  if (Object.keys(condition).length === 0) problems.push(problem(pointer, 'noCondition'));
  for (const name of ['north', 'heat'] as const) {
    const range = condition[name];
    if (range === undefined) continue;
    const { atLeast, atMost } = range;
    if (atLeast === undefined && atMost === undefined) problems.push(problem(`${pointer}/${name}`, 'noRange'));
    else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      problems.push(problem(`${pointer}/${name}`, 'order', { low: 'atLeast', high: 'atMost', most: atMost }));
  }
  const { unit, came } = condition;
  if (came !== undefined && !events.slice(0, at).some(({ id }) => id === came))
    problems.push(problem(`${pointer}/came`, 'noEarlierEvent', { id: came }));
  if (unit && !units.some(({ id }) => id === unit.id))
    problems.push(problem(`${pointer}/unit/id`, 'no.unit', { id: unit.id }));
  return problems;
}

function checkRoles(scenario: Scenario): Problem[] {
  return (['us', 'iran'] as const).flatMap((side) => {
    const roles = scenario.roles[side];
    const powers = new Set<string>([...KINDS_OF[side], ...SIGNAL_KINDS, 'assessment', 'aims']);
    const problems: Problem[] = roles.flatMap((role, i) =>
      role.powers.flatMap((power, j) =>
        powers.has(power) ? [] : [problem(`/roles/${side}/${i}/powers/${j}`, 'power', { power })],
      ),
    );
    if (roles.filter((role) => role.seals).length !== 1) problems.push(problem(`/roles/${side}`, 'seals'));
    return problems;
  });
}

/** An event is public, and its watch one of the turn. */
function checkInjects({ injects = [], turnDays }: Scenario): Problem[] {
  const watches = turnDays * 4;
  return injects.flatMap(({ say, effect, watch = 0, false: untrue }, i) => [
    ...(effect && say !== 'both' ? [problem(`/injects/${i}/say`, 'injectPublic')] : []),
    ...(effect && untrue ? [problem(`/injects/${i}/false`, 'injectFalse')] : []),
    ...(watch < watches ? [] : [problem(`/injects/${i}/watch`, 'injectWatch', { most: watches - 1 })]),
  ]);
}
