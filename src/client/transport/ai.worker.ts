import { expose } from 'comlink';
import type { Advice } from '../../protocol/seat-screen.ts';
import {
  adviseInSteps,
  type Asking,
  type Decided,
  decideInSteps,
  decideNow,
  type Question,
  type Tell,
  thinksAhead,
} from '../../session/policies.ts';
import { pausedUntil } from './yield-to-page.ts';

/**
 * Milliseconds of trying things out, with those of standing aside: a slow machine thinks no longer, and tries less. A
 * turn may wait 8 s for a computer player, whose words are weighed after that; who asks an adviser sees how far it is and
 * can stop it.
 */
const MOST = { decide: 7_000, advise: 20_000 };

const besideThePage = pausedUntil();

/** A clock that says when so many milliseconds from now are over. */
function within(ms: number): () => boolean {
  const until = performance.now() + ms;
  return () => performance.now() > until;
}

/** Computer players think here, so that neither the page nor the authority ever waits for them. */
const api = {
  advise: (asking: Asking, tell: Tell): Promise<Advice> =>
    besideThePage(() => adviseInSteps(asking, { tell, enough: within(MOST.advise) })),
  decide: (question: Question, tell: Tell): Decided | Promise<Decided> =>
    thinksAhead(question)
      ? besideThePage(() => decideInSteps(question, { tell, enough: within(MOST.decide) }))
      : decideNow(question, { tell }),
};
export type AiApi = typeof api;

expose(api);
