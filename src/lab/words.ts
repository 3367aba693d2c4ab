import { catalogues } from '../words/index.ts';
import { rounded } from '../analysis/distribution.ts';

/** A sentence of the catalogue; numbers to one decimal, doctrines as a policy is named on the command line. */
export function say(key: string, params: Readonly<Record<string, string | number>>): string {
  const sentence = catalogues.en[key] ?? key;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name] ?? '?';
    return typeof value === 'number' ? String(rounded(value, 1)) : value;
  });
}
