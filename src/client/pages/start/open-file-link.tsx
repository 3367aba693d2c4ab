import FileUp from 'lucide-react/icons/file-up';
import { useActions } from '../../hooks/store-hooks.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';

/** A saved game or a scenario, by file, link or pasted text. */
export function FileDoor() {
  const w = useWords();
  const { overlay } = useActions();
  return (
    <LinkButton onClick={() => overlay('file')}>
      <FileUp size={15} aria-hidden />
      {w('start.file')}
    </LinkButton>
  );
}
