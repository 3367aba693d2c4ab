import { first as en } from './en/start-bundle.ts';

/** The words of the start screen, by language. The others are fetched with the first game. */
export const first = { en };
