import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusedRecord } from '../../../../analysis/compare/classroom-game.ts';
import type { ClassComparison } from '../../../../analysis/compare/compare.ts';
import { useActions, useApp, useHost } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useDebrief } from '../record-context.ts';
import type { ComparisonRecord, FileError } from '../../../../protocol/device-games.ts';

/** Maximum number of records, enough for one class. */
const MAX_FILES = 24;

/** The added records compared with the open game, in the debrief's worker. Null until then. */
export function useComparison() {
  const w = useWords();
  const { ask } = useDebrief();
  const { store } = useHost();
  const { loadComparisonRecords, saveComparisonRecords, readFile } = useActions();
  const importedFiles = useApp((s) => s.importedFiles);
  const [found, setFound] = useState<ClassComparison | 'lost' | null>(null);

  const [ofClass, setOfClass] = useState(false);

  /** `changed`: they are stored before they are shown, so that a reload shows the same. Refused ones are not stored. */
  const compare = useCallback(
    async (
      records: readonly ComparisonRecord[],
      { changed = false, unread = [] }: { changed?: boolean; unread?: readonly RefusedRecord[] } = {},
    ): Promise<void> => {
      const own = records[0]?.ofClass;
      setOfClass(own !== undefined);
      const parallel = await ask.parallel(own || w('parallel.this'), records);
      const fitting = records.filter(({ name }) => parallel.refused.every((refused) => refused.name !== name));
      if (changed) await saveComparisonRecords(fitting);
      setFound({ ...parallel, refused: [...parallel.refused, ...unread] });
    },
    [ask, saveComparisonRecords, w],
  );

  /** Runs changes one at a time, because each builds on the one before. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const enqueue = useCallback((work: () => Promise<unknown>): void => {
    queue.current = queue.current.then(work).catch(() => setFound('lost'));
  }, []);

  /** Rejected files are reported once and not stored. */
  const addFiles = useCallback(
    (files: readonly File[]): void => {
      const all = [...files]; // copied, because the browser empties its own list after the event
      enqueue(async () => {
        const before = await loadComparisonRecords();
        const names = uniqueName(
          all.map((file) => file.name),
          before.map(({ name }) => name),
        );
        const results = await Promise.all(all.map(readFile));
        const records = results.flatMap((one, i) => ('text' in one ? [{ name: names[i]!, text: one.text }] : []));
        const unread = results.flatMap((one, i) => ('errors' in one ? [unreadable(names[i]!, one.errors)] : []));
        await compare([...before, ...records].slice(0, MAX_FILES), { changed: true, unread });
      });
    },
    [compare, enqueue, loadComparisonRecords, readFile],
  );

  useEffect(
    () => enqueue(async () => compare(await loadComparisonRecords())),
    [compare, enqueue, loadComparisonRecords],
  );
  useEffect(() => {
    if (importedFiles.length === 0) return;
    store.setState({ importedFiles: [] });
    addFiles(importedFiles);
  }, [addFiles, importedFiles, store]);

  const remove = (name: string): void =>
    enqueue(async () => {
      const left = (await loadComparisonRecords()).filter((record) => record.name !== name);
      await compare(left, { changed: true });
    });
  return { found, ofClass, addFiles, remove };
}

const unreadable = (name: string, [first]: readonly FileError[]): RefusedRecord => ({
  name,
  why: { reason: 'unread', message: first?.message ?? '', ...(first?.params && { params: first.params }) },
});

/** Adds numbers to repeated file names, because every table saves under the same name. */
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
