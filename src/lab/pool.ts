import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { observeNumbers } from '../engine/tables/index.ts';
import type { Answer, Message } from './pool.worker.ts';
import { progress } from './print.ts';
import { loadTask, type TaskResult, type TaskJob, type TaskName } from './worker-tasks.ts';

/** Fewest runs for which starting threads pays. */
const WORTH_THREADS = 60;
/** Runs per batch: small, so that all threads finish at about the same time. */
const BATCH = 16;

/** Numbers read by runs since collection began, in all threads. */
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
  const task = await loadTask(name);
  const results: TaskResult<K>[] = [];
  for (let i = 0; i < n; i++) results.push(await task(job, i));
  return results;
}

/** Threads that wait for the next job: starting one costs as much as some twenty games. They do not keep the program alive. */
const idle: Worker[] = [];

function runThere<K extends TaskName>(name: K, job: TaskJob<K>, n: number, batch: number): Promise<TaskResult<K>[]> {
  const results: TaskResult<K>[] = Array.from({ length: n });
  const threads = Math.min(availableParallelism(), Math.ceil(n / batch));
  const workers = Array.from(
    { length: threads },
    () => idle.pop() ?? new Worker(new URL('./pool.worker.ts', import.meta.url)),
  );
  const told = tellProgress(n);
  let next = 0;
  let done = 0;
  const send = (worker: Worker, message: Message): void => worker.postMessage(message);
  const feed = (worker: Worker): void => {
    if (next >= n) return;
    const from = next;
    next = Math.min(n, from + batch);
    send(worker, { kind: 'share', from, to: next });
  };
  return new Promise<TaskResult<K>[]>((resolve, reject) => {
    for (const worker of workers) {
      worker.ref();
      worker.on('message', (answer: Answer) => {
        feed(worker);
        for (const number of answer.read) numbersRead?.add(number);
        answer.results.forEach((result, k) => void (results[answer.from + k] = result as TaskResult<K>));
        done += answer.results.length;
        told(done);
        if (done === n) resolve(results);
      });
      worker.on('error', reject);
      send(worker, { kind: 'job', name, job, observe: numbersRead !== null });
      feed(worker);
    }
  }).then(
    (all) => {
      for (const worker of workers) rest(worker);
      return all;
    },
    async (error: unknown) => {
      await Promise.all(workers.map((worker) => worker.terminate()));
      throw error;
    },
  );
}

function rest(worker: Worker): void {
  worker.removeAllListeners('message').removeAllListeners('error').unref();
  idle.push(worker);
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
