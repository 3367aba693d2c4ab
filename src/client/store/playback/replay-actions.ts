import type { AppStore } from '../app-store.ts';
import { atWatch, scenes, startPlayback, watchOf } from './playback.ts';
import { eventsToldTo, type ReplaySeat } from './replay.ts';
import { reducedMotion } from '../app-state.ts';

/** Actions of the replay. */
export interface ReplayActions {
  /** Opens the replay at a turn (or the nearest one) from a seat. Default: turn 1, from the active seat. */
  readonly watch: (from?: { readonly turn?: number; readonly seat?: ReplaySeat }) => Promise<void>;
  readonly watchTurn: (turn: number) => void;
  /** The same moment from another seat. */
  readonly watchAs: (seat: ReplaySeat) => void;
  readonly goToWatch: (watch: number) => void;
  readonly setCompare: (compare: boolean) => void;
  /** Returns to the debrief. */
  readonly endReplay: () => void;
}

/** Actions of the replay. Not part of the app store, so that the start screen does not load them. */
export function replayActions({
  getState: get,
  setState: set,
  actions,
}: Pick<AppStore, 'getState' | 'setState' | 'actions'>): ReplayActions {
  /** Playback events of the current turn, as told to the selected seat. */
  function list() {
    const { replayData, replay, playback } = get();
    return replayData && replay && playback
      ? scenes(eventsToldTo(replayData, replay.seat, playback.turn), playback.turn)
      : [];
  }

  const opened = (turn: number) => {
    const { playback, screen } = get();
    const start = startPlayback(turn, screen?.view?.watches ?? 0, reducedMotion(get()));
    return playback ? { ...start, speed: playback.speed, playing: playback.playing } : { ...start, playing: false };
  };

  return {
    watch: async ({ turn = 1, seat } = {}) => {
      const replayData = await actions.loadReplayData();
      if (!replayData || replayData.turns.length === 0) return;
      const { screen, replay } = get();
      set({
        replay: { seat: seat ?? replay?.seat ?? screen?.seat ?? 'all', compare: replay?.compare ?? true },
        playback: { ...opened(Math.min(Math.max(turn, 1), replayData.turns.length)), playing: false },
        selected: null,
      });
    },
    watchTurn: (turn) => set({ playback: opened(turn) }),
    watchAs: (seat) => {
      const { playback, replay } = get();
      if (!playback || !replay) return;
      const watch = watchOf(list(), playback);
      set({ replay: { ...replay, seat } });
      set({ playback: atWatch(list(), playback, watch) });
    },
    goToWatch: (watch) => {
      const { playback } = get();
      if (playback) set({ playback: { ...atWatch(list(), playback, watch), playing: false } });
    },
    setCompare: (compare) => {
      const { replay } = get();
      if (replay) set({ replay: { ...replay, compare } });
    },
    endReplay: () => set({ replay: null, playback: null, selected: null }),
  };
}
