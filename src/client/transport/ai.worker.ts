import { expose } from 'comlink';
import type { Advice } from '../../protocol/screen.ts';
import {
  adviseNow,
  type Asking,
  type Decided,
  decideNow,
  type Question,
  type Tell,
  thinksAhead,
} from '../../session/policies.ts';

/**
 * Milliseconds of trying things out: a slow machine thinks no longer, and tries less. A turn may wait 8 s for a computer
 * player, whose words are weighed after that; who asks an adviser sees how far it is and can stop it.
 */
const MOST = { decide: 7_000, advise: 20_000 };

/**
 * Milliseconds that the page is left alone with the first pictures of a turn: with two processors and no graphics card
 * it stands still where somebody begins to think in that moment.
 */
const FIRST = 600;

/** Computer players think here, so that neither the page nor the authority ever waits for them. */
const api = {
  advise(asking: Asking, tell: Tell): Advice {
    const until = performance.now() + MOST.advise;
    return adviseNow(asking, { tell, enough: () => performance.now() > until });
  },
  async decide(question: Question, tell: Tell): Promise<Decided> {
    if (thinksAhead(question)) await new Promise((resolve) => setTimeout(resolve, FIRST));
    const until = performance.now() + MOST.decide;
    return decideNow(question, { tell, enough: () => performance.now() > until });
  },
};
export type AiApi = typeof api;

expose(api);
