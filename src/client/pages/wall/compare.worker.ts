import { expose } from 'comlink';
import { compareWith } from '../../../analysis/compare/compare.ts';
import type { UploadedRecord } from '../../../analysis/compare/classroom-game.ts';
import { debriefOf, replayRecord } from '../../../analysis/debrief/debrief.ts';
import { countSuccess, type SuccessCount } from '../../../analysis/debrief/said-success.ts';

/** Follows the records of a class's tables. */
const answers = {
  /** The first table's Heat at the start, and all tables side by side. */
  compare: (name: string, record: string, others: readonly UploadedRecord[]) => ({
    opening: debriefOf(replayRecord(record)).opening,
    ...compareWith(record, name, others),
  }),
  /** Of one table: what each side did in each turn, the attacks, and Heat at its end. */
  story: (record: string) => {
    const { rows, acts } = debriefOf(replayRecord(record));
    return rows.map(({ turn, heat, attacks }, i) => ({
      turn,
      heat,
      attacks,
      us: acts.us[i] ?? null,
      iran: acts.iran[i] ?? null,
    }));
  },
  /** What sides said beforehand would be success, at all these tables. */
  success: (records: readonly string[]): SuccessCount =>
    records
      .map((record) => countSuccess(replayRecord(record)))
      .reduce((sum, one) => ({
        met: sum.met + one.met,
        of: sum.of + one.of,
        claimed: sum.claimed + one.claimed,
      })),
};

/** The calls that the worker answers. */
export type CompareWorker = typeof answers;

expose(answers);
