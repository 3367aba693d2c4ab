import type { TrackId } from '../model/index.ts';
import { attack } from './attack.ts';
import { clock } from './clock.ts';
import { forecast } from './forecast.ts';
import { groups, obedience, theta } from './groups.ts';
import { ep, heat } from './heat.ts';
import type { Num, Values } from './num.ts';
import { costs, effects, pools } from './orders.ts';
import { sites, units } from './sites.ts';
import { points, tracks } from './tracks.ts';

/** Every number that a rule uses. The rulebook prints these objects; code only reads them. */
export const TABLES = {
  clock,
  sites,
  units,
  groups,
  obedience,
  theta,
  attack,
  pools,
  costs,
  effects,
  ep,
  heat,
  tracks,
  points,
  forecast,
};
export type Tables = Values<typeof TABLES>;

/** Former names of numbers that no rule reads any more: saves that override one still open. */
export const RETIRED: readonly string[] = [
  'attack.fatal',
  'effects.investigate',
  'heat.rollsAfter',
  'tracks.nearMissCap',
  'units.cadres',
];
export type { Num, SourceTag } from './num.ts';

/** Version of these rules and numbers; saves name it. */
export const TABLES_VERSION = '3';

type Overrides = Readonly<Record<string, number | readonly number[]>>;

/** Objects created in one step keep V8's fast layout; filled property by property they become hash tables. */
const plain = (overrides: Overrides): Tables =>
  mapped(TABLES, (rows, section) => {
    const values = mapped(rows as Record<string, Num>, (row, name) => overrides[`${section}.${name}`] ?? row.value);
    return observer ? observed(section, values, observer) : values;
  }) as unknown as Tables;

const mapped = <V, R>(object: Readonly<Record<string, V>>, to: (value: V, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, to(value, key)]));

type Observer = (number: string) => void;
let observer: Observer | null = null;

/**
 * The same numbers with a callback for each one read. Accessors, because a Proxy would double the time of long
 * computations.
 */
const observed = (section: string, values: Readonly<Record<string, unknown>>, tell: Observer): object =>
  Object.defineProperties(
    {},
    mapped(values, (value, name) => ({
      enumerable: true,
      get: () => {
        tell(`${section}.${name}`);
        return value;
      },
    })),
  );

const NONE: Overrides = {};
let cache = new WeakMap<Overrides, Tables>();
let base = plain(NONE);

/**
 * Calls `tell` with the name of every number read from now on (`section.name`); null: stops. Tables created before are
 * not observed.
 */
export function observeNumbers(tell: Observer | null): void {
  observer = tell;
  cache = new WeakMap();
  base = plain(NONE);
}

/** Plain numbers with overrides applied; the same object for the same overrides. */
export function tablesFor(overrides: Overrides): Tables {
  let found = cache.get(overrides);
  if (!found) {
    found = Object.keys(overrides).length === 0 ? base : plain(overrides);
    cache.set(overrides, found);
  }
  return found;
}
export { fitsSite, fitsStation, reachOf } from './geography.ts';
export { asksLongForecast } from './forecast.ts';
export { CLAUSES, type ClauseId } from './clauses.ts';

const PERCENT = [0, 100] as const;
const BAGHDAD = [-5, 5] as const;
/** Lowest and highest value of an indicator (rules §9). */
export const trackRange = ({ tracks }: Tables, track: TrackId | 'north'): readonly [number, number] =>
  track === 'baghdad'
    ? BAGHDAD
    : track === 'prestige'
      ? [tracks.prestigeMin, tracks.prestigeMax]
      : track === 'oil'
        ? [tracks.oilMin, tracks.oilMax]
        : track === 'north'
          ? [0, tracks.northMax]
          : PERCENT;
