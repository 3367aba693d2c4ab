import type { Options } from '../../../engine/model/index.ts';
import type { Words } from '../../store/format/words.ts';
import { choiceKey, SETUP_CHOICES } from './setup-choices.ts';
import css from './setting-list.module.css';

type Setting = keyof typeof SETUP_CHOICES | 'hiddenAims';
const SETTINGS = [...Object.keys(SETUP_CHOICES), 'hiddenAims'] as Setting[];

/** Options hidden from players until the end. */
export const SECRET: readonly (keyof Options)[] = ['theta', 'hazard', 'hiddenAims'];

/** A copy of the options without the given names. */
export const without = (options: Options, names: readonly (keyof Options)[]): Partial<Options> =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name as keyof Options)));

/** Options as pairs of name and value in words. Missing options read as withheld. */
export function optionRows(w: Words, options: Partial<Options>): readonly (readonly [string, string])[] {
  const value = (name: Setting): string => {
    const chosen = options[name];
    if (chosen === undefined) return w('setup.game.withheld');
    const key = choiceKey(name, chosen);
    return w.has(key) || typeof chosen === 'object' ? w(key) : String(chosen);
  };
  return [
    [w('start.orders'), w(`start.orders.${options.orderSet}`)],
    ...SETTINGS.map((name) => [w(`setup.${name}`), value(name)] as const),
  ];
}

/** A list of game settings with their values. */
export function SettingList({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={css.pairs}>
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
