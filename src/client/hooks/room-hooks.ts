import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Side } from '../../engine/model/index.ts';
import { useStore } from 'zustand';
import type { Clock, RoomScreen } from '../../protocol/room.ts';
import type { RoomParts } from '../../protocol/room-parts.ts';
import { isStopped, timeLeft } from '../store/room/time-left.ts';
import type { ClassApi } from '../store/room/room-client.ts';
import type { RoomState } from '../store/room/room-state.ts';
import type { RoomActions, RoomStore } from '../store/room/room-store.ts';

/** React context of the room's store; null on pages that belong to no room. */
export const RoomContext = createContext<RoomStore | null>(null);
/** React context of what can be asked without a room. */
export const ClassApiContext = createContext<ClassApi | null>(null);

/** The store of the room. Throws outside of its context. */
export function useRoomStore(): RoomStore {
  const store = useContext(RoomContext);
  if (!store) throw new Error('This page belongs to no room.');
  return store;
}

export function useClassApi(): ClassApi {
  const api = useContext(ClassApiContext);
  if (!api) throw new Error('This page needs the class server.');
  return api;
}

/** Selects from what the page knows of the room, and renders again when the selection changes. */
export const useRoom = <T>(select: (state: RoomState) => T): T => useStore(useRoomStore(), select);
export const useRoomActions = (): RoomActions => useRoomStore().actions;

/** A part that is there. Throws before it has been loaded: show these pages once it is. */
export function usePart<P extends keyof RoomParts>(part: P): RoomParts[P] {
  const value = useRoom((s) => s.parts[part]);
  if (value === undefined) throw new Error(`The part “${part}” is not loaded.`);
  return value;
}

export const useRoomScreen = (): RoomScreen => usePart('room');

/** The side of this person; null on a page of no class, or for one who watches. */
export function useOwnSide(): Side | null {
  const store = useContext(RoomContext);
  return useSyncExternalStore(store?.subscribe ?? NEVER, () => store?.getState().parts.room?.me?.side ?? null);
}

const NEVER = () => () => {};

/** Milliseconds left on a clock, rendered again with each second; null: no clock. */
export function useTimeLeft(clock: Clock): number | null {
  const offset = useRoom((s) => s.offset) ?? 0;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (clock === null || isStopped(clock)) return;
    let timer = setTimeout(tick);
    function tick(): void {
      const at = Date.now();
      const left = timeLeft(clock, at + offset) ?? 0;
      setNow(at);
      if (left > 0) timer = setTimeout(tick, (left % SECOND || SECOND) + JUST_AFTER);
    }
    return () => clearTimeout(timer);
  }, [clock, offset]);
  return timeLeft(clock, now + offset);
}

const SECOND = 1000;
/** A timer may fire a little early: the digit must have changed by then. */
const JUST_AFTER = 5;
