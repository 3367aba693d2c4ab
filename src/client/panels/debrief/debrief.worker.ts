import { expose } from 'comlink';
import { type Debrief, debriefOf } from '../../../analysis/debrief/debrief.ts';
import { openRecord } from '../../../analysis/debrief/open.ts';

/** Follows the record of one finished game and answers what is asked about it. */
const answers = {
  open: (record: string): Debrief => debriefOf(openRecord(record)),
};

export type Answers = typeof answers;

expose(answers);
