import './older-browsers.ts';
import './tokens.css';
import './global.css';
import { createRoot } from 'react-dom/client';
import { classroom } from '../../i18n/class-words.ts';
import { readClassAddress } from '../../protocol/class-address.ts';
import { WordsContext } from '../hooks/use-words.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../store/settings/settings.ts';
import { createClassApi } from '../transport/net/class-api.ts';
import { applyAppearance, SETTINGS } from './appearance.ts';
import { ClassShell } from './class-shell.tsx';
import { createWordBook } from './word-book.ts';
import { surviveTranslators } from './page-translators.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

function keptSettings() {
  try {
    return parseSettings(localStorage.getItem(SETTINGS));
  } catch {
    return DEFAULT_SETTINGS; // a private window
  }
}

/** Theme, text size and palette of this device. A table that opens later sets them anew, with its seat's colour. */
function showAppearance(): void {
  applyAppearance({ settings: keptSettings(), prefersDark: dark.matches, prefersReduced: reduced.matches });
}
showAppearance();
dark.addEventListener('change', showAppearance);
reduced.addEventListener('change', showAppearance);
window.addEventListener('beforeprint', () => (document.documentElement.dataset.theme = 'light'));
window.addEventListener('afterprint', showAppearance);

const book = createWordBook(classroom);
const api = createClassApi((path, init) => fetch(path, init));

const root = document.getElementById('root');
if (root) {
  surviveTranslators(root);
  createRoot(root).render(
    <WordsContext value={book}>
      <ClassShell address={readClassAddress(window.location)} api={api} book={book} />
    </WordsContext>,
  );
}
// Another link of the same page, typed or pasted into this tab: the page is chosen when it loads.
window.addEventListener('hashchange', () => window.location.reload());
