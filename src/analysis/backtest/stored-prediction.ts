import { CHARACTERS } from '../../ai/index.ts';
import { hashJson } from '../../engine/record/index.ts';
import { balanceFingerprint } from '../balance/index.ts';
import type { NumberValues } from '../numbers-read.ts';
import { type PredictionJob, predictionGame } from './prediction.ts';

/** Hash of rules, numbers, scenario, history and characters. Changes of the search are left out, as for the governments. */
export const predictionFingerprint = (job: PredictionJob, numbers: NumberValues): string =>
  hashJson([balanceFingerprint(job.scenario, [], numbers), predictionGame(job, 0), job.seed, CHARACTERS]);
