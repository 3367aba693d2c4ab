import type { Data } from '../engine/model/index.ts';
import { catalogues } from '../i18n/index.ts';

type Texts = Readonly<Record<string, string>>;

/** Where the name of an id may stand in the catalogues, besides under the member's own name. */
const SPACES = ['site', 'unit', 'group', 'theatre', 'station', 'side'];

/**
 * An event's sentence in English, with the names of its scenario; what the data does not tell stays a gap (…). Null: no
 * such words.
 */
export function eventSentence(word: string, data: Data, texts: Texts): string | null {
  const words: Texts = { ...catalogues.en, ...texts };
  const told = `told.${String(data.fact)}`;
  const count = [data.count, data.killed, data.wounded].find((x) => typeof x === 'number' && x > 0) ?? null;
  const known: Data = { ...data, count, told: words[told] ?? '…', maker: data.maker ?? data.from ?? null };
  const single = count === 1 || (count === null && words[`group.${String(data.group)}.number`] === '1');
  const sentence = words[word] ?? words[`${word}_${single ? 'one' : 'other'}`];
  if (sentence === undefined) return null;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => nameOf(words, name, known));
}

/** `groupMid`: as within a sentence; `makerStart`: as at its start. */
function nameOf(words: Texts, name: string, data: Data): string {
  const member = name.replace(/(?:Mid|Start)$/, '');
  const form = name.endsWith('Mid') ? '.inline' : name.endsWith('Start') ? '.start' : '';
  const value = data[member];
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value !== 'string') return '…';
  const named = (id: string): string => {
    const space = [member, ...SPACES].find((x) => words[`${x}.${id}`] !== undefined);
    return words[`${space}.${id}${form}`] ?? words[`${space}.${id}`] ?? id;
  };
  return member === 'sites' ? value.split(' ').map(named).join(', ') : named(value);
}
