import { useState } from 'react';
import { MAX_LINE, type PersonId } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button, Select } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/** A line from the instructor to all (`all`) or to one person. */
export function WriteDialog({ to, onClose }: { to: PersonId; onClose: () => void }) {
  const w = useWords();
  const { desk, send } = useDesk();
  const [receiver, setReceiver] = useState(to);
  const [text, setText] = useState('');
  const people = desk.people.map((one) => ({
    value: one.id,
    label: one.table ? w('desk.write.person', { name: one.name, table: one.table }) : one.name,
  }));
  const write = async () => {
    if (await send({ kind: 'tell', to: receiver, text: text.trim() })) onClose();
  };
  return (
    <Dialog title={w('desk.write.title')} onClose={onClose}>
      <form
        className={css.groups}
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Select
          label={w('desk.write.to')}
          value={receiver}
          groups={[
            {
              label: null,
              options: [{ value: 'all', label: w(desk.wholeClass ? 'desk.write.all' : 'desk.write.all.own') }],
            },
            { label: w('desk.write.one'), options: people },
          ]}
          onChange={setReceiver}
        />
        <label className={css.field}>
          {w('desk.write.text')}
          <textarea rows={4} maxLength={MAX_LINE} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <DialogActions>
          <Button onClick={onClose}>{w('common.cancel')}</Button>
          <Button look="primary" type="submit" disabled={text.trim() === ''}>
            {w('desk.write.go')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
