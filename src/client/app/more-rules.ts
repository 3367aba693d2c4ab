import { pressForecast } from '../../engine/view/press-forecast.ts';
import { wordsAtStake } from '../../engine/view/words-at-stake.ts';
import type { MoreRules } from '../store/format/rules.ts';

/** Rules that the page asks only now and then; a chunk of its own. */
export const moreRules: MoreRules = { wordsAtStake, pressForecast };
