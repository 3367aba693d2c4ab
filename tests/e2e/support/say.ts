import { classroom } from '../../../src/i18n/class-words.ts';
import { en as game } from '../../../src/i18n/en/index.ts';

const en: Readonly<Record<string, string>> = { ...game, ...classroom.en };

/** The text of a key, so that rewording does not break tests. */
export function say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = en[key];
  if (text === undefined) throw new Error(`The catalogue has no “${key}”.`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for a text with placeholders; given values are filled in. */
export function like(key: string, params: Readonly<Record<string, string | number>> = {}): RegExp {
  const text = en[key];
  if (text === undefined) throw new Error(`The catalogue has no “${key}”.`);
  const parts = text.split(/\{\{(\w+)\}\}/); // alternately text and placeholder names
  const source = parts.map((part, i) => (i % 2 === 0 ? escaped(part) : escaped(String(params[part] ?? '')) || '.+'));
  return new RegExp(`^${source.join('')}$`);
}
