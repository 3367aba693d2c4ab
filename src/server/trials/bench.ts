import { setTimeout as sleep } from 'node:timers/promises';
import { numberIn, print, summary, wordIn } from './figures.ts';
import { createPlace } from './place.ts';
import { openTrialClass, type TrialClass, type TrialSeat } from './class-room.ts';
import { openStreams, type Streams } from './streams.ts';

/**
 * `npm run bench:classroom -- --seats 640 --tables 60 [--minutes 2] [--store postgres --processes 2] [--json]`: a load of
 * classes on this computer, the generator on the same processor.
 */
const TABLES_A_CLASS = 3;
/** Submissions a second in all; a real class of 32 makes half of one. */
const SUBMITS_A_SECOND = 100;
/** A turn is sealed at all tables at once so often, ms. */
const TURN_MS = 8000;
/** Turns of a game that are played before it begins again. */
const TURNS = 12;

async function bench(args: readonly string[]): Promise<void> {
  const seats = numberIn(args, 'seats', 640);
  const tables = numberIn(args, 'tables', 60);
  const minutes = numberIn(args, 'minutes', 1);
  const place = await createPlace(wordIn(args, 'store', 'sqlite'), numberIn(args, 'processes', 2));
  const signal = new AbortController();
  try {
    const { servers } = place;
    const memory = async (): Promise<number> =>
      (await Promise.all(servers.map((server) => server.memory()))).reduce((sum, mb) => sum + mb, 0);
    const start = await memory();
    const origin = (seat: number) => () => servers[seat % servers.length]!.origin;
    const classes = await openClasses(seats, tables, {
      hostToken: servers[0]!.hostToken,
      origin,
      signal: signal.signal,
    });
    const all = classes.flatMap((one) => one.seats);
    const streams = openStreams(all.map(({ client }) => client));
    await streams.opened();
    await Promise.all(all.map(({ client }) => client.part('game'))); // as every page does

    const submits: number[] = [];
    const views: number[] = [];
    let count = 0;
    let turns = 0;
    const until = Date.now() + minutes * 60_000;
    while (Date.now() < until) {
      await submitFor(Math.min(TURN_MS, until - Date.now()), all, submits, () => count++);
      views.push(...(await sealAll(classes, all, streams)));
      await nextTurn(classes, ++turns);
    }
    const dropped = streams.dropped();
    const reconnectMs = await reconnect(all, streams);
    const end = await memory();
    print(args, {
      seats: all.length,
      tables: classes.reduce((sum, one) => sum + one.tables.length, 0),
      turns: turns * classes.reduce((sum, one) => sum + one.tables.length, 0),
      submits: submits.length,
      submitMs: summary(submits),
      sealToViewsMs: summary(views),
      reconnectMs,
      memoryMb: { start, end },
      streamsDropped: dropped,
    });
  } finally {
    signal.abort();
    await place.clean();
  }
}

async function openClasses(
  seats: number,
  tables: number,
  how: Omit<Parameters<typeof openTrialClass>[0], 'people' | 'tables'>,
): Promise<TrialClass[]> {
  const count = Math.max(1, Math.round(tables / TABLES_A_CLASS));
  const open = (i: number) =>
    openTrialClass({
      ...how,
      people: Math.floor(((i + 1) * seats) / count) - Math.floor((i * seats) / count),
      tables: Math.floor(((i + 1) * tables) / count) - Math.floor((i * tables) / count),
    });
  const classes: TrialClass[] = [];
  for (let i = 0; i < count; i += 4)
    classes.push(...(await Promise.all(Array.from({ length: Math.min(4, count - i) }, (_, k) => open(i + k)))));
  return classes;
}

/** Forecasts of people one after the other, evenly spread. */
async function submitFor(ms: number, seats: readonly TrialSeat[], times: number[], next: () => number): Promise<void> {
  const until = Date.now() + ms;
  const began = Date.now();
  const running: Promise<unknown>[] = [];
  for (let sent = 0; Date.now() < until; sent++) {
    const n = next();
    const seat = seats[(n * 7) % seats.length]!;
    const at = performance.now();
    const forecast = { act: n % 101, rungRises: Math.floor(n / 101) % 101 };
    running.push(
      seat.client.act({ kind: 'forecast', forecast }).then(
        () => times.push(performance.now() - at),
        () => undefined, // the game of that table is over
      ),
    );
    const due = began + ((sent + 1) * 1000) / SUBMITS_A_SECOND;
    if (due > Date.now()) await sleep(due - Date.now());
  }
  await Promise.all(running);
}

/** All heads seal in the same instant; how long from the last acknowledgement until each seat has its new screen. */
async function sealAll(
  classes: readonly TrialClass[],
  seats: readonly TrialSeat[],
  streams: Streams,
): Promise<number[]> {
  const ready = await Promise.all(
    classes.map(async ({ seats: own }) => {
      const heads = own.filter(({ seals }) => seals);
      const revs = await Promise.all(heads.map(({ client }) => client.part('draft')));
      return () => Promise.all(heads.map(({ client }, i) => client.act({ kind: 'seal', draftRev: revs[i]!.rev })));
    }),
  );
  const arrived = seats.map(async ({ client }, i) => {
    for (;;) {
      await streams.heard(i, 'game');
      const { screen } = await client.part('game');
      if (screen?.phase === 'result' || screen?.phase === 'over') return performance.now();
    }
  });
  await Promise.all(ready.map((seal) => seal()));
  const last = performance.now();
  return (await Promise.all(arrived)).map((at) => Math.max(0, at - last));
}

/** The next turn, or the first again before the game ends. */
async function nextTurn(classes: readonly TrialClass[], turn: number): Promise<void> {
  const last = turn % TURNS === 0;
  await Promise.all(
    classes.flatMap(({ desk, tables }) =>
      last
        ? tables.map((table) => desk.act({ kind: 'takeBack', turn: 1, tables: [table] }))
        : [desk.act({ kind: 'next' })],
    ),
  );
}

/** All streams are cut at once; until each has its stream and screen again. */
async function reconnect(seats: readonly TrialSeat[], streams: Streams): Promise<number> {
  await streams.close();
  const began = performance.now();
  const again = openStreams(seats.map(({ client }) => client));
  await again.opened();
  await Promise.all(seats.map(({ client }) => client.part('game')));
  const ms = Math.round(performance.now() - began);
  await again.close();
  return ms;
}

await bench(process.argv.slice(2));
process.exit(0);
