import { parentPort, workerData } from 'node:worker_threads';
import { TASKS, type TaskName } from './worker-tasks.ts';

/** Runs from … to − 1 of the task that the thread was started for. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

const { name, job } = workerData as { name: TaskName; job: unknown };
const task = TASKS[name] as (job: unknown, i: number) => unknown;

/** Runs a share on another core and says its results. */
parentPort?.on('message', async ({ from, to }: Share) => {
  const results: unknown[] = [];
  for (let i = from; i < to; i++) results.push(await task(job, i));
  parentPort?.postMessage({ from, results });
});
