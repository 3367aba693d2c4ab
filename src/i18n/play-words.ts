import { play as en } from './en/play-bundle.ts';

/** The words of what a game shows only now and then, by language. */
export const play = { en };
