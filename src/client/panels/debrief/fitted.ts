/** Narrowest letters of the labels, in pixels at their smallest size, on average. */
const LETTER = 5.9;

/** Attributes of an SVG text that must not be longer than its place. */
export const fitted = (text: string, width: number) =>
  text.length * LETTER > width ? ({ textLength: width, lengthAdjust: 'spacingAndGlyphs' } as const) : {};
