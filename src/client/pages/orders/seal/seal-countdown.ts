import { useSyncExternalStore } from 'react';

/** A turn that is sealed on this page and not sent yet. */
interface Countdown {
  /** When it is sent, in ms of the page's clock. */
  readonly until: number;
  /** Length in ms. */
  readonly lasts: number;
}

let now: Countdown | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: Countdown | null): void {
  now = next;
  for (const listener of listeners) listener();
}

/** Sends after `lasts` ms, unless it is taken back. Zero: at once. */
export function startCountdown(lasts: number, send: () => void): void {
  clearTimeout(timer);
  if (lasts === 0) {
    send();
    return;
  }
  set({ until: performance.now() + lasts, lasts });
  timer = setTimeout(() => {
    set(null);
    send();
  }, lasts);
}

/** Nothing was sent: the draft is open again. */
export function takeBack(): void {
  clearTimeout(timer);
  if (now) set(null);
}

/** The countdown that runs; null if none does. */
export const useCountdown = (): Countdown | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now,
  );
