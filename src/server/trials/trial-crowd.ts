import { setTimeout as sleep } from 'node:timers/promises';
import { newToken } from '../tokens.ts';
import { openTrialClass, type TrialSeat } from './class-room.ts';
import type { ServerProcess } from './server-process.ts';

const PEOPLE = 12;
const TABLES = 2;
/** Between two commands of a person, ms. */
const PACE_MS = 40;
const TURNS = 12;

/** A class that never rests: people submit, heads seal, turns are resolved and shown, while servers come and go. */
export async function createCrowd(servers: readonly ServerProcess[]) {
  const stopped = new AbortController();
  const { signal } = stopped;
  /** Requests that a server has acknowledged. */
  const acknowledged = new Set<string>();
  let waiting: { readonly server: number; readonly tell: () => void }[] = [];
  const origin = (seat: number) => () => {
    const own = servers[seat % servers.length]!;
    return (own.alive() ? own : (servers.find((one) => one.alive()) ?? own)).origin;
  };
  const one = await openTrialClass({
    hostToken: servers[0]!.hostToken,
    origin,
    people: PEOPLE,
    tables: TABLES,
    signal,
  });

  async function done<C extends Parameters<TrialSeat['client']['act']>[0]>(
    { client, index }: Pick<TrialSeat, 'client' | 'index'>,
    command: C,
  ): Promise<void> {
    const id = newToken();
    const { rev } = await client.act(command, id);
    if (rev > 0) acknowledged.add(id);
    const mine = index % servers.length;
    for (const { server, tell } of waiting) if (server === mine) tell();
    waiting = waiting.filter(({ server }) => server !== mine);
  }

  /** Every forecast is another, so that each leaves a fact. */
  async function submit(seat: TrialSeat): Promise<void> {
    for (let n = 1; !signal.aborted; n++) {
      const forecast = { act: n % 101, rungRises: Math.floor(n / 101) % 101 };
      await done(seat, { kind: 'forecast', forecast }).catch(() => undefined); // not now: the turn is sealed
      await sleep(PACE_MS);
    }
  }

  /** Seals, and once the turn is resolved goes on, until the game nears its end: then it begins again. */
  async function lead(table: string): Promise<void> {
    const heads = one.seats.filter((seat) => seat.table === table && seat.seals);
    while (!signal.aborted) {
      for (const head of heads) {
        const draft = await head.client.part('draft').catch(() => null);
        if (draft && !draft.sealed) await done(head, { kind: 'seal', draftRev: draft.rev }).catch(() => undefined);
      }
      const screen = await one.desk.part('room').catch(() => null);
      const now = screen?.tables.find(({ id }) => id === table);
      if (now && now.phase !== 'orders') {
        const command =
          now.turn >= TURNS
            ? ({ kind: 'takeBack', turn: 1, tables: [table] } as const)
            : ({ kind: 'next', tables: [table] } as const);
        await done({ client: one.desk, index: 0 }, command).catch(() => undefined);
      }
      await sleep(PACE_MS);
    }
  }

  const running = [...one.seats.map(submit), ...one.tables.map(lead)];

  return {
    room: one.room,
    acknowledged,
    /** Resolves when somebody whose server this is gets an acknowledgement, of whichever server. */
    nextAcknowledged: (server: number): Promise<void> => new Promise((tell) => void waiting.push({ server, tell })),
    async stop(): Promise<void> {
      stopped.abort();
      await Promise.allSettled(running);
    },
  };
}
