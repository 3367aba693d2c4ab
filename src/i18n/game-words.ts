import { game as en } from './en/game-bundle.ts';

/** The words of a game up to its debrief, by language: all that the first game has to fetch. */
export const game = { en };
