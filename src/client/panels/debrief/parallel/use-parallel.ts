import { useEffect, useState } from 'react';
import type { Parallel } from '../../../../analysis/parallel/parallel.ts';
import { useApp, useHost } from '../../app.ts';
import { useWords } from '../../words.ts';
import { useOpened } from '../opened.ts';

/** No saved game comes near it, and a class has no more tables. */
const MAX_BYTES = 2_000_000;
const MAX_FILES = 24;

/** The tables that were brought beside the open game, compared in the worker that holds it. Null until then. */
export function useParallel() {
  const w = useWords();
  const { ask } = useOpened();
  const { store } = useHost();
  const brought = useApp((s) => s.brought);
  const [found, setFound] = useState<Parallel | 'lost' | null>(null);
  useEffect(() => {
    let wanted = true;
    const compare = async () => {
      const names = named(brought);
      const files = brought.map(async (file, i) => ({ name: names[i]!, text: await textOf(file) }));
      return ask.parallel(w('parallel.this'), await Promise.all(files));
    };
    compare().then(
      (parallel) => wanted && setFound(parallel),
      () => wanted && setFound('lost'),
    );
    return () => void (wanted = false);
  }, [ask, brought, w]);
  const bring = (files: Iterable<File>): void => {
    const all = [...store.getState().brought, ...files];
    store.setState({ brought: all.slice(0, MAX_FILES) });
  };
  const remove = (name: string): void => {
    const names = named(brought);
    store.setState({ brought: brought.filter((_, i) => names[i] !== name) });
  };
  return { found, bring, remove };
}

/** Every table saves its record under the same name: what has come before is numbered. */
function named(files: readonly File[]): string[] {
  const plain = files.map((file) => file.name.replace(/\.json$/i, ''));
  return plain.map((name, i) => {
    const before = plain.slice(0, i).filter((x) => x === name).length;
    return before > 0 ? `${name} (${before + 1})` : name;
  });
}

/** A file that is far too large is read no further than to be refused. */
const textOf = (file: File): Promise<string> => file.slice(0, MAX_BYTES).text();
