/** Narrowest letters of the labels, in pixels at their smallest size, on average. */
const LETTER = 5.9;

/** Attributes of an SVG text that must not be longer than its place. */
export const fitted = (text: string, width: number) =>
  text.length * LETTER > width ? ({ textLength: width, lengthAdjust: 'spacingAndGlyphs' } as const) : {};

/** Words in lines that are no wider than their place; the first may have less of it. */
export function wrapped(text: string, first: number, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    const room = lines.length === 1 ? first : width;
    if (lines.at(-1) !== '' && longer.length * LETTER > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
