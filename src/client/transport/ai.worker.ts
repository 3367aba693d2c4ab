import { expose } from 'comlink';
import type { Advice } from '../../protocol/screen.ts';
import { adviseNow, type Asking, type Decided, decideNow, type Question, type Tell } from '../../session/policies.ts';

/** A slow machine thinks no longer than this, and tries less. */
const MOST_MS = 20_000;

/** Computer players think here, so that neither the page nor the authority ever waits for them. */
const api = {
  advise(asking: Asking, tell: Tell): Advice {
    const until = performance.now() + MOST_MS;
    return adviseNow(asking, { tell, enough: () => performance.now() > until });
  },
  decide(question: Question, tell: Tell): Decided {
    const until = performance.now() + MOST_MS;
    return decideNow(question, { tell, enough: () => performance.now() > until });
  },
};
export type AiApi = typeof api;

expose(api);
