import './older-browsers.ts';
import './tokens.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { surviveTranslators } from './page-translators.ts';
import { loadMap, regionMap, tableMap } from './map-host.tsx';
import { Shell } from './shell.tsx';
import { WordsContext } from '../hooks/use-words.ts';
import { createAppStore } from '../store/app-store.ts';
import { parseDebrief } from '../store/debrief/debrief-state.ts';
import { parseProgress } from '../store/game/progress.ts';
import { parseSettings } from '../store/settings/settings.ts';
import { reducedMotion, themeOf } from '../store/app-state.ts';
import { notesInput, frameScheduler } from '../transport/yield-to-page.ts';
import { links } from '../transport/links.ts';
import { createWorkerSession } from '../transport/worker-session.ts';
import { openWords } from './load-words.ts';

const SETTINGS = 'a-fine-line.settings';
const PROGRESS = 'a-fine-line.progress';
const LAST_GAME = 'a-fine-line.game';
const DEBRIEF = 'a-fine-line.debrief';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

/** A private window may refuse storage altogether; then what is kept lasts as long as the page. */
function trying<T>(work: () => T): T | null {
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
    keepSettings: (text) => trying(() => localStorage.setItem(SETTINGS, text)),
    keepProgress: (text) => trying(() => localStorage.setItem(PROGRESS, text)),
    keepDebrief: (text) => trying(() => sessionStorage.setItem(DEBRIEF, text)),
    lastGame: {
      read: () => trying(() => sessionStorage.getItem(LAST_GAME)),
      keep: (id) => trying(() => (id ? sessionStorage.setItem(LAST_GAME, id) : sessionStorage.removeItem(LAST_GAME))),
    },
    link: links(window.location, window.history, client.unpack),
    readFile: client.readFile,
  },
  {
    settings: parseSettings(trying(() => localStorage.getItem(SETTINGS))),
    progress: parseProgress(trying(() => localStorage.getItem(PROGRESS))),
    debrief: parseDebrief(trying(() => sessionStorage.getItem(DEBRIEF))),
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

/** Tokens, sizes and the seat's colour hang on the root element. */
function dress(): void {
  const state = store.getState();
  const root = document.documentElement.dataset;
  root.theme = themeOf(state);
  root.text = state.settings.text;
  root.palette = state.settings.palette;
  root.motion = reducedMotion(state) ? 'reduced' : 'full';
  const watched = state.replay?.seat;
  root.seat = watched === 'iran' ? 'iran' : watched ? 'us' : (state.screen?.seat ?? state.screen?.next ?? 'us');
}
dress();
store.subscribe(dress);

/** Fetched when it is first wanted: it is off until somebody puts it on. */
let sound: Promise<void> | null = null;
function hear(asked: boolean): void {
  if (store.getState().settings.sound === 'off') return;
  sound ??= import('./sound.ts').then(
    ({ createSound }) => createSound(store, asked),
    () => void (sound = null), // a lost connection may come back
  );
}
hear(false);
store.subscribe(() => hear(true));
// Paper is light.
window.addEventListener('beforeprint', () => (document.documentElement.dataset.theme = 'light'));
window.addEventListener('afterprint', dress);

const root = document.getElementById('root');
if (root) {
  surviveTranslators(root);
  const host = {
    store,
    TableMap: tableMap(store, book, frameScheduler(root, ask)),
    loadMap,
    RegionMap: regionMap(store, book),
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
  const { unkept, screen } = store.getState();
  if (unkept && screen) e.preventDefault(); // the browser asks whether to leave
});
