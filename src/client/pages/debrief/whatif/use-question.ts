import type { Remote } from 'comlink';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Look } from '../../../../analysis/whatif/in-browser-whatif.ts';
import { useHost } from '../../../hooks/store-hooks.ts';
import { useChapterState } from '../record-context.ts';
import type { RerunWorker } from './whatif.worker.ts';
import type { AppStore } from '../../../store/app-store.ts';
import { createSandbox } from '../../../store/debrief/sandbox.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import type { Side, Submission } from '../../../../engine/model/index.ts';

/** How both sides play on where they are to answer what happens. */
export const DOCTRINES = { us: 'calibrated', iran: 'mixed' } as const;

/** The question as it was left, also when the page is loaded again. */
export function useChosen(first: Chosen, turns: number): readonly [Chosen, (patch: Partial<Chosen>) => void] {
  const [text, keep] = useChapterState(KEY);
  const chosen = useMemo(() => parsed(text, first, turns), [text, first, turns]);
  return [chosen, useCallback((patch) => keep(JSON.stringify({ ...chosen, ...patch })), [chosen, keep])];
}

/** A turn that is ordered anew: what it looked like, and a table of its own to order it at. */
export interface Desk {
  readonly turn: number;
  readonly side: Side;
  readonly look: Look;
  readonly store: AppStore;
}

/** Null while it is set up. What had been tried in that turn lies on it again. */
export function useDesk(worker: Remote<RerunWorker>, { turn, side, instead }: Chosen): Desk | null {
  const { store } = useHost();
  const [desk, setDesk] = useState<Desk | null>(null);
  // Read once, when the desk is set up: from then on the desk says what is tried.
  const first = useEffectEvent(() => instead);
  useEffect(() => {
    let wanted = true;
    const open = async (): Promise<void> => {
      const look = await worker.look(turn, side);
      const own = await createSandbox(store.getState(), look.view, look.sealed);
      const before = first();
      if (before) own.actions.write({ do: 'set', submission: before });
      if (wanted) setDesk({ turn, side, look, store: own });
    };
    void open();
    return () => void (wanted = false);
  }, [worker, turn, side, store]);
  return desk?.turn === turn && desk.side === side ? desk : null;
}

const ordersOf = (s: Submission | null): string => JSON.stringify([s?.orders ?? [], s?.signals ?? []]);

/** What is tried; null where it is what was sealed. */
export function tried(store: AppStore, sealed: Submission | null): Submission | null {
  const { draft } = store.getState();
  const now = draft && submissionOf(draft);
  return now && ordersOf(now) !== ordersOf(sealed) ? now : null;
}

/** Which turn is ordered anew by whom, how later turns are ordered, and the orders tried so far. */
export interface Chosen {
  readonly turn: number;
  readonly side: Side;
  readonly later: 'recorded' | 'doctrines';
  /** Null: as sealed. */
  readonly instead: Submission | null;
}

const KEY = 'whatif';

/** A question as it is kept in the debrief: for a way to it from elsewhere. */
export const keptAs = (chosen: Chosen): Record<string, string> => ({ [KEY]: JSON.stringify(chosen) });

/** Reads what was kept; whatever does not fit the game is forgotten. */
function parsed(text: string | null, first: Chosen, turns: number): Chosen {
  try {
    const kept = { ...first, ...JSON.parse(text ?? '{}') } as Chosen;
    return kept.turn >= 1 && kept.turn <= turns ? kept : first;
  } catch {
    return first;
  }
}
