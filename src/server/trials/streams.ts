import type { RoomNotice, RoomPart } from '../../protocol/room-parts.ts';
import type { ClassClient } from '../students/class-client.ts';

interface Heard {
  first: boolean;
  /** Parts that changed since they were asked for. */
  readonly parts: Set<RoomPart>;
  waiting: { readonly part: RoomPart; readonly done: () => void } | null;
}

/** Streams of many seats, and what each has heard. */
export function openStreams(clients: readonly ClassClient[]) {
  const stopped = new AbortController();
  let lost = 0;
  const seats = clients.map((): Heard => ({ first: false, parts: new Set(), waiting: null }));
  const openings: (() => void)[] = [];
  let open = 0;

  const ending = clients.map((client, i) =>
    client
      .stream((notice) => hear(i, notice), stopped.signal)
      .catch(() => undefined)
      .then(() => {
        if (!stopped.signal.aborted) lost++;
      }),
  );

  function hear(i: number, notice: RoomNotice): void {
    const seat = seats[i]!;
    if (!seat.first) {
      seat.first = true;
      if (++open === seats.length) for (const done of openings) done();
    }
    if (notice.kind !== 'changed') return;
    for (const part of notice.parts) seat.parts.add(part);
    if (seat.waiting && seat.parts.delete(seat.waiting.part)) {
      seat.waiting.done();
      seat.waiting = null;
    }
  }

  return {
    opened: (): Promise<void> =>
      open === seats.length ? Promise.resolve() : new Promise((done) => void openings.push(done)),
    /** Resolves when the seat was told that a part has changed, since it asked last. */
    heard: (i: number, part: RoomPart): Promise<void> =>
      new Promise((done) => {
        const seat = seats[i]!;
        if (seat.parts.delete(part)) done();
        else seat.waiting = { part, done };
      }),
    dropped: (): number => lost,
    async close(): Promise<void> {
      stopped.abort();
      await Promise.all(ending);
    },
  };
}
export type Streams = ReturnType<typeof openStreams>;
