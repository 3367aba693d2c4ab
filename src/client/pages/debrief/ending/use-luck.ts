import { type Remote, wrap } from 'comlink';
import { useEffect, useState } from 'react';
import type { Side } from '../../../../engine/model/index.ts';
import { useDebrief } from '../record-context.ts';
import type { RerunWorker } from '../whatif/whatif.worker.ts';

/** Runs with other dice. */
export const RUNS = 100;
const BATCH = 10;

/** How many runs of the same orders went worse and better than the game; the others ended the same. */
export interface Luck {
  readonly worse: number;
  readonly better: number;
}

/** Luck of a side: null until known, `lost` if its worker failed. */
export function useLuck(side: Side): {
  readonly luck: Luck | 'lost' | null;
  readonly worker: Remote<RerunWorker> | null;
} {
  const { record } = useDebrief();
  const [worker, setWorker] = useState<Remote<RerunWorker> | null>(null);
  const [luck, setLuck] = useState<Luck | 'lost' | null>(null);
  useEffect(() => {
    let wanted = true;
    const thread = new Worker(new URL('../whatif/whatif.worker.ts', import.meta.url), { type: 'module', name: 'luck' });
    const remote = wrap<RerunWorker>(thread);
    const lose = (): void => {
      if (wanted) setLuck('lost');
    };
    thread.addEventListener('error', lose);
    const reckon = async (): Promise<void> => {
      await remote.open(record);
      if (!wanted) return;
      setWorker(() => remote);
      const asked = { turn: 1, side, instead: null, later: 'recorded' } as const;
      const [own] = await remote.run(asked, 0, 1);
      const points = own!.baseline.points[side];
      let [worse, better] = [0, 0];
      for (let from = 1; from <= RUNS && wanted; from += BATCH) {
        const runs = await remote.run(asked, from, Math.min(RUNS + 1, from + BATCH));
        worse += runs.filter((run) => run.baseline.points[side] < points).length;
        better += runs.filter((run) => run.baseline.points[side] > points).length;
      }
      if (wanted) setLuck({ worse, better });
    };
    reckon().catch(lose);
    return () => {
      wanted = false;
      thread.terminate();
    };
  }, [record, side]);
  return { luck, worker };
}

const MUCH = 85;
const HALF = 50;
/** Whether luck or the orders made the game, and the number that shows it. Text key `ending.luck.<kind>`. */
export function luckOf({ worse, better }: Luck): {
  readonly kind: 'good' | 'even' | 'bad' | 'same';
  readonly n: number;
} {
  const same = RUNS - worse - better;
  if (same > HALF) return { kind: 'same', n: same };
  if (worse >= MUCH) return { kind: 'good', n: worse };
  return better >= MUCH ? { kind: 'bad', n: better } : { kind: 'even', n: worse };
}
