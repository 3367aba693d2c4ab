import type { SideView, Submission } from '../../../engine/model/index.ts';
import { type AppStore, createAppStore } from '../app-store.ts';
import type { SessionClient } from '../../../protocol/session-api.ts';
import type { AppState } from '../app-state.ts';

/** A client without a game: every call resolves to undefined and nothing is saved. */
const noClient = new Proxy(
  {},
  { get: (_, name) => (String(name).startsWith('on') ? () => () => {} : () => Promise.resolve()) },
) as SessionClient;

const nothing = (): void => {};

/**
 * A separate store for orders that are only tried out. The order cards use it like the game's store, but nothing leaves
 * it. `before`: the page's state, for rules, settings and screen. `view` and `sealed`: the turn to change and its
 * sealed orders.
 */
export async function createSandbox(before: AppState, view: SideView, sealed: Submission | null): Promise<AppStore> {
  const { rules, settings, prefersDark, prefersReduced } = before;
  const store = createAppStore(
    {
      client: noClient,
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
