import { useState } from 'react';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useAllWords } from '../../hooks/use-words.ts';
import css from '../../ui/sharing.module.css';

/** Opens a file or pasted text, and shows the errors of the last import. */
export function FileDialog() {
  const w = useAllWords();
  const { overlay, clearFileErrors, importText, importFile } = useActions();
  const busy = useApp((s) => s.busy);
  const playing = useApp((s) => s.screen !== null);
  const [text, setText] = useState('');
  const close = () => {
    overlay(null);
    clearFileErrors();
  };
  const open = ([file, ...others]: readonly File[]) => {
    if (file) void importFile(file, others);
  };
  return (
    <Dialog title={w('start.file')} onClose={close}>
      <p className={css.text}>{w('start.file.text')}</p>
      {playing && <p className={css.text}>{w('start.file.playing')}</p>}
      <FileErrors />
      <p className={css.choose}>
        <FilePicker label={w('start.file.choose')} onFiles={open} disabled={busy !== null}>
          {w('start.file.choose')}
        </FilePicker>
      </p>
      <label className={css.paste}>
        {w('start.file.paste')}
        <textarea rows={4} spellCheck={false} value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <DialogActions>
        <Button onClick={close}>{w('common.cancel')}</Button>
        <Button look="primary" disabled={busy !== null || text.trim() === ''} onClick={() => void importText(text)}>
          {w('start.file.load')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const MANY = 8;

function FileErrors() {
  const w = useAllWords();
  const errors = useApp((s) => s.fileErrors);
  if (errors.length === 0) return null;
  return (
    <div className={css.errors} role="alert">
      <p>{w('start.file.errors')}</p>
      <ul>
        {errors.slice(0, MANY).map((e) => (
          <li key={e.pointer + e.message}>
            {w.has(e.message) ? w(e.message, { ...e.params }) : e.message}
            {e.pointer && <code> {w('start.file.at', { pointer: e.pointer })}</code>}
          </li>
        ))}
      </ul>
      {errors.length > MANY && <p>{w('start.file.more', { count: errors.length - MANY })}</p>}
    </div>
  );
}
