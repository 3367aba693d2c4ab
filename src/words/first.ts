import { first as en } from './en/first.ts';

/** The words of the start screen, by language. The others are fetched with the first game. */
export const first = { en };
