/**
 * Tasks for the thread pool: pure functions of a job (plain data) and a run number. Runs are independent, so results do
 * not depend on how they are distributed. A thread loads the task that it is given, and not the whole program.
 */
const TASKS = {
  play: async () => (await import('./play-game.ts')).playGame,
  tournament: async () => (await import('./play-game.ts')).playPair,
  characters: async () => (await import('../analysis/personalities/play-personalities.ts')).playCharacter,
  audit: async () => (await import('../analysis/audit/audited-game.ts')).auditGames,
  balance: async () => (await import('../analysis/balance/index.ts')).playAll,
  exploits: async () => (await import('../analysis/exploits/climb.ts')).climb,
  governments: async () => (await import('../analysis/backtest/governments.ts')).governmentGame,
  phenomena: async () => (await import('../analysis/phenomena/count-phenomena.ts')).phenomenaOfGame,
  prediction: async () => (await import('../analysis/backtest/prediction.ts')).predictionGame,
  backtest: async () => (await import('../analysis/backtest/simulate.ts')).simulateRun,
  sensitivity: async () => (await import('../analysis/sensitivity/number-effect.ts')).numberEffect,
  whatif: async () => (await import('../analysis/whatif/whatif.ts')).runPair,
  deterrence: async () => (await import('../analysis/whatif/deterrence-claims.ts')).claimIn,
  decisions: async () => (await import('../analysis/decisions.ts')).positionsOf,
};

export type TaskName = keyof typeof TASKS;
type Task<K extends TaskName> = Awaited<ReturnType<(typeof TASKS)[K]>>;
export type TaskJob<K extends TaskName> = Parameters<Task<K>>[0];
export type TaskResult<K extends TaskName> = Awaited<ReturnType<Task<K>>>;

export const loadTask = async <K extends TaskName>(
  name: K,
): Promise<(job: TaskJob<K>, i: number) => TaskResult<K> | Promise<TaskResult<K>>> =>
  (await TASKS[name]()) as (job: TaskJob<K>, i: number) => TaskResult<K> | Promise<TaskResult<K>>;
