import { proxy, wrap } from 'comlink';
import { type Advise, adviseNow, type Decide, decideNow } from '../../session/policy-catalog.ts';
import type { AiApi } from './ai-api.ts';

/** Names of the workers in which computer players think. */
export const AI_WORKERS: readonly string[] = ['ai', 'adviser'];

/** The session's own file once more, under another name. Null if the browser does not let a worker start another. */
function newWorker(name: string): Worker | null {
  try {
    return new Worker(self.location.href, { type: 'module', name });
  } catch {
    return null;
  }
}

/** Computer players in their own worker, or in this one if the browser allows no other. */
export function aiWorkers(): Decide {
  const worker = newWorker('ai');
  if (!worker) return async (question, tell) => decideNow(question, tell && { tell });
  const ai = wrap<AiApi>(worker);
  let failed = false;
  const failure = new Promise<void>((resolve) => worker.addEventListener('error', () => resolve()));
  const note = async (): Promise<null> => {
    await failure;
    failed = true;
    return null;
  };
  return async (question, tell = () => {}) => {
    const decided = failed ? null : await Promise.race([ai.decide(question, proxy(tell)), note()]);
    return decided ?? decideNow(question, { tell });
  };
}

/** An adviser in its own worker for each question, so that it can be stopped at once. */
export function adviserWorkers(): Advise {
  return (asking, tell) => {
    const worker = newWorker('adviser');
    if (!worker) return { advice: Promise.resolve(adviseNow(asking, { tell })), stop: () => {} };
    let stop = (): void => {};
    const stopped = new Promise<null>((resolve) => (stop = () => resolve(null)));
    worker.addEventListener('error', stop);
    const advice = Promise.race([wrap<AiApi>(worker).advise(asking, proxy(tell)), stopped]);
    void advice.finally(() => worker.terminate());
    return { advice, stop };
  };
}
