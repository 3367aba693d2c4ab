import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Decided, Question } from '../../session/policy-catalog.ts';
import type { Answered, Asked } from './thinker.worker.ts';

interface Job {
  readonly question: Question;
  readonly done: (decided: Decided) => void;
  readonly failed: (error: Error) => void;
}

interface Thinker {
  readonly worker: Worker;
  job: Job | null;
}

/** Threads for computer players, one fewer than the processor has. They are started when first needed. */
export function createThinkers(most = Math.max(1, availableParallelism() - 1)) {
  const thinkers: Thinker[] = [];
  const waiting: Job[] = [];
  let last = 0;

  function start(): Thinker {
    const thinker: Thinker = { worker: new Worker(new URL('./thinker.worker.ts', import.meta.url)), job: null };
    const { worker } = thinker;
    worker.unref();
    worker.on('message', (answered: Answered) => {
      const { job } = thinker;
      thinker.job = null;
      if ('error' in answered) job?.failed(new Error(answered.error));
      else job?.done(answered.decided);
      next();
    });
    const end = (): void => {
      const at = thinkers.indexOf(thinker);
      if (at >= 0) thinkers.splice(at, 1);
      thinker.job?.failed(new Error('a thinker ended'));
      thinker.job = null;
    };
    worker.on('error', end);
    worker.on('exit', end);
    thinkers.push(thinker);
    return thinker;
  }

  function next(): void {
    const free = thinkers.find(({ job }) => job === null) ?? (thinkers.length < most ? start() : undefined);
    const job = free && waiting.shift();
    if (!free || !job) return;
    free.job = job;
    free.worker.postMessage({ id: ++last, question: job.question } satisfies Asked);
    next();
  }

  return {
    decide: (question: Question): Promise<Decided> =>
      new Promise((done, failed) => {
        waiting.push({ question, done, failed });
        next();
      }),
    close: async (): Promise<void> => void (await Promise.all(thinkers.map(({ worker }) => worker.terminate()))),
  };
}
export type Thinkers = ReturnType<typeof createThinkers>;
