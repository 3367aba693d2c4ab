import { CHARACTERS } from '../../ai/index.ts';
import { hashJson } from '../../engine/record/index.ts';
import { balanceFingerprint } from '../balance/index.ts';
import type { NumberValues } from '../numbers-read.ts';
import { type GovernmentJob, governmentGame } from './governments.ts';

/** Hash of rules, numbers, scenario, history and characters. Changes of the search are left out, as for the characters. */
export const governmentsFingerprint = (job: GovernmentJob, numbers: NumberValues): string =>
  hashJson([
    balanceFingerprint(job.scenario, [], numbers),
    governmentGame({ ...job, us: 'historical', iran: 'historical' }, 0),
    [job.us, job.iran, job.seed],
    CHARACTERS,
  ]);
