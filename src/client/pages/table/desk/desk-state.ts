import { useSyncExternalStore } from 'react';
import { useApp, useScreen, useView } from '../../../hooks/store-hooks.ts';

/** What a seat has done with its desk this turn. */
interface DeskState {
  readonly open: boolean;
  /** Letters that were left or answered with other words. */
  readonly left: readonly string[];
}

/** The last turn of the last seat: a desk lasts as long as its turn. */
let memory: { readonly key: string; readonly state: DeskState } | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The desk of this turn: open at its opening, unless the guide speaks. */
export function useDesk(): DeskState & {
  readonly show: (open: boolean) => void;
  readonly leave: (id: string) => void;
} {
  const { game } = useScreen();
  const { seat, turn } = useView();
  const guided = useApp((s) => s.progress.lesson?.game === game.id);
  const key = `${game.id}.${seat}.${turn}`;
  const held = useSyncExternalStore(subscribe, () => memory);
  const state = held?.key === key ? held.state : { open: !guided, left: [] };
  const set = (patch: Partial<DeskState>): void => {
    memory = { key, state: { ...state, ...patch } };
    for (const listener of listeners) listener();
  };
  return {
    ...state,
    show: (open) => set({ open }),
    leave: (id) => set({ left: state.left.includes(id) ? state.left : [...state.left, id] }),
  };
}
