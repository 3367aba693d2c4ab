import FileUp from 'lucide-react/icons/file-up';
import { type DragEvent, useState } from 'react';
import type { RefusedRecord } from '../../../../analysis/compare/classroom-game.ts';
import type { RecordDifference } from '../../../../analysis/compare/difference.ts';
import { useWords } from '../../../hooks/use-words.ts';
import type { Words } from '../../../store/format/words.ts';
import { FilePicker } from '../../../ui/file-picker.tsx';
import { choiceKey, SETUP_CHOICES } from '../../../ui/game/setup-choices.ts';
import type { Options } from '../../../../engine/model/index.ts';
import css from './compare-tables.module.css';
import boxes from '../debrief.module.css';

/** Adds records of other tables by button or drop. A drop here does not open the record as a game. */
export function UploadRecords({ onUpload }: { onUpload: (files: readonly File[]) => void }) {
  const w = useWords();
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
    onUpload([...e.dataTransfer.files]);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button does the same
    <div
      className={`${boxes.band} ${css.upload}`}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{w('parallel.bring')}</p>
      <FilePicker label={w('parallel.bring.go')} onFiles={onUpload}>
        <FileUp size={16} aria-hidden />
        {w('parallel.bring.go')}
      </FilePicker>
    </div>
  );
}

/** Why a file cannot be compared, in one sentence. */
export function uploadErrorLine(w: Words, { name, why }: RefusedRecord, titleOf: (scenario: string) => string): string {
  const key = `parallel.refused.${why.reason}`;
  switch (why.reason) {
    case 'unread':
      return w(key, { name, what: w.has(why.message) ? w(why.message, { ...why.params }) : why.message });
    case 'scenario':
    case 'edition':
      return w(key, { name, was: titleOf(why.was), is: titleOf(why.is) });
    case 'options':
      return w(key, { name, ...settingOf(w, why) });
    case 'seed':
      return w(key, { name, was: why.was, is: why.is });
    case 'rules':
    case 'numbers':
    case 'unfollowed':
    case 'unfinished':
    case 'twice':
      return w(key, { name });
  }
}

const plain = (value: Options[keyof Options]): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

function settingOf(w: Words, { option, was, is }: Extract<RecordDifference, { reason: 'options' }>) {
  if (option === 'length' || option === 'orderSet') {
    const group = option === 'length' ? 'start.length' : 'start.orders';
    const value = (chosen: Options[keyof Options]): string =>
      typeof chosen === 'number' ? w('start.turns', { count: chosen }) : w(`${group}.${plain(chosen)}`);
    return { option: w(group), was: value(was), is: value(is) };
  }
  const value = (chosen: Options[keyof Options]): string => {
    if (option in SETUP_CHOICES || option === 'hiddenAims') {
      const key = choiceKey(option, chosen);
      if (w.has(key)) return w(key);
    }
    return plain(chosen);
  };
  return { option: w(`setup.${option}`), was: value(was), is: value(is) };
}
