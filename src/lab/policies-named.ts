import { doctrineNames, isPolicy, policyNames } from '../ai/index.ts';
import type { Side } from '../engine/model/index.ts';
import { InputError } from './usage-error.ts';

/** Those of “a,b,…” that can play a side; `doctrines` stands for all fixed ones. Each must be able to play one of the sides. */
export function policiesNamed(given: string, side: Side): string[] {
  const names = given.split(',').flatMap((name) => (name === 'doctrines' ? doctrineNames(side) : [name.trim()]));
  const unknown = names.find((name) => !isPolicy(name, 'us') && !isPolicy(name, 'iran'));
  if (unknown !== undefined)
    throw new InputError(`There is no policy “${unknown}”. For ${side} there are: ${policyNames(side).join(', ')}.`);
  const own = [...new Set(names)].filter((name) => isPolicy(name, side));
  if (own.length === 0) throw new InputError(`None of “${given}” can play ${side}.`);
  return own;
}
