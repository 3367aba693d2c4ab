import FileUp from 'lucide-react/icons/file-up';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { MAX_FILE_MB } from '../../store/game-actions.ts';
import { useActions, useApp, useHost } from '../app.ts';
import { Button, LinkButton } from '../parts/controls.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { useWords } from '../words.ts';
import css from './start.module.css';

function useLoadText(done: () => void): (text: string) => Promise<void> {
  const { store } = useHost();
  return async (text) => {
    await store.actions.importText(text);
    if (store.getState().fileErrors.length === 0) done();
  };
}

const nothing = () => {};

/** Reads a file; `done` if it was taken. */
function useReadFile(done: () => void): (file: File | undefined) => void {
  const load = useLoadText(done);
  const { refuseFile, fail } = useActions();
  return (file) => {
    if (!file) return;
    if (file.size > MAX_FILE_MB * 1_048_576) refuseFile('start.file.tooBig');
    else file.text().then(load).catch(fail);
  };
}

/** A saved game or a scenario, by file or by pasted text. */
export function FileDoor() {
  const w = useWords();
  const [open, setOpen] = useState(false);
  const errors = useApp((s) => s.fileErrors);
  const { clearFileErrors } = useActions();
  const close = () => {
    setOpen(false);
    clearFileErrors();
  };
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>
        <FileUp size={15} aria-hidden />
        {w('start.file')}
      </LinkButton>
      {/* A dropped file that is refused has to be explained somewhere. */}
      {(open || errors.length > 0) && <FileDialog onClose={close} />}
    </>
  );
}

function FileDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const read = useReadFile(onClose);
  const load = useLoadText(onClose);
  const busy = useApp((s) => s.busy);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <Dialog title={w('start.file')} onClose={onClose}>
      <p className={css.text}>{w('start.file.text')}</p>
      <FileErrors />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={w('start.file.choose')}
        onChange={(e) => {
          read(e.target.files?.[0]);
          e.target.value = '';
        }}
      />
      <p className={css.choose}>
        <Button disabled={busy !== null} onClick={() => input.current?.click()}>
          {w('start.file.choose')}
        </Button>
      </p>
      <label className={css.paste}>
        {w('start.file.paste')}
        <textarea rows={4} spellCheck={false} value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button look="primary" disabled={busy !== null || text.trim() === ''} onClick={() => void load(text)}>
          {w('start.file.load')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const MANY = 8;

function FileErrors() {
  const w = useWords();
  const errors = useApp((s) => s.fileErrors);
  if (errors.length === 0) return null;
  return (
    <div className={css.errors} role="alert">
      <p>{w('start.file.errors')}</p>
      <ul>
        {errors.slice(0, MANY).map((e) => (
          <li key={e.pointer + e.message}>
            {w.has(e.message) ? w(e.message, { mb: MAX_FILE_MB }) : e.message}
            {e.pointer && <code> {w('start.file.at', { pointer: e.pointer })}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The whole start screen takes a dropped file. */
export function DropZone({ children }: { children: ReactNode }) {
  const w = useWords();
  const read = useReadFile(nothing);
  const [over, setOver] = useState(false);
  const on = (value: boolean) => (e: DragEvent) => {
    if (!e.dataTransfer.types.includes('Files')) return;
    e.preventDefault();
    setOver(value);
  };
  return (
    <div
      className={css.drop}
      onDragOver={on(true)}
      onDragLeave={on(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        read(e.dataTransfer.files[0]);
      }}
    >
      {children}
      {over && <p className={css.dropHint}>{w('start.file.drop')}</p>}
    </div>
  );
}
