import type { Host } from '../hooks/store-hooks.ts';
import { parseSettings } from '../store/settings/settings.ts';
import type { WordBook } from '../store/format/words.ts';
import type { RoomStore } from '../store/room/room-store.ts';
import { frameScheduler, notesInput } from '../transport/yield-to-page.ts';
import { applyAppearance, SETTINGS } from './appearance.ts';
import { loadMap, type MakeModel, regionMap, tableMap, turnMap, turnPicture } from './map-host.tsx';
import { createSeatStore } from './seat-store.ts';

export interface SeatHost extends Host {
  readonly stop: () => void;
}

/** The store and maps of a game's pages, for a seat or the projector of a class. `loadModel`: what its map shows. */
export function createSeatHost(room: RoomStore, book: WordBook, loadModel?: () => Promise<MakeModel>): SeatHost {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  const { store, stop } = createSeatStore(room, book, {
    settings: parseSettings(keptSettings()),
    prefersDark: dark.matches,
    prefersReduced: reduced.matches,
  });
  const prefers = (): void => store.actions.prefers({ prefersDark: dark.matches, prefersReduced: reduced.matches });
  const appear = (): void => {
    const state = store.getState();
    applyAppearance(state);
    document.documentElement.dataset.seat = room.getState().parts.room?.me?.side ?? state.screen?.seat ?? 'us';
  };
  dark.addEventListener('change', prefers);
  reduced.addEventListener('change', prefers);
  const unsubscribe = store.subscribe(appear);
  appear();
  const ask = notesInput(window);
  const root = document.getElementById('root') ?? document.body;
  return {
    store,
    TableMap: tableMap(store, book, frameScheduler(root, ask), loadModel),
    loadMap,
    RegionMap: regionMap(store, book),
    TurnMap: turnMap(store, book),
    turnPicture: turnPicture(store, book),
    stop: () => {
      stop();
      unsubscribe();
      dark.removeEventListener('change', prefers);
      reduced.removeEventListener('change', prefers);
    },
  };
}

function keptSettings(): string | null {
  try {
    return localStorage.getItem(SETTINGS);
  } catch {
    return null; // a private window
  }
}
