type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** What the keys of signs are called where they lie on most keyboards. */
const SIGNS: Readonly<Record<string, string>> = {
  Equal: '+',
  NumpadAdd: '+',
  Minus: '-',
  NumpadSubtract: '-',
};

/**
 * What a key press may mean as a shortcut, likeliest first: the character, or the key where it lies. A French or Czech
 * keyboard writes digits only with Shift, and a Persian, Russian or Greek one has no Latin letters: those are told by
 * the key's place. Letters are small; an empty list while characters are being composed.
 */
export function meanings(press: Press): readonly string[] {
  const { key, code, shiftKey } = press;
  const written = /^.$/u.test(key);
  if (!written && key !== 'Dead') return key === 'Process' ? [] : [key];
  if (/^[0-9]$/.test(key)) return [key];
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  // With Shift a digit row writes signs on most keyboards: then the sign is meant, if it means anything.
  return [...(shiftKey ? [] : [digit]), key.toLowerCase(), digit, placed(press)].filter((x) => x !== undefined);
}

/** The letter or sign of a key by its place, where what it writes is in another script. */
function placed({ key, code }: Press): string | undefined {
  if (/^\p{Script=Latin}$/u.test(key) || /^[!-~]$/.test(key)) return undefined;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code];
}

/** The first of a press's meanings that there is an action for. */
export function actionOf<T>(press: Press, actions: Readonly<Record<string, T>>): T | undefined {
  const meant = meanings(press).find((one) => Object.hasOwn(actions, one));
  return meant === undefined ? undefined : actions[meant];
}
