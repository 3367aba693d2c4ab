import type { Side } from '../engine/model/index.ts';
import { view } from '../engine/view/view.ts';
import type { Advice } from '../protocol/seat-screen.ts';
import { type Game, mayAsk } from './game.ts';
import { scenarioOf } from './play.ts';
import type { Queue } from './session-context.ts';
import { ADVISER_SIMULATIONS, type Advise, type Tell } from './policy-catalog.ts';
import { refusal } from './error-messages.ts';

/**
 * Asks the adviser with the active seat's view and nothing else of the game. One question at a time; the answer is
 * dropped unless the same person still orders the same turn.
 */
export function createAdviser(advise: Advise | undefined, open: () => Game, inTurn: Queue) {
  let working: ReturnType<Advise> | null = null;

  function stop(): void {
    working?.stop();
    working = null;
  }

  /** Null when it was stopped, or the turn is no longer being ordered. Other calls do not wait for the answer. */
  async function ask(seat: Side, tell: Tell): Promise<Advice | null> {
    const asker = await inTurn(async () => open());
    if (!mayAsk(asker)) throw refusal('noAdviser');
    if (seat !== asker.at || !advise) return null;
    const { run } = asker;
    stop();
    working = advise(
      {
        scenario: scenarioOf(asker),
        view: view(run.state, seat),
        salt: `${run.state.def.seed}:${seat}:adviser`,
        simulations: ADVISER_SIMULATIONS,
      },
      tell,
    );
    const advice = await working.advice;
    const now = open();
    return now.id === asker.id && now.run === asker.run && now.at === seat && mayAsk(now) ? advice : null;
  }

  return { ask, stop };
}
