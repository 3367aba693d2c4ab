import type { OrderError } from '../engine/model/index.ts';
import { catalogues } from '../i18n/index.ts';
import { rounded } from '../analysis/distribution.ts';

/** A sentence of the catalogue; numbers to one decimal, doctrines as a policy is named on the command line. */
export function say(key: string, params: Readonly<Record<string, string | number>>): string {
  const sentence = catalogues.en[key] ?? key;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name] ?? '?';
    return typeof value === 'number' ? String(rounded(value, 1)) : value;
  });
}

/** Why the rules refuse an order, in a sentence. */
export function refusal({ code, path, params }: OrderError): string {
  if (code === 'conflict') return say('err.conflict', { with: String(params.with) });
  const total = code === 'cost' && path === '/orders' ? '.total' : '';
  const { pool, ...rest } = params;
  return say(`err.${code}${total}`, pool === undefined ? rest : { ...rest, pool: say(`pool.${pool}`, {}) });
}
