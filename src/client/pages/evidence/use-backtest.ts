import { useCallback, useEffect, useRef, useState } from 'react';
import type { Backtest } from '../../../analysis/backtest/result.ts';
import tallies from '../../../analysis/backtest/tallies.csv?raw';
import scenarioFile from '../../../../scenarios/oct-2023.json?url';
import type { Said } from './backtest.worker.ts';

export type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed' };

const IDLE: Run = { kind: 'idle' };

/** The back-test in a worker of this page: how far it is, and how to begin and to stop. */
export function useRun(onResult: (result: Backtest) => void) {
  const [run, setRun] = useState<Run>(IDLE);
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setRun(IDLE);
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const fail = (mine: Worker | null): void => {
    if (worker.current !== mine) return;
    stop();
    setRun({ kind: 'failed' });
  };
  const start = async (seeds: number, seed: string): Promise<void> => {
    stop();
    setRun({ kind: 'running', done: 0, of: seeds });
    try {
      const mine = new Worker(new URL('./backtest.worker.ts', import.meta.url), { type: 'module', name: 'backtest' });
      worker.current = mine;
      mine.addEventListener('error', () => fail(mine));
      mine.addEventListener('message', ({ data }: MessageEvent<Said>) => {
        if (worker.current !== mine) return; // stopped meanwhile
        if (data.kind === 'progress') setRun({ kind: 'running', done: data.done, of: data.of });
        else if (data.kind === 'failed') fail(mine);
        else {
          stop();
          onResult(data.result);
        }
      });
      const scenario = await (await fetch(scenarioFile)).text();
      mine.postMessage({ scenario, tallies, seeds, seed });
    } catch {
      fail(worker.current);
    }
  };
  return { run, start, stop };
}
