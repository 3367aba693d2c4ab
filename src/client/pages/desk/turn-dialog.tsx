import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { closedTurns } from '../../store/desk/moment.ts';
import { Button, Select } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/** Takes the open table back to an earlier turn, or begins a new table from there. */
export function TurnDialog({ what, onClose }: { what: 'takeBack' | 'fork'; onClose: () => void }) {
  const w = useWords();
  const { open, room, send } = useDesk();
  const [all, setAll] = useState(false);
  const latest = open ? (what === 'fork' ? open.turn : closedTurns(open)) : 0;
  const turns = Array.from({ length: latest }, (_, i) => latest - i);
  const [turn, setTurn] = useState(String(turns[0] ?? 1));
  if (!open) return null;
  const go = async () => {
    const tables = all ? room.tables.filter((one) => closedTurns(one) >= Number(turn)) : [open];
    for (const { id } of tables) await send({ kind: what, turn: Number(turn), tables: [id] });
  };
  return (
    <Dialog title={w(`desk.ask.${what}`, { table: open.id })} onClose={onClose}>
      <div className={css.groups}>
        <p className={css.text}>{w(`desk.ask.${what}.text`)}</p>
        <Select
          label={w('desk.ask.turn')}
          value={turn}
          groups={[
            {
              label: null,
              options: turns.map((n) => ({ value: String(n), label: w('desk.ask.toTurn', { turn: n }) })),
            },
          ]}
          onChange={setTurn}
        />
        {what === 'takeBack' && room.step === 'together' && room.tables.length > 1 && (
          <label className={css.box}>
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
            {w('desk.ask.takeBack.all')}
          </label>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          disabled={turns.length === 0}
          onClick={() => {
            void go();
            onClose();
          }}
        >
          {w(`desk.ask.${what}.go`, { turn })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
