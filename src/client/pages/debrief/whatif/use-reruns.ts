import { type Remote, wrap } from 'comlink';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { WhatIfRequest } from '../../../../analysis/whatif/in-browser-whatif.ts';
import type { Pair } from '../../../../analysis/whatif/whatif.ts';
import { useDebrief } from '../record-context.ts';
import type { RerunWorker } from './whatif.worker.ts';

export const RUNS = 2000;
const WORKERS = 2;
/** Runs handed over at a time: few at first, so that there is a picture at once. */
const FIRST = 12;
const MOST = 100;
/** Milliseconds a share should take: long enough to be worth a message, short enough to stop at once. */
const SHARE = 120;

/** Milliseconds between two pictures: the page has other things to do. */
const PICTURE = 250;

/** Two workers that hold the game; null until they do. `lost`: they could not. */
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

export interface Running {
  /** Those that are there so far. */
  readonly pairs: readonly Pair[];
  readonly state: 'running' | 'stopped' | 'done' | 'failed';
}

/** Answers are kept as long as the debrief is open. Where nothing is changed it does not matter whose orders they are. */
const keyOf = ({ turn, side, instead, later }: WhatIfRequest): string =>
  `what if ${JSON.stringify(instead ? [turn, later, side, instead] : [turn, later])}`;

/** A share of the runs. The world as it was ordered is run once for all changes of the same turn. */
async function shareOf(
  worker: Remote<RerunWorker>,
  asked: WhatIfRequest,
  [from, to]: readonly [number, number],
  before: readonly Pair[] | undefined,
): Promise<readonly Pair[]> {
  if (!before) return worker.run(asked, from, to);
  const changed = await worker.changed(asked, from, to);
  return changed.map((run, i) => ({ baseline: before[from + i]!.baseline, changed: run }));
}

const BEGUN: Running = { pairs: [], state: 'running' };

/** Runs a question until it is answered, stopped or another one; a picture after every share. */
export function useReruns(workers: readonly Remote<RerunWorker>[], asked: WhatIfRequest) {
  /** Which time it is asked: once more after it was stopped. */
  const [time, setTime] = useState(0);
  const question = useMemo(() => ({ asked, time }), [asked, time]);
  const { memory } = useDebrief();
  const kept = memory.get(keyOf(asked)) as readonly Pair[] | undefined;
  const known: Running | null = kept ? { pairs: kept, state: 'done' } : null;
  const halting = useRef<AbortController | null>(null);
  const [answer, setAnswer] = useState<Running & { readonly to: unknown }>({ ...BEGUN, to: null });
  useEffect(() => {
    if (memory.has(keyOf(asked))) return; // answered before
    const halt = new AbortController();
    halting.current = halt;
    const before = memory.get(keyOf({ ...asked, instead: null })) as readonly Pair[] | undefined;
    /** Run k at k. */
    const pairs = Array.from<Pair | undefined>({ length: RUNS });
    let done = 0;
    let told = 0;
    const tell = (state: Running['state']): void => {
      const now = performance.now();
      if (halt.signal.aborted || (state === 'running' && now - told < PICTURE)) return;
      told = now;
      const there = pairs.filter((pair) => pair !== undefined);
      if (state === 'done') memory.set(keyOf(asked), there);
      setAnswer({ pairs: there, state, to: question });
    };
    let next = 0;
    const work = async (worker: Remote<RerunWorker>): Promise<void> => {
      for (let size = FIRST; next < RUNS && !halt.signal.aborted; ) {
        const from = next;
        next = Math.min(RUNS, from + size);
        const started = performance.now();
        const share = await shareOf(worker, asked, [from, next], before);
        share.forEach((pair, i) => void (pairs[from + i] = pair));
        done += share.length;
        tell(done === RUNS ? 'done' : 'running');
        size = Math.max(4, Math.min(MOST, Math.round((size * SHARE) / (performance.now() - started))));
      }
    };
    Promise.all(workers.map(work)).catch(() => tell('failed'));
    return () => halt.abort();
  }, [workers, question, asked, memory]);
  const running: Running = known ?? (answer.to === question ? answer : BEGUN);
  const stop = (): void => {
    halting.current?.abort();
    setAnswer({ ...running, state: 'stopped', to: question });
  };
  return { running, stop, again: () => setTime(time + 1) };
}
