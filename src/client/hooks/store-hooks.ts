import { createContext, useContext, type ComponentType } from 'react';
import { useStore } from 'zustand';
import type { AppActions, AppStore } from '../store/app-store.ts';
import type { SeatScreen } from '../../protocol/seat-screen.ts';
import type { AppState } from '../store/app-state.ts';
import type { SideView } from '../../engine/model/index.ts';

/** Given to the pages by `main.tsx`: the store and the maps. */
export interface Host {
  readonly store: AppStore;
  readonly TableMap: ComponentType;
  /** Prefetches the code that draws the table's map. */
  readonly loadMap: () => Promise<unknown>;
  readonly RegionMap: ComponentType;
  /** The last resolved turn, or a finished game: marks of what happened. */
  readonly TurnMap: ComponentType;
  /** The same as a picture of this size in pixels. */
  readonly turnPicture: (w: number, h: number) => Promise<HTMLCanvasElement>;
}

/** React context of the {@link Host}. */
export const HostContext = createContext<Host | null>(null);

/** The host. Throws outside of its context. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('Panels need a host.');
  return host;
}

/** Selects from the app state and renders again when the selection changes. */
export const useApp = <T>(select: (state: AppState) => T): T => useStore(useHost().store, select);
/** All actions of the app store. Their identity never changes. */
export const useActions = (): AppActions => useHost().store.actions;

/** The screen of the open game. Throws if there is none. */
export function useScreen(): SeatScreen {
  const screen = useApp((s) => s.screen);
  if (!screen) throw new Error('No game is open.');
  return screen;
}

/** The active seat's view. Throws if nobody is seated. */
export function useView(): SideView {
  const { view } = useScreen();
  if (!view) throw new Error('Nobody sits at the table.');
  return view;
}
