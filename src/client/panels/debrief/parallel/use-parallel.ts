import { useCallback, useEffect, useRef, useState } from 'react';
import type { Parallel } from '../../../../analysis/parallel/parallel.ts';
import type { BesideRecord } from '../../../store/game-client.ts';
import { useActions, useApp, useHost } from '../../app.ts';
import { useWords } from '../../words.ts';
import { useOpened } from '../opened.ts';
import { named } from './named.ts';

/** No saved game comes near it, and a class has no more tables. */
const MAX_BYTES = 2_000_000;
const MAX_FILES = 24;

/** The tables that were brought beside the open game, compared in the worker that holds it. Null until then. */
export function useParallel() {
  const w = useWords();
  const { ask } = useOpened();
  const { store } = useHost();
  const { loadBeside, keepBeside } = useActions();
  const brought = useApp((s) => s.brought);
  const [found, setFound] = useState<Parallel | 'lost' | null>(null);

  const compare = useCallback(
    async (records: readonly BesideRecord[]): Promise<readonly BesideRecord[]> => {
      const parallel = await ask.parallel(w('parallel.this'), records);
      setFound(parallel);
      return records.filter(({ name }) => parallel.refused.every((refused) => refused.name !== name));
    },
    [ask, w],
  );

  /** One after the other: each begins with what the one before left. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback((work: () => Promise<unknown>): void => {
    queue.current = queue.current.then(work).catch(() => setFound('lost'));
  }, []);

  /** What is refused is told of once, and not kept. */
  const bring = useCallback(
    (files: Iterable<File>): void => {
      const all = [...files]; // a list of the page's own is emptied once it was looked at
      inTurn(async () => {
        const before = await loadBeside();
        const names = named(
          all.map((file) => file.name),
          before.map(({ name }) => name),
        );
        const texts = await Promise.all(all.map(textOf));
        const records = [...before, ...texts.map((text, i) => ({ name: names[i]!, text }))];
        await keepBeside(await compare(records.slice(0, MAX_FILES)));
      });
    },
    [compare, inTurn, keepBeside, loadBeside],
  );

  useEffect(() => inTurn(async () => compare(await loadBeside())), [compare, inTurn, loadBeside]);
  useEffect(() => {
    if (brought.length === 0) return;
    store.setState({ brought: [] });
    bring(brought);
  }, [bring, brought, store]);

  const remove = (name: string): void =>
    inTurn(async () => {
      const left = (await loadBeside()).filter((record) => record.name !== name);
      await compare(left);
      await keepBeside(left);
    });
  return { found, bring, remove };
}

/** A file that is far too large is read no further than to be refused. */
const textOf = (file: File): Promise<string> => file.slice(0, MAX_BYTES).text();
