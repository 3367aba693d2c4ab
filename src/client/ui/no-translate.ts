/**
 * For every `svg`: a page translator puts texts into HTML elements, which no picture shows. The same words stand beside
 * a picture as a table or a list, where they are translated.
 */
export const UNTRANSLATED = { translate: 'no' } as const;
