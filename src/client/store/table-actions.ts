import type { TheatreId } from '../../engine/model/index.ts';
import type { Get, Outside, Set } from './app-store.ts';
import { cardsOf, choose, targetsOf } from './cards.ts';
import type { LogFilter } from './log.ts';
import { isOver, nextWatch, type Playback } from './playback.ts';
import type { Settings } from './settings.ts';
import type { AppState, Choice, Fold, Overlay, PhoneTab, Tab } from './state.ts';

export interface TableActions {
  openTab(tab: Tab): void;
  openCard(id: string | null): void;
  choose(card: string, choice: Choice): void;
  /** From the map or the list: fills the open card if it can be pointed at this. */
  select(id: string | null): void;
  goTo(where: { id?: string; theatre?: TheatreId }): void;
  fold(what: Fold, open: boolean): void;
  showPhone(tab: PhoneTab): void;
  filterLog(filter: LogFilter): void;
  overlay(overlay: Overlay): void;
  openRule(clause: string): void;
  dismiss(): void;
  clearFileErrors(): void;
  settle(settings: Settings): void;
  setClear(clear: AppState['clear']): void;
  play(patch: Partial<Pick<Playback, 'playing' | 'speed' | 'watch'>>): void;
  /** Goes on to the next watch in which something happened. */
  playOn(): void;
  prefers(patch: Partial<Pick<AppState, 'prefersDark' | 'prefersReduced'>>): void;
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
    showPhone: (phone) => set({ phone }),
    filterLog: (logFilter) => set({ logFilter }),
    overlay: (overlay) => set({ overlay, rule: null }),
    openRule: (rule) => set({ overlay: 'rulebook', rule }),
    dismiss: () => set({ error: null }),
    clearFileErrors: () => set({ fileErrors: [] }),
    settle: (settings) => {
      set({ settings });
      outside.keepSettings(JSON.stringify(settings));
    },
    setClear: (clear) => set({ clear }),
    play: (patch) => {
      const { playback } = get();
      if (playback) set({ playback: { ...playback, ...patch } });
    },
    playOn: () => {
      const { playback, screen } = get();
      if (!playback || !screen || isOver(playback)) return;
      const watch = nextWatch(screen.events, playback);
      set({ playback: { ...playback, watch, playing: playback.playing && watch < playback.watches } });
    },
    prefers: (patch) => set(patch),
  };
}

/** One of the folds over the map's left edge is open at a time. */
const CLOSED = { situation: false, assessment: false, aims: false } as const;

/** The open card, pointed at what was picked; or, with no card open, the strike that could be made there. */
function filled(state: AppState, id: string): Partial<AppState> {
  const cards = cardsOf(state.legal);
  const open = cards.find((x) => x.id === state.card);
  const candidates = open ? [open] : cards.filter((x) => x.verb === state.tab);
  for (const card of candidates) {
    const kept = state.choices[card.id];
    const now = card.options.find((x) => x.id === kept?.option) ?? card.options[0]!;
    const field = targetsOf(card, now).get(id);
    if (!field) continue;
    const option = choose(card, now, field, id).id;
    return { card: card.id, choices: { ...state.choices, [card.id]: { ...kept, option } } };
  }
  return {};
}
