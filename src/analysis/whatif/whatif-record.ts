/** Re-exports for the browser's worker, which reaches the engine through the analysis. */
export { type GameRecord, QUIET, recordIn, recordOf, stateBefore, statesOf } from '../../engine/record/index.ts';
