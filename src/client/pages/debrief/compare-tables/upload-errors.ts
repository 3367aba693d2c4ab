import type { Refused } from '../../../../analysis/compare/classroom-game.ts';
import type { Difference } from '../../../../analysis/compare/difference.ts';
import type { Options } from '../../../../engine/model/index.ts';
import { SETUP_CHOICES, choiceKey } from '../../../ui/game/setup-choices.ts';
import type { Words } from '../../../store/format/words.ts';

/** Which file does not stand beside the others, and in what it differs; in a sentence. */
export function refusalLine(w: Words, { name, why }: Refused, titleOf: (scenario: string) => string): string {
  const key = `parallel.refused.${why.reason}`;
  switch (why.reason) {
    case 'unread':
      return w(key, { name, what: w.has(why.message) ? w(why.message) : why.message });
    case 'scenario':
    case 'edition':
      return w(key, { name, was: titleOf(why.was), is: titleOf(why.is) });
    case 'options':
      return w(key, { name, ...settingOf(w, why) });
    default:
      return w(key, { name, ...('was' in why ? { was: why.was, is: why.is } : {}) });
  }
}

const plain = (value: Options[keyof Options]): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

function settingOf(w: Words, { option, was, is }: Extract<Difference, { reason: 'options' }>) {
  if (option === 'length' || option === 'orderSet') {
    const group = option === 'length' ? 'start.length' : 'start.orders';
    return { option: w(group), was: w(`${group}.${plain(was)}`), is: w(`${group}.${plain(is)}`) };
  }
  const value = (chosen: Options[keyof Options]): string => {
    if (option in SETUP_CHOICES || option === 'hiddenAims') {
      const key = choiceKey(option, chosen);
      if (w.has(key)) return w(key);
    }
    return plain(chosen);
  };
  return { option: w(`setup.${option}`), was: value(was), is: value(is) };
}
