import { parentPort, workerData } from 'node:worker_threads';
import { observeNumbers } from '../engine/tables/index.ts';
import { TASKS, type TaskName } from './worker-tasks.ts';

/** Runs from … to − 1 of the worker's task. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

const { name, job, observe } = workerData as { name: TaskName; job: unknown; observe: boolean };
const read = new Set<string>();
if (observe) observeNumbers((number) => read.add(number));
const task = TASKS[name] as (job: unknown, i: number) => unknown;

/** Does a batch of runs and posts the results. */
parentPort?.on('message', async ({ from, to }: Share) => {
  const results: unknown[] = [];
  for (let i = from; i < to; i++) results.push(await task(job, i));
  parentPort?.postMessage({ from, results, read: [...read] });
  read.clear();
});
