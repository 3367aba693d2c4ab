import { expose } from 'comlink';
import { type Debrief, debriefOf, replayRecord } from '../../../analysis/debrief/debrief.ts';
import { type AvertedQuestion, differencesOf } from '../../../analysis/debrief/differences.ts';
import { type Comparison, compareWith } from '../../../analysis/compare/compare.ts';
import type { Brought } from '../../../analysis/compare/classroom-game.ts';

let opened = '';
let differences: ReturnType<typeof differencesOf> | null = null;

/** Follows the record of one finished game and answers what is asked about it. */
const answers = {
  open(record: string): Debrief {
    opened = record;
    const run = replayRecord(record);
    differences = differencesOf(run);
    return debriefOf(run);
  },
  /** Runs `from` and on of a question about attacks averted: a few at a time, so that whoever asks may stop. */
  averted: (question: AvertedQuestion, from: number, n: number): number[] => differences?.(question, from, n) ?? [],
  /** The game that is open, under a name, beside those that were brought. */
  parallel: (name: string, brought: readonly Brought[]): Comparison => compareWith(opened, name, brought),
};

export type Answers = typeof answers;

expose(answers);
