import type { Scenario } from '../engine/model/index.ts';
import { KINDS_OF } from '../engine/orders/index.ts';
import { SIGNAL_KINDS } from '../engine/orders/signals.ts';
import { fitsSite, fitsStation } from '../engine/tables/index.ts';
import { checkHistory } from './check-history.ts';
import { hourOf } from './iso-dates.ts';
import type { Problem } from './problem.ts';
import { textKeys } from './texts.ts';

/** Checks relations between fields; returns no problems if the scenario is consistent. */
export function checkScenario(scenario: Scenario): readonly Problem[] {
  return [
    ...checkIds(scenario),
    ...checkSources(scenario),
    ...checkPlaces(scenario),
    ...checkUnits(scenario),
    ...checkEvents(scenario),
    ...checkRoles(scenario),
    ...checkTexts(scenario),
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
    at('sources', scenario.sources),
    at('roles/us', scenario.roles.us),
    at('roles/iran', scenario.roles.iran),
    scenario.questions.map((id, i) => ({ id, pointer: `/questions/${i}`, field: `/questions/${i}` })),
  ];
  return lists.flatMap((list) =>
    list.flatMap(({ id, field }, i) => {
      const first = list.findIndex((other) => other.id === id);
      return first < i ? [{ pointer: field, message: `The id “${id}” is taken by ${list[first]!.pointer}.` }] : [];
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
  };
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap((item, i) =>
      item.src.flatMap((id, j) =>
        known.has(id) ? [] : [{ pointer: `/${list}/${i}/src/${j}`, message: `There is no source “${id}”.` }],
      ),
    ),
  );
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
        problems.push({
          pointer: `/${list}/${i}`,
          message: `“${item.id}” lies off the map: ${item.lat} north, ${item.lon} east.`,
        });
    });
  scenario.stations.forEach((station, i) => {
    if ((station.kind === 'home') !== (station.theatre === null))
      problems.push({
        pointer: `/stations/${i}/theatre`,
        message: 'A station of kind “home” has no theatre (null), and every other station has one.',
      });
  });
  for (const theatre of ['iraq', 'syria'] as const)
    if (!scenario.sites.some((site) => site.theatre === theatre && site.personnel > 0))
      problems.push({
        pointer: '/sites',
        message: `No site in the theatre “${theatre}” has personnel: attacks there would find no target.`,
      });
  return problems;
}

function checkUnits(scenario: Scenario): Problem[] {
  return scenario.units.flatMap((unit, i) => {
    const problems: Problem[] = [];
    const site = scenario.sites.find(({ id }) => id === unit.at);
    const station = scenario.stations.find(({ id }) => id === unit.at);
    if (!site && !station)
      problems.push({ pointer: `/units/${i}/at`, message: `There is no US site or station “${unit.at}”.` });
    else if (site ? !fitsSite(unit.type, site) : !fitsStation(unit.type, station!.kind))
      problems.push({
        pointer: `/units/${i}/at`,
        message: `A unit of type “${unit.type}” cannot stand at “${unit.at}”.`,
      });
    if (unit.arrives !== undefined && unit.arrives > scenario.turns.full)
      problems.push({
        pointer: `/units/${i}/arrives`,
        message: `Turn ${unit.arrives} is after the last turn, ${scenario.turns.full}.`,
      });
    return problems;
  });
}

function checkEvents(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  if (scenario.turns.half > scenario.turns.full)
    problems.push({
      pointer: '/turns/half',
      message: `The short game has ${scenario.turns.half} turns, the long one only ${scenario.turns.full}.`,
    });
  const start = hourOf(scenario.start);
  if (start === null)
    return [...problems, { pointer: '/start', message: `There is no such day as “${scenario.start}”.` }];
  const end = start + (scenario.turns.full + 1) * scenario.turnDays * 24; // the game may last one turn longer
  let before = start;
  scenario.events.forEach((event, i) => {
    const pointer = `/events/${i}`;
    const hour = hourOf(event.at);
    if (hour === null)
      problems.push({ pointer: `${pointer}/at`, message: `There is no such day or hour as “${event.at}”.` });
    else if (hour < start || hour >= end)
      problems.push({
        pointer: `${pointer}/at`,
        message: `“${event.at}” lies outside the game, which starts on ${scenario.start} and has ${scenario.turns.full} turns.`,
      });
    else if (hour < before)
      problems.push({
        pointer: `${pointer}/at`,
        message: 'Events should be in order of time; this one is earlier than the one before.',
      });
    if (hour !== null) before = Math.max(before, hour);
    if (event.effect.kind === 'ruling')
      problems.push({
        pointer: `${pointer}/effect/kind`,
        message: 'A ruling is for the facilitator’s injects; a scenario’s event cannot be one.',
      });
  });
  return problems;
}

function checkRoles(scenario: Scenario): Problem[] {
  return (['us', 'iran'] as const).flatMap((side) => {
    const roles = scenario.roles[side];
    const powers = new Set<string>([...KINDS_OF[side], ...SIGNAL_KINDS, 'assessment', 'aims']);
    const problems: Problem[] = roles.flatMap((role, i) =>
      role.powers.flatMap((power, j) =>
        powers.has(power)
          ? []
          : [{ pointer: `/roles/${side}/${i}/powers/${j}`, message: `“${power}” is no order or signal of this side.` }],
      ),
    );
    if (roles.filter((role) => role.seals).length !== 1)
      problems.push({ pointer: `/roles/${side}`, message: 'Exactly one role of a side seals its orders.' });
    return problems;
  });
}

function checkTexts(scenario: Scenario): Problem[] {
  const languages = Object.entries(scenario.texts);
  if (languages.length === 0) return [{ pointer: '/texts', message: 'A scenario has texts in at least one language.' }];
  const keys = textKeys(scenario);
  const known = new Set(keys);
  return languages.flatMap(([language, texts]) => [
    ...keys
      .filter((key) => !Object.hasOwn(texts, key))
      .map((key) => ({ pointer: `/texts/${language}`, message: `The text “${key}” is missing.` })),
    ...Object.keys(texts)
      .filter((key) => !known.has(key))
      .map((key) => ({
        pointer: `/texts/${language}/${key}`,
        message: `The text “${key}” belongs to nothing in this scenario.`,
      })),
  ]);
}
