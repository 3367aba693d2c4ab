import type { TheatreId } from '../../../engine/model/index.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import type { LazyModules } from '../lazy-modules.ts';
import type { LogFilter } from './event-log.ts';
import type { Playback } from '../playback/playback.ts';
import type { Settings } from '../settings/settings.ts';
import { type AppState, type Choice, type Fold, type Overlay, type PhoneTab, type Tab } from '../app-state.ts';

/** Actions of the table page, playback and dialogs. */
export interface TableActions {
  readonly openTab: (tab: Tab) => void;
  readonly openCard: (id: string | null) => void;
  readonly choose: (card: string, choice: Choice) => void;
  /** Selects a place on the map or list; fills the open card if it can target this. */
  readonly select: (id: string | null) => void;
  /** Shows what a counter is, next to it; null: nothing. */
  readonly point: (at: AppState['pointed']) => void;
  readonly goTo: (where: { id?: string; theatre?: TheatreId }) => void;
  readonly fold: (what: Fold, open: boolean) => void;
  readonly showPhone: (tab: PhoneTab) => void;
  readonly filterLog: (filter: LogFilter) => void;
  readonly overlay: (overlay: Overlay) => void;
  readonly openRule: (clause: string) => void;
  readonly dismiss: () => void;
  /** Explains what to do if a frame blocked a download or print; null closes the message. */
  readonly framed: (framed: AppState['framed']) => void;
  /** Start screen: shows a scenario on the map. */
  readonly previewScenario: (scenario: string | null) => void;
  readonly settle: (settings: Settings) => void;
  readonly setCovered: (covered: AppState['covered']) => void;
  readonly play: (patch: Partial<Pick<Playback, 'playing' | 'speed' | 'at' | 'follow'>>) => void;
  /** Goes to the next beat; stops after the last event. */
  readonly playOn: () => void;
  /** Plays the turn again from its start. */
  readonly replay: () => void;
  /** Goes to the result page. */
  readonly endPlayback: () => void;
  readonly prefers: (patch: Partial<Pick<AppState, 'prefersDark' | 'prefersReduced'>>) => void;
}

export function tableActions(get: Get, set: Set, outside: StoreDeps, late: LazyModules): TableActions {
  let serial = 0;
  return {
    openTab: (tab) => set({ tab, card: null, phone: 'orders' }),
    openCard: (card) => set({ card }),
    choose: (card, choice) => set({ choices: { ...get().choices, [card]: choice } }),
    select: (id) => set({ selected: id, ...(id ? late.table?.fillCard(get(), id) : {}) }),
    point: (pointed) => set({ pointed }),
    goTo: (where) => set({ goTo: { ...where, serial: ++serial }, ...(where.id ? { selected: where.id } : {}) }),
    fold: (what, open) =>
      set({ folds: { ...get().folds, ...(open && what !== 'log' ? ALL_CLOSED : {}), [what]: open } }),
    showPhone: (phone) => {
      const { folds } = get();
      const folded = !folds.situation && !folds.assessment && !folds.aims;
      // A phone shows the situation alone, so open it at once.
      set({ phone, ...(phone === 'situation' && folded ? { folds: { ...folds, situation: true } } : {}) });
    },
    filterLog: (logFilter) => set({ logFilter }),
    overlay: (overlay) => set({ overlay, rule: null }),
    openRule: (rule) => set({ overlay: 'rulebook', rule }),
    dismiss: () => set({ error: null }),
    framed: (framed) => set({ framed }),
    previewScenario: (previewedScenario) => set({ previewedScenario }),
    settle: (settings) => {
      set({ settings });
      outside.keepSettings(JSON.stringify(settings));
    },
    setCovered: (covered) => set({ covered }),
    play: (patch) => {
      const { playback } = get();
      if (playback)
        set({
          playback: { ...playback, ...('at' in patch ? { watch: null, beat: 'result' as const } : {}), ...patch },
        });
    },
    playOn: () => set(late.table?.advancePlayback(get()) ?? {}),
    replay: () => set(late.table?.restartPlayback(get()) ?? {}),
    endPlayback: () => set({ playback: null }),
    prefers: (patch) => set(patch),
  };
}

/** Only one of the panels at the left edge is open at a time. */
const ALL_CLOSED = { situation: false, assessment: false, aims: false } as const;
