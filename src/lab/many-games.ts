import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Match, playGame, type Result } from './one-game.ts';
import { progress } from './print.ts';

/** Fewer are over before another thread has started. */
const WORTH_THREADS = 60;
/** Games handed to a thread at a time: small enough that all finish together. */
const BATCH = 16;

export interface Played {
  readonly results: readonly Result[];
  readonly seconds: number;
}

/** Plays games 0 … n − 1, on every core when there are many; the results do not depend on how they were shared out. */
export async function playMany(match: Match, games: number): Promise<Played> {
  const started = performance.now();
  const results = games < WORTH_THREADS ? playHere(match, games) : await playThere(match, games);
  return { results, seconds: (performance.now() - started) / 1000 };
}

function playHere(match: Match, games: number): Result[] {
  return Array.from({ length: games }, (_, i) => playGame(match, i));
}

function playThere(match: Match, games: number): Promise<Result[]> {
  const results: Result[] = Array.from({ length: games });
  const threads = Math.min(availableParallelism(), Math.ceil(games / BATCH));
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./games.worker.ts', import.meta.url)));
  const told = tellProgress(games);
  let next = 0;
  let done = 0;
  const feed = (worker: Worker): number => {
    const from = next;
    next = Math.min(games, from + BATCH);
    if (from < next) worker.postMessage({ match, from, to: next });
    return next - from;
  };
  return new Promise<Result[]>((resolve, reject) => {
    for (const worker of workers) {
      let waiting = feed(worker);
      worker.on('message', ({ i, result }: { i: number; result: Result }) => {
        results[i] = result;
        told(++done);
        if (--waiting === 0) waiting = feed(worker);
        if (done === games) resolve(results);
      });
      worker.on('error', reject);
    }
  }).finally(() => Promise.all(workers.map((worker) => worker.terminate())));
}

/** A line on standard error every few seconds. */
function tellProgress(games: number): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < 3000) return;
    last = performance.now();
    progress(`${done} of ${games} games`);
  };
}
