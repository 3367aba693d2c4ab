import { nothingNew } from '../../ai/index.ts';
import type { Decided } from '../../session/policy-catalog.ts';
import { type ComputerTurn, computerTurns, tasksOf } from '../../session/room/index.ts';
import { ask, type Rooms } from '../rooms.ts';
import type { DueTask, TaskKind } from '../store/room-store.ts';
import type { Thinkers } from './thinkers.ts';

/** A server that was silent for longer than this did not see its clocks, ms. */
const GAP_MS = 4000;
const BEAT_MS = 2000;
/** Deadlines are written with the clocks; who takes one must do it within this, ms. */
const CLAIM_MS: Readonly<Record<TaskKind, number>> = { deadline: 2000, think: 30_000 };
const AT_ONCE = 20;
const PURGE_MS = 3_600_000;

/**
 * Does what is due: clocks that ran out, computer players who owe a decision, rooms to be deleted. Each is done at least
 * once, and taken by the room only if it is still due. Before anything fires it asks whether the server slept.
 */
export function createTasks(given: {
  readonly rooms: Rooms;
  readonly thinkers: Thinkers;
  /** This process, among those that share the store. */
  readonly process: string;
  readonly everyMs: number;
  readonly done: (kind: TaskKind | 'purge') => void;
  readonly failed: (error: unknown, what: string) => void;
}) {
  const { rooms, thinkers, process, everyMs, done, failed } = given;
  const asked = new Set<string>();
  let beaten = 0;
  let purged = 0;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function tick(): Promise<void> {
    const now = rooms.now();
    if (beaten === 0 || now - beaten >= BEAT_MS) {
      const before = await rooms.beat(process, now);
      beaten = now;
      if (before !== null && now - before > GAP_MS) await slept(before);
    }
    const tasks = await rooms.due(rooms.now(), AT_ONCE, CLAIM_MS);
    await Promise.all(tasks.map((task) => fire(task).catch((error: unknown) => failed(error, task.kind))));
    if (now - purged >= PURGE_MS) {
      purged = now;
      await purge();
    }
  }

  /** Nobody saw the clocks since `since`: each room decides what becomes of its own. */
  async function slept(since: number): Promise<void> {
    for (const room of await rooms.running())
      await ask(rooms, room, { clock: true }, { kind: 'slept', since }).catch((error: unknown) =>
        failed(error, 'slept'),
      );
  }

  async function fire(task: DueTask): Promise<void> {
    if (task.kind === 'think') return think(task);
    const { room } = await rooms.read(task.room);
    const found = tasksOf(room).find(({ key }) => key === task.key);
    if (found?.kind === 'open') await ask(rooms, task.room, { clock: true }, { kind: 'opens', at: found.due });
    if (found?.kind !== 'deadline') return;
    const { table, turn, endsAt } = found;
    await ask(rooms, task.room, { clock: true }, { kind: 'due', table, turn, endsAt });
    done('deadline');
  }

  /** Asks in the background: other tasks do not wait for it. */
  async function think(task: DueTask): Promise<void> {
    const { room } = await rooms.read(task.room);
    const found = tasksOf(room).find(({ key }) => key === task.key);
    if (found?.kind !== 'think') return;
    for (const turn of computerTurns(room)) {
      const name = [task.room, turn.table, turn.turn, turn.side, turn.policy].join(' ');
      if (turn.table !== found.table || asked.has(name)) continue;
      asked.add(name);
      void decideOne(task.room, turn)
        .catch((error: unknown) => failed(error, 'think'))
        .finally(() => asked.delete(name));
    }
  }

  async function decideOne(room: string, { table, turn, side, roles, question }: ComputerTurn): Promise<void> {
    let decided: Decided = { submission: nothingNew(turn), thought: null };
    try {
      decided = await thinkers.decide(question);
    } catch (error) {
      failed(error, 'think'); // it gives no new orders this turn
    }
    await ask(rooms, room, { computer: true }, { kind: 'decided', table, turn, side, roles, decided });
    done('think');
  }

  async function purge(): Promise<void> {
    for (const id of await rooms.expired(rooms.now())) {
      await rooms.remove(id);
      done('purge');
    }
  }

  function again(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      running = tick()
        .catch((error: unknown) => failed(error, 'tick'))
        .then(again);
    }, everyMs);
  }

  return {
    start: again,
    /** Once, now: for tests. */
    tick,
    async close(): Promise<void> {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
