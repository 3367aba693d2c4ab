import type { Get, Outside, Set } from '../dependencies.ts';
import type { Showing } from '../requests.ts';

export interface AdviceActions {
  /** Asks for advice on the turn being ordered, once. */
  readonly ask: () => Promise<void>;
  readonly stopAsking: () => void;
}

export function adviceActions(get: Get, set: Set, outside: Outside, { fail }: Showing): AdviceActions {
  const { client } = outside;
  /** The request that is running; an answer to an older one is nobody's. */
  let running = 0;

  async function ask(): Promise<void> {
    const { screen, advice, advising } = get();
    if (!screen?.seat || advice || advising !== null) return;
    const { seat } = screen;
    const mine = ++running;
    const awaited = (): boolean => mine === running && get().advising !== null;
    set({ advising: 0 });
    try {
      const found = await client.advise(seat, (done) => {
        if (awaited()) set({ advising: done });
      });
      if (awaited()) set({ advice: found, advising: null });
    } catch (error) {
      if (!awaited()) return;
      set({ advising: null });
      fail(error);
    }
  }

  return {
    ask,
    stopAsking: () => {
      if (get().advising === null) return;
      running++;
      set({ advising: null });
      void client.stopAdvice();
    },
  };
}
