import { createStore, type StoreApi } from 'zustand/vanilla';
import { debriefActions, type DebriefActions } from './debrief/debrief-actions.ts';
import { adviceActions, type AdviceActions, gameActions, type GameActions } from './game/game-actions.ts';
import { importActions, type ImportActions } from './game/import-actions.ts';
import { draftActions, type DraftActions } from './draft/draft-actions.ts';
import type { LazyModules } from './lazy-modules.ts';
import type { Get, StoreDeps, Set } from './store-dependencies.ts';
import { NEW_HERE } from './game/progress.ts';
import { progressActions, type ProgressActions } from './game/progress-actions.ts';
import { DEFAULT_SETTINGS } from './settings/settings.ts';
import { createRequests } from './session-requests.ts';
import { EMPTY_SEAT_STATE, type AppState } from './app-state.ts';
import { tableActions, type TableActions } from './game/table-actions.ts';

/** All actions of the page. */
export type AppActions = GameActions &
  AdviceActions &
  ImportActions &
  DraftActions &
  TableActions &
  ProgressActions &
  DebriefActions;
/** State and actions of the page. */
export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

const opening: AppState = {
  catalog: null,
  games: [],
  previewedScenario: null,
  screen: null,
  rules: null,
  ...EMPTY_SEAT_STATE,
  thinking: { us: null, iran: null },
  overlay: null,
  busy: null,
  error: null,
  errorCode: '',
  openInOtherTab: false,
  unsaved: false,
  fileErrors: [],
  fileScenario: null,
  settings: DEFAULT_SETTINGS,
  progress: NEW_HERE,
  debrief: null,
  prefersDark: true,
  prefersReduced: false,
  covered: { left: 0, top: 0, right: 0, bottom: 0 },
};

/** Creates the store; `initial` overrides the default state. */
export function createAppStore(outside: StoreDeps, initial: Partial<AppState> = {}): AppStore {
  const store = createStore<AppState>(() => ({ ...opening, ...initial }));
  const get: Get = () => store.getState();
  const set: Set = (patch) => store.setState(patch);
  const late: LazyModules = { table: null };
  const by = createRequests(get, set, outside, late);
  const imports = importActions(get, set, outside, by);
  const games = gameActions(get, set, outside, by, imports);
  const actions = {
    ...imports,
    ...games,
    ...adviceActions(get, set, outside, by),
    ...draftActions(get, set, outside),
    ...tableActions(get, set, outside, late),
    ...progressActions(get, set, outside, games.start),
    ...debriefActions(get, set, outside, by),
  };
  outside.client.onScreen((screen) => void actions.show(screen));
  outside.client.onError(by.reportError);
  outside.client.onThinking((message) => set({ thinking: { ...get().thinking, [message.side]: message } }));
  return { ...store, actions };
}
