import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../controls.tsx';
import { useSaveFile } from './save-file.ts';

/** What to do with a game that storage refused: save it as a file, or go on without. */
export function NotKept() {
  const w = useWords();
  const game = useApp((s) => s.screen?.game ?? null);
  const { continueUnsaved } = useActions();
  const save = useSaveFile();
  if (!game) return null;
  return (
    <>
      <Button onClick={() => void save(game)}>{w('save.go')}</Button>
      <Button onClick={() => void continueUnsaved()}>{w('error.goOn')}</Button>
    </>
  );
}
