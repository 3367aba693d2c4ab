import FileUp from 'lucide-react/icons/file-up';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../../ui/controls.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import boxes from '../boxes.module.css';
import css from './compare-tables.module.css';

/** Takes the records of other tables, by button or by drop; what is dropped here is not opened instead of this game. */
export function Bring({ onBring }: { onBring: (files: Iterable<File>) => void }) {
  const w = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (e: DragEvent): void => {
    e.preventDefault();
    e.stopPropagation();
    setOver(true);
  };
  const drop = (e: DragEvent): void => {
    e.preventDefault();
    e.stopPropagation();
    setOver(false);
    onBring(e.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button does the same
    <div
      className={`${boxes.band} ${css.bring}`}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{w('parallel.bring')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={w('parallel.bring.go')}
        onChange={(e) => {
          onBring(e.target.files ?? []);
          e.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <FileUp size={16} aria-hidden />
        {w('parallel.bring.go')}
      </Button>
    </div>
  );
}
