import { setTimeout as sleep } from 'node:timers/promises';
import { createCrowd } from './trial-crowd.ts';
import { damagedLogs } from './damaged-logs.ts';
import { numberIn, percentile, print, wordIn } from './figures.ts';
import { readLogs } from './logs.ts';
import { createPlace } from './place.ts';
import type { ServerProcess } from './server-process.ts';

/**
 * `npm run drill:classroom -- --kills 200 [--store postgres --processes 2] [--json]`: a class plays while its server is
 * killed at random moments and started again. Then its log is compared with what was acknowledged.
 */
const SHORTEST_MS = 150;
const LONGEST_MS = 900;
/** A server that does not acknowledge again within this has failed, ms. */
const GIVE_UP_MS = 20_000;
/** Copies of the file that are torn or flipped at a random place. */
const DAMAGED = 60;
/** Kills between two lines of progress. */
const TELL_EVERY = 10;

/** On the error stream, so that `--json` prints one document. */
const progress = (done: number, kills: number, back: readonly number[]): void =>
  void process.stderr.write(`${done} of ${kills} kills, back after ${Math.max(...back)} ms at most\n`);

async function drill(args: readonly string[]): Promise<void> {
  const kills = numberIn(args, 'kills', 20);
  const store = wordIn(args, 'store', 'sqlite');
  const place = await createPlace(store, numberIn(args, 'processes', 2));
  try {
    const { servers } = place;
    const crowd = await createCrowd(servers);
    const back: number[] = [];
    for (let i = 0; i < kills; i++) {
      await sleep(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
      const which = i % servers.length;
      back.push(await killOnce(servers[which]!, () => crowd.nextAcknowledged(which)));
      if ((i + 1) % TELL_EVERY === 0) progress(i + 1, kills, back.slice(-TELL_EVERY));
    }
    await sleep(LONGEST_MS);
    await crowd.stop();
    await Promise.all(servers.map((server) => server.kill()));
    const { requests, turnsTwice, turns, gaps } = await readLogs(place);
    print(args, {
      store,
      processes: servers.length,
      kills,
      acknowledged: crowd.acknowledged.size,
      acknowledgedLost: [...crowd.acknowledged].filter((id) => !requests.has(id)).length,
      turns,
      turnsResolvedTwice: turnsTwice,
      gapsInLogs: gaps,
      backMs: { p50: percentile(back, 0.5), p95: percentile(back, 0.95), max: percentile(back, 1) },
      ...(store === 'sqlite' ? { damagedLogs: await damagedLogs(place.folder, DAMAGED) } : {}),
    });
  } finally {
    await place.clean();
  }
}

/** Kills a server and starts it again; how long until one of its people has the next acknowledgement, ms. */
async function killOnce(server: ServerProcess, next: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await server.kill();
  const back = next().then(() => Math.round(performance.now() - began));
  await server.start();
  return Promise.race([
    back,
    sleep(GIVE_UP_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('the class did not come back'))),
  ]);
}

await drill(process.argv.slice(2));
process.exit(0);
