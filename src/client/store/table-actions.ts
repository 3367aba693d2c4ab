import type { TheatreId } from '../../engine/model/index.ts';
import type { Get, Outside, Set } from './outside.ts';
import { cardsOf, choose, targetsOf } from './cards.ts';
import { scenes, startPlayback, stepped, type Playback } from './playback.ts';
import { resolvedTurn, type LogFilter } from './log.ts';
import { preferred } from './preferred.ts';
import { filmedNow } from './replay.ts';
import type { Settings } from './settings.ts';
import { shownOf } from './small.ts';
import {
  reducedMotion,
  type AppState,
  type Choice,
  type Fold,
  type Overlay,
  type PhoneTab,
  type Tab,
} from './state.ts';

export interface TableActions {
  readonly openTab: (tab: Tab) => void;
  readonly openCard: (id: string | null) => void;
  readonly choose: (card: string, choice: Choice) => void;
  /** From the map or the list: fills the open card if it can be pointed at this. */
  readonly select: (id: string | null) => void;
  readonly goTo: (where: { id?: string; theatre?: TheatreId }) => void;
  readonly fold: (what: Fold, open: boolean) => void;
  readonly showPhone: (tab: PhoneTab) => void;
  readonly filterLog: (filter: LogFilter) => void;
  readonly overlay: (overlay: Overlay) => void;
  readonly openRule: (clause: string) => void;
  readonly dismiss: () => void;
  /** On the start screen: shows a scenario on the map. */
  readonly lookAt: (scenario: string | null) => void;
  readonly settle: (settings: Settings) => void;
  readonly setClear: (clear: AppState['clear']) => void;
  readonly play: (patch: Partial<Pick<Playback, 'playing' | 'speed' | 'at' | 'follow'>>) => void;
  /** Goes on to the next event; after the last one it stops. */
  readonly playOn: () => void;
  /** Shows the turn once more from its beginning. */
  readonly replay: () => void;
  /** To the page of what changed. */
  readonly endPlayback: () => void;
  readonly prefers: (patch: Partial<Pick<AppState, 'prefersDark' | 'prefersReduced'>>) => void;
}

export function tableActions(get: Get, set: Set, outside: Outside): TableActions {
  let serial = 0;
  return {
    openTab: (tab) => set({ tab, card: null, phone: 'orders' }),
    openCard: (card) => set({ card }),
    choose: (card, choice) => set({ choices: { ...get().choices, [card]: choice } }),
    select: (id) => set({ selected: id, ...(id ? filled(get(), id) : {}) }),
    goTo: (where) => set({ goTo: { ...where, serial: ++serial }, ...(where.id ? { selected: where.id } : {}) }),
    fold: (what, open) => set({ folds: { ...get().folds, ...(open && what !== 'log' ? CLOSED : {}), [what]: open } }),
    showPhone: (phone) => {
      const { folds } = get();
      const folded = !folds.situation && !folds.assessment && !folds.aims;
      // On a phone the situation has the screen for itself: no need to unfold it first.
      set({ phone, ...(phone === 'situation' && folded ? { folds: { ...folds, situation: true } } : {}) });
    },
    filterLog: (logFilter) => set({ logFilter }),
    overlay: (overlay) => set({ overlay, rule: null }),
    openRule: (rule) => set({ overlay: 'rulebook', rule }),
    dismiss: () => set({ error: null }),
    lookAt: (looking) => set({ looking }),
    settle: (settings) => {
      set({ settings });
      outside.keepSettings(JSON.stringify(settings));
    },
    setClear: (clear) => set({ clear }),
    play: (patch) => {
      const { playback } = get();
      if (playback) set({ playback: { ...playback, ...('at' in patch ? { watch: null } : {}), ...patch } });
    },
    playOn: () => {
      const { playback, replay, film } = get();
      const filmed = filmedNow(get());
      if (!playback || !filmed) return;
      const last = replay && film ? film.turns.length : playback.turn;
      set({ playback: stepped(playback, scenes(filmed.events, playback.turn).length, last) });
    },
    replay: () => {
      const { screen, replay, playback } = get();
      const view = screen?.view;
      if (!view) return;
      const turn = replay && playback ? playback.turn : resolvedTurn(view);
      set({ playback: startPlayback(turn, view.watches, reducedMotion(get())) });
    },
    endPlayback: () => set({ playback: null }),
    prefers: (patch) => set(patch),
  };
}

/** One of the folds over the map's left edge is open at a time. */
const CLOSED = { situation: false, assessment: false, aims: false } as const;

/** The open card, pointed at what was picked; if it cannot be, the first card of the tab that can. */
function filled(state: AppState, id: string): Partial<AppState> {
  const view = state.screen?.view;
  if (!view) return {};
  const cards = cardsOf(shownOf(state, state.legal));
  const open = cards.find((x) => x.id === state.card);
  const candidates = [...(open ? [open] : []), ...cards.filter((x) => x.verb === state.tab)];
  for (const card of candidates) {
    const kept = state.choices[card.id];
    const now = card.options.find((x) => x.id === kept?.option) ?? preferred(card, view);
    const field = targetsOf(card, now).get(id);
    if (!field) continue;
    const option = choose(card, now, field, id).id;
    return { card: card.id, choices: { ...state.choices, [card.id]: { ...kept, option } } };
  }
  return {};
}
