import type { Options, Scenario, TableOverrides } from '../../engine/model/index.ts';
import type { BacktestJob, SimulationPhase } from './simulate.ts';
import { LULL } from './criteria.ts';
import { dayOf } from './measure.ts';
import { predictedSeries } from './series.ts';
import { FIT_UNTIL, type Tally } from './tallies.ts';

/** Candidate values of the model's one free parameter; the game uses 1. */
export const TEMPOS: readonly number[] = [0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.3];
/** Games per candidate tempo, all with the same seeds (common random numbers). */
const FIT_RUNS = 250;
/** Games for scoring the hold-out tallies when the fitted tempo is not the game's. */
const SCORE_RUNS = 1000;
const MOST_TURNS = 60;

export interface BacktestQuestion {
  readonly scenario: Scenario;
  readonly options: Options;
  /** Overrides of the game's numbers. */
  readonly tables: TableOverrides;
  readonly tallies: readonly Tally[];
  readonly seeds: number;
  readonly seed: string;
}

/** No war and the historical length: the back-test measures the groups' attacks, not how long a game lasts. */
export function settingOf({
  scenario,
  options,
  tallies,
}: BacktestQuestion): Pick<BacktestJob, 'scenario' | 'options'> & { turns: number } {
  const turns = turnsFor(scenario, tallies);
  return {
    // After the record ends, nothing new is ordered and standing orders continue until the last tally.
    scenario: { ...scenario, turns: { ...scenario.turns, full: turns } },
    options: { ...options, hazard: 0, length: 'full', ending: 'nominal', hiddenAims: 'off' },
    turns,
  };
}

function turnsFor(scenario: Scenario, tallies: readonly Tally[]): number {
  const dates = tallies
    .filter((t) => t.use !== 'exclude' && predictedSeries(t.series) !== undefined)
    .map((t) => t.through);
  const last = Math.max(...[...dates, LULL[1]].map((date) => dayOf(scenario, date)));
  const turns = Math.ceil((last + 1) / scenario.turnDays);
  return Math.max(scenario.turns.full, Math.min(MOST_TURNS, turns));
}

/** Games at the game's own tempo, then, if there are tallies to fit, one phase per candidate tempo. */
export function firstPhases(question: BacktestQuestion, turns: number, fits: boolean): SimulationPhase[] {
  const { scenario, seeds } = question;
  const until = Math.ceil((dayOf(scenario, FIT_UNTIL) + 1) / scenario.turnDays);
  const runs = fitRuns(seeds);
  const tried = fits ? TEMPOS.filter((tempo) => tempo !== 1) : [];
  return [{ tempo: 1, turns, runs: seeds }, ...tried.map((tempo) => ({ tempo, turns: Math.min(turns, until), runs }))];
}

export const fitRuns = (seeds: number): number => Math.min(seeds, FIT_RUNS, Math.max(40, Math.floor(seeds / 8)));
export const scoreRuns = (seeds: number): number => Math.min(seeds, SCORE_RUNS);
