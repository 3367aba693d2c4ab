import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { observeNumbers } from '../engine/tables/index.ts';
import type { Share } from './pool.worker.ts';
import { progress } from './print.ts';
import { type TaskResult, type TaskJob, TASKS, type TaskName } from './worker-tasks.ts';

/** Fewest runs for which starting threads pays. */
const WORTH_THREADS = 60;
/** Runs per batch: small, so that all threads finish at about the same time. */
const BATCH = 16;

/** Numbers that runs have read since somebody began to collect them, here and in other threads. */
let numbersRead: Set<string> | null = null;

export function collectNumbersRead(): ReadonlySet<string> {
  const read = new Set<string>();
  numbersRead = read;
  observeNumbers((name) => read.add(name));
  return read;
}
export function stopCollecting(): void {
  numbersRead = null;
  observeNumbers(null);
}

export interface PoolResult<R> {
  /** `results[i]` is the result of run i. */
  readonly results: readonly R[];
  readonly seconds: number;
}

/**
 * Runs a task of `worker-tasks.ts` for i = 0 … n − 1, on all cores when n is large. The results do not depend on the
 * number of threads. `batch`: runs handed over at a time, 1 for long ones. Rejects with the error of a failed run.
 */
export async function runMany<K extends TaskName>(
  name: K,
  job: TaskJob<K>,
  n: number,
  batch = BATCH,
): Promise<PoolResult<TaskResult<K>>> {
  const started = performance.now();
  const results =
    n < (WORTH_THREADS * batch) / BATCH ? await runHere(name, job, n) : await runThere(name, job, n, batch);
  return { results, seconds: (performance.now() - started) / 1000 };
}

async function runHere<K extends TaskName>(name: K, job: TaskJob<K>, n: number): Promise<TaskResult<K>[]> {
  const task = TASKS[name] as (job: TaskJob<K>, i: number) => TaskResult<K> | Promise<TaskResult<K>>;
  const results: TaskResult<K>[] = [];
  for (let i = 0; i < n; i++) results.push(await task(job, i));
  return results;
}

function runThere<K extends TaskName>(name: K, job: TaskJob<K>, n: number, batch: number): Promise<TaskResult<K>[]> {
  const results: TaskResult<K>[] = Array.from({ length: n });
  const threads = Math.min(availableParallelism(), Math.ceil(n / batch));
  const entry = new URL('./pool.worker.ts', import.meta.url);
  const workers = Array.from(
    { length: threads },
    () => new Worker(entry, { workerData: { name, job, observe: numbersRead !== null } }),
  );
  const told = tellProgress(n);
  let next = 0;
  let done = 0;
  const feed = (worker: Worker): void => {
    if (next >= n) return;
    const share: Share = { from: next, to: Math.min(n, next + batch) };
    next = share.to;
    worker.postMessage(share);
  };
  return new Promise<TaskResult<K>[]>((resolve, reject) => {
    for (const worker of workers) {
      worker.on('message', (share: { from: number; results: TaskResult<K>[]; read: string[] }) => {
        feed(worker);
        for (const number of share.read) numbersRead?.add(number);
        share.results.forEach((result, k) => void (results[share.from + k] = result));
        done += share.results.length;
        told(done);
        if (done === n) resolve(results);
      });
      worker.on('error', reject);
      feed(worker);
    }
  }).finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}

/** Prints progress to standard error every few seconds. */
function tellProgress(n: number): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < 3000) return;
    last = performance.now();
    progress(`${done} of ${n} runs`);
  };
}
