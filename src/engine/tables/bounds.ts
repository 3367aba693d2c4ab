import { TABLES, type Num } from './index.ts';

/** Bounds of an overridden number; `whole`: it must be an integer. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

const part = (min: number, max: number): Bounds => ({ min, max, whole: false });
const count = (min: number, max: number): Bounds => ({ min, max, whole: true });

/** Tracks of 0 to 100, Heat among them. */
const TRACK = part(0, 100);

/**
 * Numbers whose unit does not determine their bounds: a rule divides by them, counts up to them or uses them as an
 * index.
 */
const OWN: Readonly<Record<string, Bounds>> = {
  'clock.watchesPerDay': part(1, 24),
  'clock.scaleTurns': part(0, 80),
  'clock.weekDays': part(1, 70),
  'clock.lengthDraw': count(-3, 3),
  'clock.strikeWatchShare': part(0, 1),
  'sites.wearEvery': part(1, 100),
  'sites.defenceMax': count(0, TABLES.sites.intercept.value.length - 1),
  'sites.hitsWeight': part(0, 10),
  'groups.rate': part(0, 40),
  'groups.rogueAttacks': count(0, 20),
  'groups.munitionsPer': count(1, 200),
  'groups.momentumFloor': part(0.01, 10),
  'groups.grievanceDecay': part(0, 10),
  // Percentage points: a shock may outweigh a chance far below nothing.
  'obedience.shock': part(0, 200),
  'attack.baseLeak': part(1, 100),
  'heat.round': part(1, 50),
  'clock.afterTurns': count(0, 20),
  'tracks.hardlinersStart': TRACK,
  'tracks.credibilityStart': TRACK,
  'tracks.assuranceStart': TRACK,
  // At 100 no ship could stay away.
  'attack.trafficFloor': part(0, 90),
  'tracks.oilMin': part(0, 10),
  'tracks.oilMax': part(0, 10),
  'tracks.northMax': count(0, 20),
  'points.usShipping': part(1, 1000),
  'points.endCredibility': part(1, 1000),
};

/** Units of counts and resources. */
const COUNTED =
  /^(turns?|watches|rolls|attacks|killed|wounded|fighters|stocks|levels?|sites|hits|people|carriers|strike points|Military|Political|Intelligence|Leverage)\b/;

/** Ten times the table's value, and at least ten: enough for any experiment, but still countable. */
const reach = (values: readonly number[]): number => Math.max(10, 10 * Math.max(...values.map(Math.abs)));

function byUnit(name: string, { value, unit }: Num): Bounds {
  const values = typeof value === 'number' ? [value] : value;
  const signed = values.some((x) => x < 0);
  if (unit.startsWith('%')) return part(signed ? -100 : 0, 100);
  if (unit.startsWith('×')) return part(0, 10);
  if (unit === 'Heat') return TRACK;
  if (name.startsWith('pools.')) return count(0, reach(values));
  if (COUNTED.test(unit) && values.every(Number.isInteger)) return count(signed ? -reach(values) : 0, reach(values));
  return part(-reach(values), reach(values));
}

const rowOf = (name: string): Num | undefined => {
  const [section = '', key = ''] = name.split('.');
  const rows = Object.hasOwn(TABLES, section) ? (TABLES as Record<string, Record<string, Num>>)[section]! : {};
  return Object.hasOwn(rows, key) ? rows[key] : undefined;
};

/** Bounds of a number by `section.name`; null: unknown. */
export function boundsOf(name: string): Bounds | null {
  const row = rowOf(name);
  return row ? (OWN[name] ?? byUnit(name, row)) : null;
}

/** Pairs whose first must not exceed the second, whichever is overridden. */
export const ORDERED: readonly (readonly [string, string])[] = [
  ['attack.woundedMin', 'attack.woundedMax'],
  ['effects.killsMin', 'effects.killsMax'],
  ['groups.momentumMin', 'groups.momentumMax'],
  ['tracks.oilMin', 'tracks.oilMax'],
  ['tracks.prestigeMin', 'tracks.prestigeMax'],
];

/** The table's value of a number by `section.name`; undefined: unknown. */
export const valueOf = (name: string): Num['value'] | undefined => rowOf(name)?.value;
