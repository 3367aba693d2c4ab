import { en } from '../../../src/i18n/en/index.ts';

/** The word that the page shows for a key, so that a test names what it means and a better wording breaks nothing. */
export function say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = en[key];
  if (text === undefined) throw new Error(`The catalogue has no “${key}”.`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything that a sentence with gaps may become; gaps that are given are filled. */
export function like(key: string, params: Readonly<Record<string, string | number>> = {}): RegExp {
  const text = en[key];
  if (text === undefined) throw new Error(`The catalogue has no “${key}”.`);
  const parts = text.split(/\{\{(\w+)\}\}/); // words and names of gaps in turn
  const source = parts.map((part, i) => (i % 2 === 0 ? escaped(part) : escaped(String(params[part] ?? '')) || '.+'));
  return new RegExp(`^${source.join('')}$`);
}
