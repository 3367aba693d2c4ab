import { type Table, WRITTEN } from './payoff-table.ts';
import {
  DEFAULT_OPTIONS,
  IRAN_HIDDEN_AIMS,
  type Options,
  type TableOverrides,
  type ThetaWorld,
} from '../../engine/model/index.ts';
import type { Contest, Played, Player } from './contest.ts';
import { badPlacement } from './bad-placement-baseline.ts';

/** Which games a report on balance rests on. */

export const WORLDS: readonly ThetaWorld[] = ['unknown', 'suppress', 'nothing', 'provoke'];
export const US_NAMES: readonly string[] = WRITTEN.us.map((d) => d.name);
export const IRAN_NAMES: readonly string[] = WRITTEN.iran.map((d) => d.name);
/** Doctrines of a government that weighs what it does: where what makes offers believed should matter. */
export const MEASURED = ['hold', 'replyToDeaths', 'calibrated', 'calibratedNoAssurance'] as const;
/** Where the batteries' place is measured: an attacker that names its targets, and two ways of bearing it. */
export const POSITION = { us: ['hold', 'calibrated'], iran: 'press' } as const;

/** Nobody is believed for having struck and offered, nor for having kept its word. */
const DISBELIEF: TableOverrides = { 'obedience.twoMessages': 0, 'obedience.believed': 0 };

export type GridName = ThetaWorld | 'misplaced' | 'disbelief' | `aim.${(typeof IRAN_HIDDEN_AIMS)[number]}`;

/** A table to be played: names are those under which its games are found again. */
export interface Grid {
  readonly name: GridName;
  readonly us: readonly string[];
  readonly iran: readonly string[];
  readonly options: Options;
  readonly overrides: TableOverrides;
  /** Another way for the US to play what goes by the name of a doctrine. */
  readonly played?: (us: string) => Player;
}

export const worldGrid = (options: Options, overrides: TableOverrides, theta: ThetaWorld): Grid => ({
  name: theta,
  us: US_NAMES,
  iran: IRAN_NAMES,
  options: { ...options, theta },
  overrides,
});

/** Every table that the checks of the shape read. */
export function shapeGrids(given: Options = DEFAULT_OPTIONS, overrides: TableOverrides = {}): Grid[] {
  const options: Options = { ...given, theta: 'unknown' };
  const base = { options, overrides, iran: IRAN_NAMES };
  return [
    ...WORLDS.map((theta) => worldGrid(given, overrides, theta)),
    { ...base, name: 'misplaced', us: POSITION.us, iran: [POSITION.iran], played: badPlacement },
    { ...base, name: 'disbelief', us: MEASURED, overrides: { ...overrides, ...DISBELIEF } },
    ...IRAN_HIDDEN_AIMS.map(
      (iran): Grid => ({
        ...base,
        name: `aim.${iran}`,
        us: MEASURED,
        options: { ...options, hiddenAims: { us: 'protect', iran } },
      }),
    ),
  ];
}

/** The contests of all grids in one list. */
export const contestsOf = (grids: readonly Grid[]): Contest[] =>
  grids.flatMap((grid) =>
    grid.us.flatMap((us) =>
      grid.iran.map((iran) => ({
        us: grid.played?.(us) ?? us,
        iran,
        options: grid.options,
        overrides: grid.overrides,
      })),
    ),
  );

/** The tables again, from the results of the games: `results[i]` has game `i` of every contest. */
export function tablesOf(grids: readonly Grid[], results: readonly (readonly Played[])[]): Map<GridName, Table> {
  const tables = new Map<GridName, Table>();
  let first = 0;
  for (const { name, us, iran } of grids) {
    const from = first;
    first += us.length * iran.length;
    tables.set(name, {
      us,
      iran,
      games: (a, b) => {
        const at = from + us.indexOf(a) * iran.length + iran.indexOf(b);
        return results.map((played) => played[at]!);
      },
    });
  }
  return tables;
}
