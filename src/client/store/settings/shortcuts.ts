type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** Characters of keys by their position on most keyboards. */
const SIGNS: Readonly<Record<string, string>> = {
  Equal: '+',
  NumpadAdd: '+',
  Minus: '-',
  NumpadSubtract: '-',
};

/**
 * Possible meanings of a key press as a shortcut, most likely first: the character, or the key by its position. French
 * and Czech keyboards type digits only with Shift; Persian, Russian and Greek ones have no Latin letters. Letters are
 * lower case.
 */
export function meanings(press: Press): readonly string[] {
  const { key, code, shiftKey } = press;
  const written = /^.$/u.test(key);
  if (!written && key !== 'Dead') return key === 'Process' ? [] : [key];
  if (/^[0-9]$/.test(key)) return [key];
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  // With Shift, most keyboards type a character instead of the digit; it comes first if it has a meaning.
  return [...(shiftKey ? [] : [digit]), key.toLowerCase(), digit, placed(press)].filter((x) => x !== undefined);
}

/** The key by its position, if it types a character of another script. */
function placed({ key, code }: Press): string | undefined {
  if (/^\p{Script=Latin}$/u.test(key) || /^[!-~]$/.test(key)) return undefined;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code];
}

/** The first meaning of a key press that has an action. */
export function actionOf<T>(press: Press, actions: Readonly<Record<string, T>>): T | undefined {
  const meant = meanings(press).find((one) => Object.hasOwn(actions, one));
  return meant === undefined ? undefined : actions[meant];
}
