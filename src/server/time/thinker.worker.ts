import { parentPort } from 'node:worker_threads';
import { type Decided, decideInSteps, type Question } from '../../session/policy-catalog.ts';
import { finished } from '../../ai/index.ts';

/** Decides for computer players, away from the thread that answers people. */
export interface Asked {
  readonly id: number;
  readonly question: Question;
}
export type Answered =
  | { readonly id: number; readonly decided: Decided }
  | { readonly id: number; readonly error: string };

/** A slow computer searches less, not longer, ms. */
const MOST_MS = 7000;

parentPort!.on('message', ({ id, question }: Asked) => {
  const until = performance.now() + MOST_MS;
  let answered: Answered;
  try {
    answered = { id, decided: finished(decideInSteps(question, { enough: () => performance.now() > until })) };
  } catch (error) {
    answered = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort!.postMessage(answered);
});
