import { expose } from 'comlink';
import { type Decided, decideNow, type Question, type Tell } from '../../session/policies.ts';

/** A slow machine thinks no longer than this, and tries less. */
const MOST_MS = 20_000;

/** Computer players think here, so that neither the page nor the authority ever waits for them. */
const api = {
  decide(question: Question, tell: Tell): Decided {
    const until = performance.now() + MOST_MS;
    return decideNow(question, { tell, enough: () => performance.now() > until });
  },
};
export type AiApi = typeof api;

expose(api);
