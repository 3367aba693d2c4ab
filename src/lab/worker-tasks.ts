import { simulateRun } from '../analysis/backtest/simulate.ts';
import { playAll } from '../analysis/balance/index.ts';
import { positionsOf } from '../analysis/decisions.ts';
import { playCharacter } from '../analysis/personalities/play-personalities.ts';
import { numberEffect } from '../analysis/sensitivity/number-effect.ts';
import type { TournamentGame } from '../analysis/tournament.ts';
import { claimIn } from '../analysis/whatif/deterrence-claims.ts';
import { runPair } from '../analysis/whatif/whatif.ts';
import type { Side } from '../engine/model/index.ts';
import { type Match, playGame } from './play-game.ts';

/**
 * Tasks for the thread pool: pure functions of a job (plain data) and a run number. Runs are independent, so results do
 * not depend on how they are distributed.
 */
export const TASKS = {
  play: playGame,
  tournament: playPair,
  characters: playCharacter,
  balance: playAll,
  backtest: simulateRun,
  sensitivity: numberEffect,
  whatif: runPair,
  deterrence: claimIn,
  decisions: positionsOf,
};

export type TaskName = keyof typeof TASKS;
export type TaskJob<K extends TaskName> = Parameters<(typeof TASKS)[K]>[0];
export type TaskResult<K extends TaskName> = Awaited<ReturnType<(typeof TASKS)[K]>>;

/** A job: every pair and its games; plain data. */
export interface TournamentJob {
  readonly match: Omit<Match, Side>;
  readonly pairs: readonly { readonly us: string; readonly iran: string }[];
  readonly games: number;
}

/** Game `i`, pairs in rotation. Seed k is the same for every pair. */
export function playPair({ match, pairs, games }: TournamentJob, i: number): TournamentGame {
  const { points, ending, restraint } = playGame({ ...match, ...pairs[Math.floor(i / games)]! }, i % games);
  return { us: points.us, iran: points.iran, war: ending === 'war', managed: ending === 'managedRivalry', restraint };
}
