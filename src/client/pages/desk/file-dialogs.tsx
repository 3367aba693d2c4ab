import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { type DeskFile, isRefusal } from '../../store/desk/desk-link.ts';
import { messageText } from '../../store/format/words.ts';
import { Button, Choice } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/** Files to take away. They hold codes and never names; a role can still give a person away. */
export function ExportsDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { room, desk, link } = useDesk();
  const [talk, setTalk] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const save = async (file: DeskFile) => {
    const answer = await link.download(file);
    setTold(isRefusal(answer) ? messageText(w, answer.message) : w('desk.exports.done'));
  };
  return (
    <Dialog title={w('desk.exports.title')} onClose={onClose}>
      <div className={css.groups}>
        <p className={css.text}>{w('desk.exports.text')}</p>
        <div className={css.buttons}>
          {desk.wholeClass && (
            <>
              <Button look="primary" onClick={() => void save({ kind: 'all', talk })}>
                {w('desk.exports.all')}
              </Button>
              <Button onClick={() => void save({ kind: 'csv', talk })}>{w('desk.exports.csv')}</Button>
            </>
          )}
          {room.tables.map((table) => (
            <Button key={table.id} onClick={() => void save({ kind: 'save', table: table.id })}>
              {w('desk.exports.save', { table: table.id })}
            </Button>
          ))}
        </div>
        {desk.wholeClass && (
          <Choice
            type="checkbox"
            className={css.tick}
            checked={talk}
            onChange={(event) => setTalk(event.target.checked)}
          >
            {w('desk.exports.talk')}
          </Choice>
        )}
        <output>{told}</output>
      </div>
    </Dialog>
  );
}

/** Deletes the class for good. The code must be typed, so that no slip of the mouse does it. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { room, link, show } = useDesk();
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const word = room.code ?? room.room;
  const right = typed.trim().toUpperCase() === word.toUpperCase();
  const remove = async () => {
    const answer = await link.remove();
    if (isRefusal(answer)) setFailed(messageText(w, answer.message));
  };
  return (
    <Dialog title={w('desk.delete.title')} onClose={onClose}>
      <form
        className={css.groups}
        onSubmit={(event) => {
          event.preventDefault();
          if (right) void remove();
        }}
      >
        <p className={css.text}>{w('desk.delete.text')}</p>
        <p>
          <Button onClick={() => show({ kind: 'exports' })}>{w('desk.delete.first')}</Button>
        </p>
        <label className={css.field}>
          {w('desk.delete.type', { word })}
          <input value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </label>
        {failed !== null && <p role="alert">{failed}</p>}
        <DialogActions>
          <Button onClick={onClose}>{w('common.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!right}>
            {w('desk.delete.go')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
