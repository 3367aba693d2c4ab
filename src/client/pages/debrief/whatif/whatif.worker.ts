import { expose } from 'comlink';
import { openReruns, type Reruns } from '../../../../analysis/whatif/in-browser-whatif.ts';

let game: Reruns | null = null;

/** Reruns one finished game in small batches, between which the page may change the question. */
const reruns = {
  open: (record: string): void => {
    game = openReruns(record);
  },
  look: (...asked: Parameters<Reruns['look']>) => game!.look(...asked),
  run: (...asked: Parameters<Reruns['run']>) => game!.run(...asked),
  changed: (...asked: Parameters<Reruns['changed']>) => game!.changed(...asked),
};

/** The calls that the worker answers. */
export type RerunWorker = typeof reruns;

expose(reruns);
