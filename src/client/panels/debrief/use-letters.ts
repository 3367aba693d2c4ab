import { useApp } from '../app.ts';

/** How much larger than plain the page's letters are: a picture with words in it is enlarged as a whole. */
export function useLetters(): number {
  useApp((s) => s.settings.text);
  return Number(getComputedStyle(document.documentElement).getPropertyValue('--scale')) || 1;
}
