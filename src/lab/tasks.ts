import { playAll } from '../analysis/balance/index.ts';
import { playCharacter } from '../analysis/characters/play.ts';
import { positionsOf } from '../analysis/decisions.ts';
import { runCourse } from '../analysis/backtest/course.ts';
import { effectOf } from '../analysis/sensitivity/effect.ts';
import { claimIn } from '../analysis/whatif/claims.ts';
import { pairOf } from '../analysis/whatif/whatif.ts';
import { playGame } from './one-game.ts';
import { playPair } from './pair.ts';

/**
 * What can be run many times on every core: pure functions of a job (plain data, so that it can be sent to another
 * thread) and the number of the run. A run never knows of another, so results do not depend on how they are shared out.
 */
export const TASKS = {
  play: playGame,
  tournament: playPair,
  characters: playCharacter,
  balance: playAll,
  backtest: runCourse,
  sensitivity: effectOf,
  whatif: pairOf,
  deterrence: claimIn,
  decisions: positionsOf,
};

export type TaskName = keyof typeof TASKS;
export type Job<K extends TaskName> = Parameters<(typeof TASKS)[K]>[0];
export type Done<K extends TaskName> = Awaited<ReturnType<(typeof TASKS)[K]>>;
