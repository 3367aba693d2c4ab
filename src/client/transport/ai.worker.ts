import { expose } from 'comlink';
import type { Advice } from '../../protocol/screen.ts';
import {
  adviseInSteps,
  type Asking,
  type Decided,
  decideNow,
  decideInSteps,
  type Question,
  type Tell,
  thinksAhead,
} from '../../session/policies.ts';
import { standsAside } from './elbow-room.ts';

/**
 * Milliseconds of trying things out: a slow machine thinks no longer, and tries less. A turn may wait 8 s for a computer
 * player, whose words are weighed after that; who asks an adviser sees how far it is and can stop it.
 */
const MOST = { decide: 7_000, advise: 20_000 };

const besideThePage = standsAside();

/** Computer players think here, so that neither the page nor the authority ever waits for them. */
const api = {
  advise(asking: Asking, tell: Tell): Promise<Advice> {
    const until = performance.now() + MOST.advise;
    return besideThePage(adviseInSteps(asking, { tell, enough: () => performance.now() > until }));
  },
  decide(question: Question, tell: Tell): Decided | Promise<Decided> {
    if (!thinksAhead(question)) return decideNow(question, { tell });
    let until = Number.POSITIVE_INFINITY;
    const begun: Tell = (done) => {
      if (done === 0) until = performance.now() + MOST.decide;
      tell(done);
    };
    return besideThePage(decideInSteps(question, { tell: begun, enough: () => performance.now() > until }));
  },
};
export type AiApi = typeof api;

expose(api);
