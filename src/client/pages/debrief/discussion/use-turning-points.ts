import { useCallback, useEffect, useState } from 'react';
import type { TurningPoint } from '../../../../analysis/whatif/turning-points.ts';
import { useOpened } from '../record-context.ts';
import type { Said } from './turning-points.worker.ts';

type Turning =
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'found'; readonly points: readonly TurningPoint[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

const RUNS = 200;
const KEY = 'turning points';

/** The game’s turning points, by running it again without each order; found once, kept as long as the debrief is open. */
export function useTurning(turns: number): { turning: Turning; stop: () => void; goOn: () => void } {
  const { record, memory } = useOpened();
  const known = memory.get(KEY) as readonly TurningPoint[] | undefined;
  const [turning, setTurning] = useState<Turning>(
    known ? { kind: 'found', points: known } : { kind: 'running', done: 0, of: turns },
  );
  const running = turning.kind === 'running';
  useEffect(() => {
    if (!running) return;
    const worker = new Worker(new URL('./turning-points.worker.ts', import.meta.url), {
      type: 'module',
      name: 'turning',
    });
    worker.addEventListener('error', () => setTurning({ kind: 'failed' }));
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'progress') return setTurning({ ...data, kind: 'running' });
      memory.set(KEY, data.points);
      setTurning(data);
    });
    worker.postMessage({ record, runs: RUNS });
    return () => worker.terminate();
  }, [running, record, memory]);
  return {
    turning,
    stop: useCallback(() => setTurning({ kind: 'stopped' }), []),
    goOn: useCallback(() => setTurning({ kind: 'running', done: 0, of: turns }), [turns]),
  };
}
