import { payoffCells, WRITTEN } from './payoff-table.ts';
import { DEFAULT_OPTIONS, type NamedLength, type Scenario, type ThetaWorld } from '../../engine/model/index.ts';
import { hashJson } from '../../engine/record/index.ts';
import { worldOf } from '../scenario-fingerprint.ts';
import type { NumberValues } from '../numbers-read.ts';
import { type Contest, playAll, type ContestResult } from './contest.ts';
import { type PayoffGrid, shapeGrids, tablesOf, THETA_WORLDS } from './balance-plan.ts';
import { type PayoffCheck, payoffShape } from './payoff-checks.ts';

/** The payoff table as stored in the project and printed in the rulebook. */
export interface StoredBalance {
  readonly scenario: string;
  readonly length: NamedLength;
  /** Nominal. */
  readonly turns: number;
  /** Games per pair. */
  readonly games: number;
  readonly worlds: readonly { readonly theta: ThetaWorld; readonly cells: readonly StoredCell[] }[];
  readonly checks: readonly PayoffCheck[];
}

/** Rounded to a tenth of a point and 1 %. */
export interface StoredCell {
  readonly us: string;
  readonly iran: string;
  readonly usPoints: number;
  readonly iranPoints: number;
  /** Half the width of the wider 95 % interval. */
  readonly half: number;
  /** Per cent of games. */
  readonly war: number;
  readonly managed: number;
}

export const BALANCE_SEED = 'kept';

export const storedGrids = (length: NamedLength): PayoffGrid[] => shapeGrids({ ...DEFAULT_OPTIONS, length });

const tenth = (x: number): number => Math.round(x * 10) / 10;

export function storedBalance(
  scenario: Scenario,
  length: NamedLength,
  results: readonly (readonly ContestResult[])[],
): StoredBalance {
  const tables = tablesOf(storedGrids(length), results);
  const cells = (world: ThetaWorld): StoredCell[] =>
    payoffCells(tables.get(world)!).map((cell) => ({
      us: cell.us,
      iran: cell.iran,
      usPoints: tenth(cell.usPoints),
      iranPoints: tenth(cell.iranPoints),
      half: tenth(Math.max(cell.usCi[1] - cell.usPoints, cell.iranCi[1] - cell.iranPoints)),
      war: Math.round(100 * cell.pWar),
      managed: Math.round(100 * cell.pManaged),
    }));
  return {
    scenario: scenario.id,
    length,
    turns: scenario.turns[length],
    games: results.length,
    worlds: THETA_WORLDS.map((theta) => ({ theta, cells: cells(theta) })),
    checks: payoffShape(tables).map(roundedCheck),
  };
}

const roundedCheck = (check: PayoffCheck): PayoffCheck => ({
  ...check,
  figures: Object.fromEntries(
    Object.entries(check.figures).map(([key, value]) => [key, typeof value === 'number' ? tenth(value) : value]),
  ),
});

/**
 * Hash of everything these results depend on: `numbers` (those that the computation read), scenario without texts, doctrines and, as a check on the rules,
 * the first game of each contest.
 */
export function balanceFingerprint(scenario: Scenario, contests: readonly Contest[], numbers: NumberValues): string {
  const first = playAll({ scenario, seed: BALANCE_SEED, contests }, 0).map(({ us, iran, ending }) => [
    us,
    iran,
    ending,
  ]);
  return hashJson({
    numbers,
    world: worldOf(scenario),
    doctrines: [WRITTEN.us, WRITTEN.iran],
    contests,
    first,
  });
}
