import type { TheatreId } from '../../../engine/model/index.ts';

/** Where a sentence without an act happened. `theatre`: one whose frame of the map has the place. */
export interface Subject {
  readonly lon: number;
  readonly lat: number;
  readonly theatre: TheatreId;
  /** Its name is `map.name.<name>`; absent: the sentence says it, or a counter does. */
  readonly name?: string;
  /** In a city where something else stands at this point: the mark keeps off counters. */
  readonly open?: boolean;
}

const at = (lat: number, lon: number, theatre: TheatreId, name?: string): Subject => ({
  lat,
  lon,
  theatre,
  ...(name === undefined ? {} : { name }),
});

/** The city, not the embassy that stands there on the map. */
export const BAGHDAD: Subject = { ...at(33.31, 44.37, 'iraq', 'baghdad'), open: true };
/** The northern front: the border of Lebanon. */
export const NORTHERN_FRONT: Subject = at(33.09, 35.4, 'lebanon');
export const GAZA: Subject = at(31.4, 34.4, 'lebanon', 'gaza');
const GAZA_CITY = at(31.51, 34.45, 'lebanon', 'gaza');
const KERMAN = at(30.28, 57.08, 'gulf', 'kerman');

/**
 * Places of dated events of the shipped scenarios, where their source names one. Other scenarios have an event’s `place` in
 * their file; these files were shipped without, and a change would change the hash that saves and links name.
 */
export const NEWS_PLACES: Readonly<Record<string, Readonly<Record<string, Subject>>>> = {
  'oct-2023': {
    'ahli-hospital': GAZA_CITY,
    // the northern Red Sea
    carney: at(25.2, 35.9, 'redsea'),
    'ground-operation': GAZA,
    // about 50 miles west of Hodeidah
    'galaxy-leader': at(14.8, 42.15, 'redsea', 'galaxyLeader'),
    'northern-salvo': NORTHERN_FRONT,
    // the southern suburbs, which have a counter
    arouri: at(33.85, 35.51, 'lebanon'),
    kerman: KERMAN,
    sudani: BAGHDAD,
    meron: at(33.0, 35.41, 'lebanon', 'meron'),
    tawil: at(33.22, 35.42, 'lebanon'),
  },
  'jan-2024': {
    'rafah-raid': at(31.29, 34.25, 'lebanon', 'rafah'),
    cairo: at(30.05, 31.23, 'lebanon', 'cairo'),
    nabatieh: at(33.38, 35.48, 'lebanon', 'nabatieh'),
    // the southern Red Sea
    aspides: at(15, 41.7, 'redsea'),
    'kafr-sousa': at(33.51, 36.29, 'syria', 'damascus'),
    baalbek: at(34.01, 36.21, 'lebanon'),
    'aid-convoy': GAZA_CITY,
  },
  'dec-2019': {
    drill: at(24.9, 58.6, 'gulf'),
    caretaker: BAGHDAD,
    parliament: BAGHDAD,
    centrifuges: at(35.69, 51.42, 'iraq', 'tehran'),
    burial: KERMAN,
  },
};

/** Where a dated event of a scenario happened; null: nobody can say, or it is of an unknown scenario. */
export const newsPlace = (scenario: string, id: string): Subject | null => NEWS_PLACES[scenario]?.[id] ?? null;
