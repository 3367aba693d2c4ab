import { playAll } from '../analysis/balance/index.ts';
import { playCharacter } from '../analysis/personalities/play-personalities.ts';
import { positionsOf } from '../analysis/decisions.ts';
import { runCourse } from '../analysis/backtest/simulate.ts';
import { effectOf } from '../analysis/sensitivity/effect.ts';
import { claimIn } from '../analysis/whatif/deterrence-claims.ts';
import { pairOf } from '../analysis/whatif/whatif.ts';
import { playGame } from './play-game.ts';
import { playPair } from './pairing.ts';

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
