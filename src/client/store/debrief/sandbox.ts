import type { SideView, Submission } from '../../../engine/model/index.ts';
import { type AppStore, createAppStore } from '../app-store.ts';
import type { GameClient } from '../game-client.ts';
import type { AppState } from '../app-state.ts';

/** A client of no game: whatever is asked of it is nothing, and nothing is kept. */
const nobody = new Proxy(
  {},
  { get: (_, name) => (String(name).startsWith('on') ? () => () => {} : () => Promise.resolve()) },
) as GameClient;

const nothing = (): void => {};

/**
 * A store of its own for orders that are only tried out: the cards of play read it as they read the table's, and what is
 * drafted there goes nowhere. `before`: the page's state, whose rules, settings and screen it has; `view` and `sealed`:
 * the turn that is ordered anew, and what was sealed in it.
 */
export async function createSandbox(before: AppState, view: SideView, sealed: Submission | null): Promise<AppStore> {
  const { rules, settings, prefersDark, prefersReduced } = before;
  const store = createAppStore(
    {
      client: nobody,
      loadRules: () => Promise.resolve(rules!),
      setTexts: nothing,
      keepSettings: nothing,
      keepProgress: nothing,
      keepDebrief: nothing,
      lastGame: { read: () => null, keep: nothing },
      link: {
        isIn: async () => false,
        read: () => null,
        clear: nothing,
        pack: () => Promise.resolve(''),
        unpack: () => Promise.resolve({ text: '' }),
      },
      readFile: () => Promise.resolve({ text: '' }),
    },
    { rules, settings, prefersDark, prefersReduced },
  );
  await store.actions.show({
    ...before.screen!,
    phase: 'orders',
    seat: view.seat,
    view,
    previous: null,
    draft: sealed,
    reveal: null,
  });
  return store;
}
