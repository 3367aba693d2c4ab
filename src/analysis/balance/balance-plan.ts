import { type PayoffTable, WRITTEN } from './payoff-table.ts';
import {
  DEFAULT_OPTIONS,
  IRAN_HIDDEN_AIMS,
  type Options,
  type TableOverrides,
  type ThetaWorld,
} from '../../engine/model/index.ts';
import type { Contest, ContestResult, Player } from './contest.ts';
import { badPlacement } from './bad-placement-baseline.ts';

/** The games that a balance report needs. */

export const THETA_WORLDS: readonly ThetaWorld[] = ['unknown', 'suppress', 'nothing', 'provoke'];
export const US_NAMES: readonly string[] = WRITTEN.us.map((d) => d.name);
export const IRAN_NAMES: readonly string[] = WRITTEN.iran.map((d) => d.name);
/** US doctrines that hold back: here the credibility of offers should matter. */
export const RESTRAINED_DOCTRINES = ['hold', 'replyToDeaths', 'calibrated', 'calibratedNoAssurance'] as const;
/** Doctrines that measure battery placement: an attacker that names its targets, and two US responses. */
export const PLACEMENT_DOCTRINES = { us: ['hold', 'calibrated'], iran: 'press' } as const;

/** Switches off the bonus for striking and offering, and for kept promises. */
const DISBELIEF: TableOverrides = { 'obedience.twoMessages': 0, 'obedience.believed': 0 };

export type GridName = ThetaWorld | 'misplaced' | 'disbelief' | `aim.${(typeof IRAN_HIDDEN_AIMS)[number]}`;

/** A payoff table to simulate; its names identify the games. */
export interface PayoffGrid {
  readonly name: GridName;
  readonly us: readonly string[];
  readonly iran: readonly string[];
  readonly options: Options;
  readonly overrides: TableOverrides;
  /** Replaces the player behind a US doctrine's name. */
  readonly played?: (us: string) => Player;
}

export const worldGrid = (options: Options, overrides: TableOverrides, theta: ThetaWorld): PayoffGrid => ({
  name: theta,
  us: US_NAMES,
  iran: IRAN_NAMES,
  options: { ...options, theta },
  overrides,
});

/** Every table that the payoff checks need. */
export function shapeGrids(given: Options = DEFAULT_OPTIONS, overrides: TableOverrides = {}): PayoffGrid[] {
  const options: Options = { ...given, theta: 'unknown' };
  const base = { options, overrides, iran: IRAN_NAMES };
  return [
    ...THETA_WORLDS.map((theta) => worldGrid(given, overrides, theta)),
    { ...base, name: 'misplaced', us: PLACEMENT_DOCTRINES.us, iran: [PLACEMENT_DOCTRINES.iran], played: badPlacement },
    { ...base, name: 'disbelief', us: RESTRAINED_DOCTRINES, overrides: { ...overrides, ...DISBELIEF } },
    ...IRAN_HIDDEN_AIMS.map(
      (iran): PayoffGrid => ({
        ...base,
        name: `aim.${iran}`,
        us: RESTRAINED_DOCTRINES,
        options: { ...options, hiddenAims: { us: 'protect', iran } },
      }),
    ),
  ];
}

/** The contests of all grids as one list. */
export const contestsOf = (grids: readonly PayoffGrid[]): Contest[] =>
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

/** Rebuilds the tables from results: `results[i]` holds game `i` of every contest. */
export function tablesOf(
  grids: readonly PayoffGrid[],
  results: readonly (readonly ContestResult[])[],
): Map<GridName, PayoffTable> {
  const tables = new Map<GridName, PayoffTable>();
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
