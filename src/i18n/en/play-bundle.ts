import { letters } from './letters.ts';
import { liveWords } from './live-words.ts';
import { opening } from './opening.ts';
import { sealing } from './sealing.ts';

/** The catalogues of what a game shows only now and then; fetched when it first does. */
export const playParts = { letters, liveWords, opening, sealing };

export const play: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(playParts));
