import { createContext, useContext, type ComponentType } from 'react';
import { useStore } from 'zustand';
import type { AppActions, AppStore } from '../store/app-store.ts';
import type { SeatScreen } from '../store/game-client.ts';
import type { AppState } from '../store/app-state.ts';
import type { SideView } from '../../engine/model/index.ts';

/** What `main.tsx` gives the panels: the store, and the two canvases they make room for but know nothing of. */
export interface Host {
  readonly store: AppStore;
  readonly TableMap: ComponentType;
  /** Fetches what the table's map is drawn by, before it is shown. */
  readonly loadMap: () => Promise<unknown>;
  readonly RegionMap: ComponentType;
}

export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('Panels need a host.');
  return host;
}

export const useApp = <T>(select: (state: AppState) => T): T => useStore(useHost().store, select);
export const useActions = (): AppActions => useHost().store.actions;

/** For panels that are only there while a game is. */
export function useScreen(): SeatScreen {
  const screen = useApp((s) => s.screen);
  if (!screen) throw new Error('No game is open.');
  return screen;
}

export function useView(): SideView {
  const { view } = useScreen();
  if (!view) throw new Error('Nobody sits at the table.');
  return view;
}
