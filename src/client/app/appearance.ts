import { type AppState, reducedMotion, themeOf } from '../store/app-state.ts';

/** Where `localStorage` holds the settings. */
export const SETTINGS = 'a-fine-line.settings';

/** Sets theme, text size, palette and motion on the root element. */
export function applyAppearance(state: Pick<AppState, 'settings' | 'prefersDark' | 'prefersReduced'>): void {
  const root = document.documentElement.dataset;
  root.theme = themeOf(state);
  root.text = state.settings.text;
  root.palette = state.settings.palette;
  root.motion = reducedMotion(state) ? 'reduced' : 'full';
}
