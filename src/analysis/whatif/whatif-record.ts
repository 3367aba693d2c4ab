/** A game as what it is made of, for reruns; here because a page's worker comes to the engine by way of the analysis. */
export { type GameRecord, QUIET, recordIn, recordOf, stateBefore, statesOf } from '../../engine/record/index.ts';
