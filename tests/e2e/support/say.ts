import { en } from '../../../src/words/en/index.ts';

/** The word that the page shows for a key, so that a test names what it means and a better wording breaks nothing. */
export function say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = en[key];
  if (text === undefined) throw new Error(`The catalogue has no “${key}”.`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything that a sentence with gaps may become. */
export function like(key: string): RegExp {
  const parts = (en[key] ?? en[`${key}_other`])?.split(/\{\{\w+\}\}/);
  if (!parts) throw new Error(`The catalogue has no “${key}”.`);
  return new RegExp(`^${parts.map(escaped).join('.+')}$`);
}
