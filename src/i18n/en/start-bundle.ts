import { page } from './common.ts';
import { mainPlaces } from './main-place-names.ts';
import { start } from './start.ts';

/** The words of the start screen: all that a page needs before a game or the rulebook is opened. */
export const first: Readonly<Record<string, string>> = { ...page, ...start, ...mainPlaces };
