import { useState } from 'react';
import type { TableId } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { isRefusal } from '../../store/desk/desk-link.ts';
import { messageText } from '../../store/format/words.ts';
import { Button, Choice } from '../../ui/controls.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/** A link to a desk of some tables, for an assistant. */
export function AssistantDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { room, link, joinUrl } = useDesk();
  const [tables, setTables] = useState<readonly TableId[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const make = async () => {
    const answer = await link.assistant(tables);
    if (typeof answer === 'string') setMade(new URL(answer, joinUrl).href);
    else if (isRefusal(answer)) setRefused(answer.message);
  };
  return (
    <Dialog title={w('desk.assistant.title')} onClose={onClose}>
      <div className={css.groups}>
        <p className={css.text}>{w('desk.assistant.text')}</p>
        {made === null ? (
          <fieldset className={css.stack}>
            <legend>{w('desk.assistant.tables')}</legend>
            {room.tables.map(({ id }) => (
              <Choice
                key={id}
                type="checkbox"
                className={css.tick}
                checked={tables.includes(id)}
                onChange={(event) =>
                  setTables(
                    room.tables
                      .map((one) => one.id)
                      .filter((one) => (one === id ? event.target.checked : tables.includes(one))),
                  )
                }
              >
                {w('desk.table', { table: id })}
              </Choice>
            ))}
          </fieldset>
        ) : (
          <CopyField label={w('desk.assistant.link')} text={made} lines={2} />
        )}
        {refused !== null && <p role="alert">{messageText(w, refused)}</p>}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w(made === null ? 'common.cancel' : 'common.close')}</Button>
        {made === null && (
          <Button look="primary" disabled={tables.length === 0} onClick={() => void make()}>
            {w('desk.assistant.go')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
