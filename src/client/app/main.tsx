import './older-browsers.ts';
import './tokens.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { applyAppearance, SETTINGS } from './appearance.ts';
import { surviveTranslators } from './page-translators.ts';
import { loadMap, regionMap, tableMap, turnMap, turnPicture } from './map-host.tsx';
import { Shell } from './shell.tsx';
import { WordsContext } from '../hooks/use-words.ts';
import { createAppStore } from '../store/app-store.ts';
import { parseDebrief } from '../store/debrief/debrief-state.ts';
import { parseProgress } from '../store/game/progress.ts';
import { parseSettings } from '../store/settings/settings.ts';
import { notesInput, frameScheduler } from '../transport/yield-to-page.ts';
import { links } from '../transport/links.ts';
import { createWorkerSession } from '../transport/worker-session.ts';
import { openWords } from './load-words.ts';

const PROGRESS = 'a-fine-line.progress';
const LAST_GAME = 'a-fine-line.game';
const DEBRIEF = 'a-fine-line.debrief';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Runs storage access; null where the browser refuses it (a private window). The data then lasts as long as the page.
 */
function tryStorage<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const book = openWords();
const client = createWorkerSession();
const store = createAppStore(
  {
    client,
    loadRules: () => Promise.all([import('./load-rules.ts'), book.game()]).then(([m]) => m.rules),
    setTexts: book.setTexts,
    keepSettings: (text) => tryStorage(() => localStorage.setItem(SETTINGS, text)),
    keepProgress: (text) => tryStorage(() => localStorage.setItem(PROGRESS, text)),
    keepDebrief: (text) => tryStorage(() => sessionStorage.setItem(DEBRIEF, text)),
    lastGame: {
      read: () => tryStorage(() => sessionStorage.getItem(LAST_GAME)),
      keep: (id) =>
        tryStorage(() => (id ? sessionStorage.setItem(LAST_GAME, id) : sessionStorage.removeItem(LAST_GAME))),
    },
    link: links(window.location, window.history, client.unpack),
    readFile: client.readFile,
  },
  {
    settings: parseSettings(tryStorage(() => localStorage.getItem(SETTINGS))),
    progress: parseProgress(tryStorage(() => localStorage.getItem(PROGRESS))),
    debrief: parseDebrief(tryStorage(() => sessionStorage.getItem(DEBRIEF))),
    prefersDark: dark.matches,
    prefersReduced: reduced.matches,
  },
);

dark.addEventListener('change', () => store.actions.prefers({ prefersDark: dark.matches }));
reduced.addEventListener('change', () => store.actions.prefers({ prefersReduced: reduced.matches }));

const ask = notesInput(window);
store.subscribe((now, before) => {
  if (now.screen !== before.screen || now.busy !== before.busy || !now.playback !== !before.playback) ask();
});

/** Sets theme, text size, palette and seat colour on the root element. */
function showAppearance(): void {
  const state = store.getState();
  applyAppearance(state);
  const watched = state.replay?.seat;
  document.documentElement.dataset.seat =
    watched === 'iran' ? 'iran' : watched ? 'us' : (state.screen?.seat ?? state.screen?.next ?? 'us');
}
showAppearance();
store.subscribe(showAppearance);

/** Sound is off by default, so its code is fetched on first use. */
let sound: Promise<void> | null = null;
function enableSound(justSwitchedOn: boolean): void {
  if (store.getState().settings.sound === 'off') return;
  sound ??= import('./sound.ts').then(
    ({ createSound }) => createSound(store, justSwitchedOn),
    () => void (sound = null), // retry later: a lost connection may come back
  );
}
enableSound(false);
store.subscribe(() => enableSound(true));
// Print in light colours.
window.addEventListener('beforeprint', () => (document.documentElement.dataset.theme = 'light'));
window.addEventListener('afterprint', showAppearance);

const root = document.getElementById('root');
if (root) {
  surviveTranslators(root);
  const host = {
    store,
    TableMap: tableMap(store, book, frameScheduler(root, ask)),
    loadMap,
    RegionMap: regionMap(store, book),
    TurnMap: turnMap(store, book),
    turnPicture: turnPicture(store, book),
  };
  createRoot(root).render(
    <WordsContext value={book}>
      <Shell host={host} />
    </WordsContext>,
  );
}
void store.actions.open();
window.addEventListener('hashchange', () => void store.actions.openLink());
window.addEventListener('beforeunload', (e) => {
  const { unsaved, screen } = store.getState();
  if (unsaved && screen) e.preventDefault(); // the browser asks before leaving
});
