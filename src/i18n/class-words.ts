import { classroom as en } from './en/class-bundle.ts';

/** The words of a class's pages, by language. Those of a game are fetched with its table. */
export const classroom = { en };
