import { wrap } from 'comlink';
import { useEffect, useState } from 'react';
import { useRoom } from '../../hooks/room-hooks.ts';
import type { CompareWorker } from './compare.worker.ts';

type Counted = ReturnType<CompareWorker['success']>;

/** What all tables said beforehand would be success, counted once it is wanted and the records are open. */
export function useSuccess(wanted: boolean): Counted | null {
  const records = useRoom((s) => s.parts.records);
  const [counted, setCounted] = useState<Counted | null>(null);
  useEffect(() => {
    const heard = (records ?? []).filter(({ overheard }) => !overheard);
    if (!wanted || heard.length === 0) return;
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'success' });
    let still = true;
    wrap<CompareWorker>(worker)
      .success(heard.map(({ save }) => save))
      .then(
        (found) => still && setCounted(found),
        () => {}, // a record that cannot be followed: the chapter's words stay
      );
    return () => {
      still = false;
      worker.terminate();
    };
  }, [records, wanted]);
  return counted;
}
