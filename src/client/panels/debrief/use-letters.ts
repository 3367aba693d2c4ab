import { useSyncExternalStore } from 'react';
import { useApp } from '../app.ts';

/** How much larger than plain the page's letters are, by wish and window: a picture with words in it is enlarged as a whole. */
export function useLetters(): number {
  useApp((s) => s.settings.text);
  return useSyncExternalStore(subscribe, letters);
}

const letters = (): number => Number(getComputedStyle(document.documentElement).getPropertyValue('--scale')) || 1;

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
