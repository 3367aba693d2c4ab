import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Holder } from '../../../protocol/room.ts';
import { COMMANDS } from '../../../protocol/room-commands.ts';
import type { RoomNotice, RoomPart } from '../../../protocol/room-parts.ts';
import { type PartQuery, type RoomAct, type RoomClient, RoomRefusal } from './room-client.ts';
import { AT_TABLE, PARTS_OF, type RoomState } from './room-state.ts';

/** What a page of the class may do. */
export interface RoomActions {
  /** Connects, and loads the parts that this holder shows. */
  readonly start: () => void;
  readonly stop: () => void;
  /**
   * Sends a command. Resolves with true once the server has acknowledged it and the page shows it; with false if it was
   * refused, and the reason is in `commands`.
   */
  readonly act: (act: RoomAct) => Promise<boolean>;
  /** Takes a refused command off the list. */
  readonly dismiss: (requestId: string) => void;
  /** The next card that is written changes this proposal; null: it is a new one. */
  readonly edit: (proposal: string | null) => void;
  /** Turn to propose for during playback; null: back to it. */
  readonly startEarly: (turn: number | null) => void;
  /** Loads parts, or loads them again. They are kept up to date from then on. */
  readonly load: (parts: readonly RoomPart[], query?: PartQuery) => Promise<void>;
  /** Drops a part, and keeps it up to date no longer. */
  readonly drop: (part: RoomPart) => void;
}

export type RoomStore = StoreApi<RoomState> & { readonly actions: RoomActions; readonly client: RoomClient };

/** A part is asked for at most so often for what others do, ms: the desk of a busy class hears of ten changes a second. */
const BETWEEN = 400;

/** The store of a page of the class. It knows the room only by the parts that its holder may have. */
export function createRoomStore(client: RoomClient, holder: Holder): RoomStore {
  const store = createStore<RoomState>(() => ({
    holder,
    parts: {},
    clocks: {},
    offset: null,
    presence: {},
    contact: 'connecting',
    lostAt: null,
    ended: null,
    commands: [],
    editing: null,
    early: null,
    refused: {},
  }));
  const { getState: get, setState: set } = store;
  /** Parts that are kept up to date, with what they are asked for. */
  const watched = new Map<RoomPart, PartQuery>(PARTS_OF[holder].map((part) => [part, {}]));
  const loading = new Map<RoomPart, Promise<void>>();
  const again = new Set<RoomPart>();
  /** When a part was last asked for, and parts that wait to be asked for again. */
  const asked = new Map<RoomPart, number>();
  const waiting = new Map<RoomPart, ReturnType<typeof setTimeout>>();

  /** Asks for a part that has changed; again and again in a busy class, but not at every change. */
  function follow(part: RoomPart): void {
    if (waiting.has(part)) return;
    const wait = (asked.get(part) ?? -Infinity) + BETWEEN - Date.now();
    if (wait <= 0) return void loadPart(part);
    const later = (): void => {
      waiting.delete(part);
      if (watched.has(part)) void loadPart(part);
    };
    waiting.set(part, setTimeout(later, wait));
  }

  /** One request for a part at a time; a change meanwhile asks once more. */
  function loadPart(part: RoomPart): Promise<void> {
    const running = loading.get(part);
    if (running) {
      again.add(part);
      return running;
    }
    const work = fetchPart(part).finally(() => loading.delete(part));
    loading.set(part, work);
    return work;
  }

  async function fetchPart(part: RoomPart): Promise<void> {
    do {
      again.delete(part);
      asked.set(part, Date.now());
      try {
        const value = await client.part(part, watched.get(part));
        if (!watched.has(part)) return; // dropped meanwhile
        const { [part]: _, ...refused } = get().refused;
        if (value !== get().parts[part]) set({ parts: { ...get().parts, [part]: value }, refused });
        if (part === 'room') afterRoom();
      } catch (error) {
        if (!(error instanceof RoomRefusal)) return; // the network: the next connection loads it again
        const { [part]: _, ...parts } = get().parts;
        set({ parts, refused: { ...get().refused, [part]: error.error } });
      }
    } while (again.has(part));
  }

  /** Takes the clocks from the room, and the parts of a table once this person has one. */
  function afterRoom(): void {
    const { room } = get().parts;
    set({ clocks: Object.fromEntries((room?.tables ?? []).map(({ id, clock }) => [id, clock])) });
    if (holder !== 'person') return;
    if (room?.me?.table == null) AT_TABLE.forEach(drop);
    else void load(AT_TABLE.filter((part) => !watched.has(part)));
  }

  function drop(part: RoomPart): void {
    watched.delete(part);
    const { [part]: _, ...parts } = get().parts;
    if (part in get().parts) set({ parts });
  }

  const load = async (parts: readonly RoomPart[], query: PartQuery = {}): Promise<void> => {
    for (const part of parts) if (!watched.has(part) || query.table !== undefined) watched.set(part, query);
    await Promise.all(parts.map(loadPart));
  };

  function onNotice(notice: RoomNotice): void {
    switch (notice.kind) {
      case 'changed':
        return notice.parts.filter((part) => watched.has(part)).forEach(follow);
      case 'clock':
        // A late message makes the server's clock look slow: the largest difference is the best one.
        return set({
          clocks: { ...get().clocks, ...notice.clocks },
          offset: Math.max(get().offset ?? -Infinity, notice.now - Date.now()),
        });
      case 'presence':
        return set({ presence: { ...get().presence, ...notice.people } });
      case 'taken':
      case 'gone':
        return set({ ended: notice.kind });
    }
  }

  const changedBy = ({ kind }: RoomAct): readonly RoomPart[] =>
    COMMANDS[kind].changes.filter((part) => watched.has(part));

  async function act(act: RoomAct): Promise<boolean> {
    let id = '';
    const without = () => get().commands.filter((x) => x.requestId !== id);
    try {
      await client.send(act, (requestId) => {
        id = requestId;
        set({ commands: [...get().commands, { requestId, act, state: 'pending', error: null }] });
      });
      // Shown as pending until the page has what it changed, so that nothing flickers.
      await load(changedBy(act));
      set({ commands: without() });
      return true;
    } catch (error) {
      if (!(error instanceof RoomRefusal)) throw error;
      set({ commands: [...without(), { requestId: id, act, state: 'refused', error: error.error }] });
      void load(changedBy(act)); // it was refused for what is new
      return false;
    }
  }

  return {
    ...store,
    client,
    actions: {
      start: () => {
        client.connect({
          onNotice,
          onConnection: (connection) => {
            const lost = connection === 'lost' || connection === 'connecting';
            const up = !lost && get().contact !== connection;
            set({
              contact: connection,
              lostAt: lost ? (get().lostAt ?? Date.now()) : null,
              ...(up ? { offset: null } : {}), // the device may have slept or changed its clock
            });
            if (up) void load([...watched.keys()]);
          },
          onEnd: (ended) => set({ ended }),
        });
        void load([...watched.keys()]);
      },
      stop: () => {
        for (const timer of waiting.values()) clearTimeout(timer);
        waiting.clear();
        client.close();
      },
      act,
      dismiss: (requestId) => set({ commands: get().commands.filter((x) => x.requestId !== requestId) }),
      edit: (editing) => set({ editing }),
      startEarly: (early) => set({ early }),
      load,
      drop,
    },
  };
}
