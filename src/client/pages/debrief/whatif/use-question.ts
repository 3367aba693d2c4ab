import type { Remote } from 'comlink';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { RerunTurn } from '../../../../analysis/whatif/in-browser-whatif.ts';
import { useHost } from '../../../hooks/store-hooks.ts';
import { useChapterState } from '../record-context.ts';
import type { RerunWorker } from './whatif.worker.ts';
import type { AppStore } from '../../../store/app-store.ts';
import { createSandbox } from '../../../store/debrief/sandbox.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import type { Side, Submission } from '../../../../engine/model/index.ts';

/** The doctrines that both sides follow when they react after the change. */
export const DOCTRINES = { us: 'calibrated', iran: 'mixed' } as const;

/** The selected question; survives a reload. */
export function useWhatIfChoice(
  first: WhatIfChoice,
  turns: number,
): readonly [WhatIfChoice, (patch: Partial<WhatIfChoice>) => void] {
  const [text, keep] = useChapterState(KEY);
  const chosen = useMemo(() => parseChoice(text, first, turns), [text, first, turns]);
  return [chosen, useCallback((patch) => keep(JSON.stringify({ ...chosen, ...patch })), [chosen, keep])];
}

/** A turn to be reordered: its screen, and a sandbox store for the orders. */
export interface Sandbox {
  readonly turn: number;
  readonly side: Side;
  readonly look: RerunTurn;
  readonly store: AppStore;
}

/** The sandbox of the selected turn; null while it loads. Starts with the orders last tried. */
export function useSandbox(worker: Remote<RerunWorker>, { turn, side, instead }: WhatIfChoice): Sandbox | null {
  const { store } = useHost();
  const [sandbox, setSandbox] = useState<Sandbox | null>(null);
  // Read once on setup; afterwards the sandbox has the current orders.
  const first = useEffectEvent(() => instead);
  useEffect(() => {
    let wanted = true;
    const open = async (): Promise<void> => {
      const look = await worker.look(turn, side);
      const own = await createSandbox(store.getState(), look.view, look.sealed);
      const before = first();
      if (before) own.actions.write({ do: 'set', submission: before });
      if (wanted) setSandbox({ turn, side, look, store: own });
    };
    void open();
    return () => void (wanted = false);
  }, [worker, turn, side, store]);
  return sandbox?.turn === turn && sandbox.side === side ? sandbox : null;
}

const ordersOf = (s: Submission | null): string => JSON.stringify([s?.orders ?? [], s?.signals ?? []]);

/** The edited orders; null if they equal the sealed ones. */
export function changedSubmission(store: AppStore, sealed: Submission | null): Submission | null {
  const { draft } = store.getState();
  const now = draft && submissionOf(draft);
  return now && ordersOf(now) !== ordersOf(sealed) ? now : null;
}

/** Which turn and side is changed, how both sides play later, and the orders tried. */
export interface WhatIfChoice {
  readonly turn: number;
  readonly side: Side;
  readonly later: 'recorded' | 'doctrines';
  /** Null: as sealed. */
  readonly instead: Submission | null;
}

const KEY = 'whatif';

/** The question as a chapter setting, for links from other chapters. */
export const toChapterSetting = (chosen: WhatIfChoice): Record<string, string> => ({ [KEY]: JSON.stringify(chosen) });

/** Parses a stored question; anything that does not fit the game is dropped. */
function parseChoice(text: string | null, first: WhatIfChoice, turns: number): WhatIfChoice {
  try {
    const kept = { ...first, ...JSON.parse(text ?? '{}') } as WhatIfChoice;
    return kept.turn >= 1 && kept.turn <= turns ? kept : first;
  } catch {
    return first;
  }
}
