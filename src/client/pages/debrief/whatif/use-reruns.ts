import { type Remote, wrap } from 'comlink';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { WhatIfRequest } from '../../../../analysis/whatif/in-browser-whatif.ts';
import type { RunPair } from '../../../../analysis/whatif/whatif.ts';
import { useDebrief } from '../record-context.ts';
import type { RerunWorker } from './whatif.worker.ts';

/** Paired runs per question. */
export const RUNS = 2000;
const WORKERS = 2;
/** Runs in a first batch, small so that a chart appears at once; and in the largest batch. */
const FIRST_BATCH = 12;
const MAX_BATCH = 100;
/** Target duration of a batch in ms: long enough for its overhead, short enough to stop quickly. */
const BATCH_TIME = 120;

/** Minimum time between two updates of the charts, in ms. */
const UPDATE_INTERVAL = 250;

/** Two workers with the open game; null while they load, `lost` if they failed. */
export function useWorkers(): readonly Remote<RerunWorker>[] | 'lost' | null {
  const { record } = useDebrief();
  const [ready, setReady] = useState<readonly Remote<RerunWorker>[] | 'lost' | null>(null);
  useEffect(() => {
    let wanted = true;
    const workers = Array.from(
      { length: WORKERS },
      () => new Worker(new URL('./whatif.worker.ts', import.meta.url), { type: 'module', name: 'whatif' }),
    );
    const lose = () => wanted && setReady('lost');
    for (const worker of workers) worker.addEventListener('error', lose);
    const remotes = workers.map((worker) => wrap<RerunWorker>(worker));
    Promise.all(remotes.map((remote) => remote.open(record))).then(() => wanted && setReady(remotes), lose);
    return () => {
      wanted = false;
      for (const worker of workers) worker.terminate();
    };
  }, [record]);
  return ready;
}

/** Progress of a question. */
export interface Running {
  /** Pairs finished so far. */
  readonly pairs: readonly RunPair[];
  readonly state: 'running' | 'stopped' | 'done' | 'failed';
}

/** Cache key; cached while the debrief is open. Without changed orders the side does not matter. */
const keyOf = ({ turn, side, instead, later }: WhatIfRequest): string =>
  `what if ${JSON.stringify(instead ? [turn, later, side, instead] : [turn, later])}`;

/** One batch of runs. Runs with the original orders are shared by all changes of the same turn. */
async function runBatch(
  worker: Remote<RerunWorker>,
  request: WhatIfRequest,
  [from, to]: readonly [number, number],
  before: readonly RunPair[] | undefined,
): Promise<readonly RunPair[]> {
  if (!before) return worker.run(request, from, to);
  const changed = await worker.changed(request, from, to);
  return changed.map((run, i) => ({ baseline: before[from + i]!.baseline, changed: run }));
}

const BEGUN: Running = { pairs: [], state: 'running' };

/** Runs a question until it is finished, stopped or replaced. Updates after every batch. */
export function useReruns(workers: readonly Remote<RerunWorker>[], asked: WhatIfRequest) {
  /** Number of restarts after a stop. */
  const [restarts, setRestarts] = useState(0);
  const question = useMemo(() => ({ asked, restarts }), [asked, restarts]);
  const { memory } = useDebrief();
  const cached = memory.get(keyOf(asked)) as readonly RunPair[] | undefined;
  const known: Running | null = cached ? { pairs: cached, state: 'done' } : null;
  const haltRef = useRef<AbortController | null>(null);
  const [answer, setAnswer] = useState<Running & { readonly to: unknown }>({ ...BEGUN, to: null });
  useEffect(() => {
    if (memory.has(keyOf(asked))) return; // already in the cache
    const halt = new AbortController();
    haltRef.current = halt;
    const before = memory.get(keyOf({ ...asked, instead: null })) as readonly RunPair[] | undefined;
    /** The index is the run's number. */
    const pairs = Array.from<RunPair | undefined>({ length: RUNS });
    let done = 0;
    let lastUpdate = 0;
    const update = (state: Running['state']): void => {
      const now = performance.now();
      if (halt.signal.aborted || (state === 'running' && now - lastUpdate < UPDATE_INTERVAL)) return;
      lastUpdate = now;
      const finished = pairs.filter((pair) => pair !== undefined);
      if (state === 'done') memory.set(keyOf(asked), finished);
      setAnswer({ pairs: finished, state, to: question });
    };
    let next = 0;
    const work = async (worker: Remote<RerunWorker>): Promise<void> => {
      for (let size = FIRST_BATCH; next < RUNS && !halt.signal.aborted; ) {
        const from = next;
        next = Math.min(RUNS, from + size);
        const started = performance.now();
        const batch = await runBatch(worker, asked, [from, next], before);
        batch.forEach((pair, i) => void (pairs[from + i] = pair));
        done += batch.length;
        update(done === RUNS ? 'done' : 'running');
        size = Math.max(4, Math.min(MAX_BATCH, Math.round((size * BATCH_TIME) / (performance.now() - started))));
      }
    };
    Promise.all(workers.map(work)).catch(() => update('failed'));
    return () => halt.abort();
  }, [workers, question, asked, memory]);
  const running: Running = known ?? (answer.to === question ? answer : BEGUN);
  const stop = (): void => {
    haltRef.current?.abort();
    setAnswer({ ...running, state: 'stopped', to: question });
  };
  return { running, stop, again: () => setRestarts(restarts + 1) };
}
