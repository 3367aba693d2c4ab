import { wrap } from 'comlink';
import { useEffect, useState } from 'react';
import { useRoom } from '../../hooks/room-hooks.ts';
import type { CompareWorker } from './compare.worker.ts';

type Story = ReturnType<CompareWorker['story']>;

/** The game of a class of one table, turn by turn, once it is wanted and the record is open; null until then. */
export function useStory(wanted: boolean): Story | null {
  const record = useRoom((s) => s.parts.records?.[0]?.save ?? null);
  const [story, setStory] = useState<Story | null>(null);
  useEffect(() => {
    if (!wanted || record === null) return;
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'story' });
    let still = true;
    wrap<CompareWorker>(worker)
      .story(record)
      .then(
        (found) => still && setStory(found),
        () => {}, // a record that cannot be followed: the chapter's words stay
      );
    return () => {
      still = false;
      worker.terminate();
    };
  }, [record, wanted]);
  return story;
}
