import { wrap, type Remote } from 'comlink';
import { useEffect, useMemo, useState } from 'react';
import { useRoom } from '../../hooks/room-hooks.ts';
import type { CompareWorker } from './compare.worker.ts';

type Question<T> = (worker: Remote<CompareWorker>) => Promise<T>;
export type Compared = ReturnType<CompareWorker['compare']>;
export type Story = ReturnType<CompareWorker['story']>;
type Counted = ReturnType<CompareWorker['success']>;

/** What a worker finds in the records of a class; null until then. `ask` is null while nothing is asked. */
function useFollowed<T>(ask: Question<T> | null): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    if (!ask) return;
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'compare' });
    let wanted = true;
    ask(wrap<CompareWorker>(worker)).then(
      (found) => wanted && setAnswer(() => found),
      () => {}, // a record that cannot be followed: the chapter's words stay
    );
    return () => {
      wanted = false;
      worker.terminate();
    };
  }, [ask]);
  return answer;
}

/** The tables of the class side by side, once the records are open. */
export function useCompared(revealed: boolean): Compared | null {
  const records = useRoom((s) => s.parts.records);
  const ask = useMemo((): Question<Compared> | null => {
    const [first, ...others] = records ?? [];
    if (!revealed || !first) return null;
    const leftOut = (records ?? []).filter(({ overheard }) => overheard).map(({ table }) => table);
    const beside = others.map(({ table, save }) => ({ name: table, text: save, ofClass: first.table, leftOut }));
    return (worker) => worker.compare(first.table, first.save, beside);
  }, [records, revealed]);
  return useFollowed(ask);
}

/** The game of a class of one table, turn by turn, once it is wanted and the record is open. */
export function useStory(wanted: boolean): Story | null {
  const record = useRoom((s) => s.parts.records?.[0]?.save ?? null);
  const ask = useMemo(
    (): Question<Story> | null => (wanted && record !== null ? (worker) => worker.story(record) : null),
    [record, wanted],
  );
  return useFollowed(ask);
}

/** What all tables said beforehand would be success, counted once it is wanted and the records are open. */
export function useSuccess(wanted: boolean): Counted | null {
  const records = useRoom((s) => s.parts.records);
  const ask = useMemo((): Question<Counted> | null => {
    const heard = (records ?? []).filter(({ overheard }) => !overheard);
    return wanted && heard.length > 0 ? (worker) => worker.success(heard.map(({ save }) => save)) : null;
  }, [records, wanted]);
  return useFollowed(ask);
}
