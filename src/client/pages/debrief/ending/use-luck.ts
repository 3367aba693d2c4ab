import { type Remote, wrap } from 'comlink';
import { useEffect, useState } from 'react';
import type { Side } from '../../../../engine/model/index.ts';
import { useDebrief } from '../record-context.ts';
import type { RerunWorker } from '../whatif/whatif.worker.ts';

/** Runs with other dice. */
export const RUNS = 100;
const BATCH = 10;

/** How many runs of the same orders went worse for a side; null until known. */
export function useLuck(side: Side): { readonly worse: number | null; readonly worker: Remote<RerunWorker> | null } {
  const { record } = useDebrief();
  const [worker, setWorker] = useState<Remote<RerunWorker> | null>(null);
  const [worse, setWorse] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    const thread = new Worker(new URL('../whatif/whatif.worker.ts', import.meta.url), { type: 'module', name: 'luck' });
    const remote = wrap<RerunWorker>(thread);
    const reckon = async (): Promise<void> => {
      await remote.open(record);
      if (!wanted) return;
      setWorker(() => remote);
      const asked = { turn: 1, side, instead: null, later: 'recorded' } as const;
      const [own] = await remote.run(asked, 0, 1);
      let count = 0;
      for (let from = 1; from <= RUNS && wanted; from += BATCH) {
        const runs = await remote.run(asked, from, Math.min(RUNS + 1, from + BATCH));
        count += runs.filter((run) => run.baseline.points[side] < own!.baseline.points[side]).length;
      }
      if (wanted) setWorse(count);
    };
    reckon().catch(() => {}); // without the worker the page says what it can
    return () => {
      wanted = false;
      thread.terminate();
    };
  }, [record, side]);
  return { worse, worker };
}

const MUCH = 85;
const LITTLE = 15;
/** Whether luck or the orders made the game: text key `ending.luck.<…>`. */
export const luckOf = (worse: number): 'good' | 'even' | 'bad' =>
  worse >= MUCH ? 'good' : worse <= LITTLE ? 'bad' : 'even';
