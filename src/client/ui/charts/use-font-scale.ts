import { useSyncExternalStore } from 'react';
import { useApp } from '../../hooks/store-hooks.ts';

/** How much larger than plain the page's letters are, by wish and window: a picture with words in it is enlarged as a whole. */
export function useLetters(): number {
  useApp((s) => s.settings.text);
  return useSyncExternalStore(subscribe, letters);
}

/** Of the two factors: browsers without `@property` give no product (`--scale`). */
function letters(): number {
  const style = getComputedStyle(document.documentElement);
  const factor = (name: string): number => Number(style.getPropertyValue(name)) || 1;
  return factor('--text') * factor('--screen');
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
