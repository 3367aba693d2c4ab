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
} from '../../session/policy-catalog.ts';
import { pausedUntil } from './yield-to-page.ts';

/**
 * Time for a search in milliseconds, pauses for the page included: a slow machine searches less, not longer. A turn may
 * wait 8 s for a computer player, and choosing its signals comes after the search. An adviser shows progress and can be
 * stopped.
 */
const MOST = { decide: 7_000, advise: 20_000 };

/** Returns a function that tells whether `ms` milliseconds have passed. */
function within(ms: number): () => boolean {
  const until = performance.now() + ms;
  return () => performance.now() > until;
}

/** Computer players decide in a worker of their own, so that neither page nor session waits for them. */
export function createAiApi() {
  const besideThePage = pausedUntil();
  return {
    advise: (asking: Asking, tell: Tell): Promise<Advice> =>
      besideThePage(() => adviseInSteps(asking, { tell, enough: within(MOST.advise) })),
    decide: (question: Question, tell: Tell): Decided | Promise<Decided> =>
      thinksAhead(question)
        ? besideThePage(() => decideInSteps(question, { tell, enough: within(MOST.decide) }))
        : decideNow(question, { tell }),
  };
}
export type AiApi = ReturnType<typeof createAiApi>;
