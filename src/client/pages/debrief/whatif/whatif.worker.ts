import { expose } from 'comlink';
import { openReruns, type Reruns } from '../../../../analysis/whatif/in-browser-whatif.ts';

let game: Reruns | null = null;

/** Reruns one finished game in small batches, between which the page may change the question. */
const reruns = {
  open: (record: string): void => {
    game = openReruns(record);
  },
  look: (...request: Parameters<Reruns['look']>) => game!.look(...request),
  run: (...request: Parameters<Reruns['run']>) => game!.run(...request),
  changed: (...request: Parameters<Reruns['changed']>) => game!.changed(...request),
};

/** The calls that the worker answers. */
export type RerunWorker = typeof reruns;

expose(reruns);
