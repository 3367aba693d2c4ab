import { expose } from 'comlink';
import { type Debrief, debriefOf, replayRecord } from '../../../analysis/debrief/debrief.ts';
import { type AvertedQuestion, avertedRunsOf } from '../../../analysis/debrief/differences.ts';
import { type ClassComparison, compareWith } from '../../../analysis/compare/compare.ts';
import type { UploadedRecord } from '../../../analysis/compare/classroom-game.ts';

let opened = '';
let differences: ReturnType<typeof avertedRunsOf> | null = null;

/** Analyses the record of one finished game and answers questions about it. */
const answers = {
  open(record: string): Debrief {
    opened = record;
    const run = replayRecord(record);
    differences = avertedRunsOf(run);
    return debriefOf(run);
  },
  /** Runs `from` to `from + n` of a question about attacks averted. A few per call, so that the page can stop. */
  averted: (question: AvertedQuestion, from: number, n: number): number[] => differences?.(question, from, n) ?? [],
  /** Compares the open game, under the given name, with the records that were added. */
  parallel: (name: string, others: readonly UploadedRecord[]): ClassComparison => compareWith(opened, name, others),
};

/** The calls that the worker answers. */
export type DebriefWorker = typeof answers;

expose(answers);
