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

/** The browser's network and events, for a room of the class. */
export const browserHost = (room: string): NetHost => ({
  fetch: (path, init) => fetch(path, init),
  storage: tabText(`a-fine-line.unsent.${room}`),
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
