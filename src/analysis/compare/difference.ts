import type { Options } from '../../engine/model/index.ts';
import { canonical, type Save } from '../../engine/record/index.ts';

/** How a record differs from the first one, most important first. */
export type RecordDifference =
  | { readonly reason: 'scenario' | 'edition'; readonly was: string; readonly is: string }
  | { readonly reason: 'rules' | 'numbers' }
  | {
      readonly reason: 'options';
      readonly option: keyof Options;
      readonly was: Options[keyof Options];
      readonly is: Options[keyof Options];
    }
  | { readonly reason: 'seed'; readonly was: string; readonly is: string };

/** Null: same scenario edition, rules, settings and dice. */
export function recordDifference(first: Save, other: Save): RecordDifference | null {
  const { id } = first.scenario;
  if (other.scenario.id !== id) return { reason: 'scenario', was: id, is: other.scenario.id };
  if (other.scenario.hash !== first.scenario.hash) return { reason: 'edition', was: id, is: id };
  if (other.rules.version !== first.rules.version) return { reason: 'rules' };
  if (canonical(other.rules.tables) !== canonical(first.rules.tables)) return { reason: 'numbers' };
  const names = Object.keys(first.options) as (keyof Options)[];
  const option = names.find((name) => canonical(first.options[name]) !== canonical(other.options[name]));
  if (option) return { reason: 'options', option, was: first.options[option], is: other.options[option] };
  return other.seed === first.seed ? null : { reason: 'seed', was: first.seed, is: other.seed };
}
