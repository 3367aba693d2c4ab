import { wrap } from 'comlink';
import { useEffect, useState } from 'react';
import { useRoom } from '../../hooks/room-hooks.ts';
import type { CompareWorker } from './compare.worker.ts';

export type Compared = ReturnType<CompareWorker['compare']>;

/** The tables of the class side by side, once the records are open; null until then. */
export function useCompared(revealed: boolean): Compared | null {
  const records = useRoom((s) => s.parts.records);
  const [compared, setCompared] = useState<Compared | null>(null);
  useEffect(() => {
    const [first, ...others] = records ?? [];
    if (!revealed || !first) return;
    const leftOut = (records ?? []).filter(({ overheard }) => overheard).map(({ table }) => table);
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'compare' });
    const ask = wrap<CompareWorker>(worker);
    let wanted = true;
    ask
      .compare(
        first.table,
        first.save,
        others.map(({ table, save }) => ({ name: table, text: save, ofClass: first.table, leftOut })),
      )
      .then(
        (found) => wanted && setCompared(found),
        () => {}, // a table that cannot be followed is left out: the chapter's words stay
      );
    return () => {
      wanted = false;
      worker.terminate();
    };
  }, [records, revealed]);
  return compared;
}

interface Ledger {
  readonly fightersKilled: number;
  readonly officersKilled: number;
  readonly civiliansKilled: number;
  readonly seafarersKilled: number;
}

export const othersKilled = (ledger: Ledger): number =>
  ledger.fightersKilled + ledger.officersKilled + ledger.civiliansKilled + ledger.seafarersKilled;
