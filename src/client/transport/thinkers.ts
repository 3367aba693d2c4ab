import { proxy, wrap } from 'comlink';
import { type Decide, decideNow } from '../../session/policies.ts';
import type { AiApi } from './ai.worker.ts';

/** Computer players in a worker of their own; where a worker may not start one, they think here. */
export function thinkers(): Decide {
  if (typeof Worker === 'undefined') return async (question, tell) => decideNow(question, tell && { tell });
  const worker = new Worker(new URL('./ai.worker.ts', import.meta.url), { type: 'module', name: 'ai' });
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
