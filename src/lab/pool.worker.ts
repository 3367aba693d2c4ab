import * as module from 'node:module';
import { parentPort } from 'node:worker_threads';
import { observeNumbers } from '../engine/tables/index.ts';
import { loadTask, type TaskName } from './worker-tasks.ts';

module.enableCompileCache?.();

/** What a thread is asked: a job, then runs from … to − 1 of it. */
export type Message =
  | { readonly kind: 'job'; readonly name: TaskName; readonly job: unknown; readonly observe: boolean }
  | { readonly kind: 'share'; readonly from: number; readonly to: number };

/** The results of a share, and the numbers that these runs have read. */
export interface Answer {
  readonly from: number;
  readonly results: readonly unknown[];
  readonly read: readonly string[];
}

const read = new Set<string>();
let run: Promise<(i: number) => unknown> | null = null;

async function open({ name, job, observe }: Extract<Message, { kind: 'job' }>): Promise<(i: number) => unknown> {
  observeNumbers(observe ? (number) => read.add(number) : null);
  const task = (await loadTask(name)) as (job: unknown, i: number) => unknown;
  module.flushCompileCache?.();
  return (i) => task(job, i);
}

async function answer({ from, to }: Extract<Message, { kind: 'share' }>): Promise<void> {
  const runOne = await run!;
  const results: unknown[] = [];
  for (let i = from; i < to; i++) results.push(await runOne(i));
  parentPort?.postMessage({ from, results, read: [...read] } satisfies Answer);
  read.clear();
}

parentPort?.on('message', async (message: Message) => {
  if (message.kind === 'job') run = open(message);
  else await answer(message);
});
