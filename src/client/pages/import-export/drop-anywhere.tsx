import { useEffect, useState } from 'react';
import { useActions } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/sharing.module.css';

/** Looks like a saved game, a scenario or a link. Other pasted text is ignored. */
const OURS = /^\s*\{|afl\d/i;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Accepts a dropped or pasted file, text or link anywhere on any page. */
export function DropAnywhere() {
  const w = useWords();
  const { importFile, importText } = useActions();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasType = (e: DragEvent, type: string) => e.dataTransfer?.types.includes(type) ?? false;
    const drag = (e: DragEvent): void => {
      if (!hasType(e, 'Files') && (!hasType(e, 'text/plain') || isField(e.target))) return;
      e.preventDefault(); // otherwise the browser leaves the game to show the file
      setOver(true);
    };
    const leave = (e: DragEvent): void => {
      if (e.relatedTarget === null) setOver(false); // left the window, not only one element
    };
    const drop = (e: DragEvent): void => {
      setOver(false);
      if (isField(e.target) && !hasType(e, 'Files')) return;
      e.preventDefault();
      take(e.dataTransfer);
    };
    const paste = (e: ClipboardEvent): void => {
      if (!isField(e.target)) take(e.clipboardData);
    };
    function take(data: DataTransfer | null): void {
      const [file, ...beside] = data?.files ?? [];
      const text = data?.getData('text/plain') ?? '';
      if (file) void importFile(file, beside);
      else if (OURS.test(text)) void importText(text);
    }
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [importFile, importText]);
  return over && <p className={css.dropHint}>{w('start.file.drop')}</p>;
}
