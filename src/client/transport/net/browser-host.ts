import { renewing } from './renewal.ts';
import type { NetHost } from './room-over-http.ts';

const PHONE = '(pointer: coarse) and (max-width: 899px)';

/** Storage of this tab; forgets where the browser refuses it (a private window). */
const tabText = (key: string) => ({
  read: (): string | null => attempt(() => sessionStorage.getItem(key)),
  keep: (text: string | null): void =>
    void attempt(() => (text === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, text))),
});

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const lastRenewal = tabText('a-fine-line.renewed');
/** Nobody has touched the page for so long, ms. */
const AT_REST = 10_000;
let touched = 0;
for (const event of ['input', 'keydown', 'pointerdown'])
  window.addEventListener(event, () => void (touched = Date.now()), { capture: true, passive: true });

const classFetch = renewing({
  fetch: (path, init) => fetch(path, init),
  reload: () => window.location.reload(),
  busy: () => Date.now() - touched < AT_REST || document.querySelector('dialog[open], [data-unsent]') !== null,
  last: {
    read: () => Number(lastRenewal.read()) || null,
    keep: (at) => lastRenewal.keep(String(at)),
  },
});

/** The browser's network and events, for a room of the class. */
export const browserHost = (room: string): NetHost => ({
  fetch: classFetch,
  storage: tabText(`a-fine-line.unsent.${room}`),
  line: tabText(`a-fine-line.line.${room}`),
  random: Math.random,
  isPhone: () => window.matchMedia(PHONE).matches,
  onWake: ({ visible, back, gone }) => {
    const onVisibility = (): void => visible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pageshow', back);
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pageshow', back);
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
    };
  },
});
