import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refused } from '../../../../analysis/compare/classroom-game.ts';
import type { Comparison } from '../../../../analysis/compare/compare.ts';
import { useActions, useApp, useHost } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useDebrief } from '../record-context.ts';
import type { ComparisonRecord, FileError } from '../../../store/game-client.ts';

/** A class has no more tables. */
const MAX_FILES = 24;

/** The tables that were brought beside the open game, compared in the worker that holds it. Null until then. */
export function useComparison() {
  const w = useWords();
  const { ask } = useDebrief();
  const { store } = useHost();
  const { loadBeside, keepBeside, readFile } = useActions();
  const brought = useApp((s) => s.brought);
  const [found, setFound] = useState<Comparison | 'lost' | null>(null);

  const compare = useCallback(
    async (
      records: readonly ComparisonRecord[],
      unread: readonly Refused[] = [],
    ): Promise<readonly ComparisonRecord[]> => {
      const parallel = await ask.parallel(w('parallel.this'), records);
      setFound({ ...parallel, refused: [...parallel.refused, ...unread] });
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
        const names = uniqueName(
          all.map((file) => file.name),
          before.map(({ name }) => name),
        );
        const read = await Promise.all(all.map(readFile));
        const records = read.flatMap((one, i) => ('text' in one ? [{ name: names[i]!, text: one.text }] : []));
        const unread = read.flatMap((one, i) => ('errors' in one ? [unreadable(names[i]!, one.errors)] : []));
        await keepBeside(await compare([...before, ...records].slice(0, MAX_FILES), unread));
      });
    },
    [compare, inTurn, keepBeside, loadBeside, readFile],
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

const unreadable = (name: string, [first]: readonly FileError[]): Refused => ({
  name,
  why: { reason: 'unread', message: first?.message ?? '', ...(first?.params && { params: first.params }) },
});

/** Every table saves its record under the same name: what has come before is numbered. */
export function uniqueName(files: readonly string[], taken: readonly string[]): string[] {
  const all = [...taken];
  return files.map((file) => {
    const plain = file.replace(/\.json$/i, '');
    let name = plain;
    for (let n = 2; all.includes(name); n++) name = `${plain} (${n})`;
    all.push(name);
    return name;
  });
}
