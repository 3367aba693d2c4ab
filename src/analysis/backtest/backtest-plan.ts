import type { Options, Scenario, TableOverrides } from '../../engine/model/index.ts';
import type { BacktestJob, Phase } from './simulate.ts';
import { LULL } from './criteria.ts';
import { dayOf } from './measure.ts';
import { PREDICTED } from './series.ts';
import { FIT_UNTIL, type Tally } from './tallies.ts';

/** Tempos tried for the one free scale of the model; 1 is what the game plays with. */
export const TEMPOS: readonly number[] = [0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.3];
/** Seeds for each tempo tried: they are the same seeds, so that little noise comes between two tempos. */
const FIT_RUNS = 250;
/** Seeds to score the held-out tallies with, where the fitted tempo is not the game's. */
const SCORE_RUNS = 1000;
const MOST_TURNS = 60;

export interface BacktestQuestion {
  readonly scenario: Scenario;
  readonly options: Options;
  /** Numbers of the tables to try in place of the game's own. */
  readonly tables: TableOverrides;
  readonly tallies: readonly Tally[];
  readonly seeds: number;
  readonly seed: string;
}

/** War off, and length as history had it: the question is what the groups do, not whether a game goes on. */
export function settingOf({
  scenario,
  options,
  tallies,
}: BacktestQuestion): Pick<BacktestJob, 'scenario' | 'options'> & { turns: number } {
  const turns = turnsFor(scenario, tallies);
  return {
    // Beyond the record nothing new is ordered and what stands goes on, for as long as tallies go on.
    scenario: { ...scenario, turns: { ...scenario.turns, full: turns } },
    options: { ...options, hazard: 0, length: 'full', ending: 'nominal', hiddenAims: 'off' },
    turns,
  };
}

function turnsFor(scenario: Scenario, tallies: readonly Tally[]): number {
  const dates = tallies.filter((t) => t.use !== 'exclude' && PREDICTED.includes(t.series)).map((t) => t.through);
  const last = Math.max(...[...dates, LULL[1]].map((date) => dayOf(scenario, date)));
  const turns = Math.ceil((last + 1) / scenario.turnDays);
  return Math.max(scenario.turns.full, Math.min(MOST_TURNS, turns));
}

/** Games at the game's own tempo; then, where there is something to fit to, as far as the fit looks under each other. */
export function firstPhases(question: BacktestQuestion, turns: number, fits: boolean): Phase[] {
  const { scenario, seeds } = question;
  const until = Math.ceil((dayOf(scenario, FIT_UNTIL) + 1) / scenario.turnDays);
  const runs = fitRuns(seeds);
  const tried = fits ? TEMPOS.filter((tempo) => tempo !== 1) : [];
  return [{ tempo: 1, turns, runs: seeds }, ...tried.map((tempo) => ({ tempo, turns: Math.min(turns, until), runs }))];
}

export const fitRuns = (seeds: number): number => Math.min(seeds, FIT_RUNS, Math.max(40, Math.floor(seeds / 8)));
export const scoreRuns = (seeds: number): number => Math.min(seeds, SCORE_RUNS);
