import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { dayOf } from '../../store/desk/local-hours.ts';
import { Button, Choice, Segments } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

const CHANNELS = ['closed', 'held', 'open'] as const;

/** What is seldom needed: talk, the code, more tables, stopping, files, deleting. */
export function ClassDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { room, desk, may, send, show, showPaper } = useDesk();
  const playing = room.stage.kind === 'play';
  return (
    <Dialog title={w('desk.class')} onClose={onClose}>
      <div className={css.groups}>
        {desk.wholeClass ? <TalkSettings /> : <p className={css.text}>{w('desk.class.assistant')}</p>}
        <section>
          <h3>{w('desk.class.room')}</h3>
          <div className={css.buttons}>
            {may('newCode') && <Button onClick={() => show({ kind: 'newCode' })}>{w('desk.newCode')}</Button>}
            {may('addTable') && <Button onClick={() => void send({ kind: 'addTable' })}>{w('desk.addTable')}</Button>}
            <Button onClick={() => showPaper('cards')}>{w('desk.cards')}</Button>
            <Button onClick={() => showPaper('slips')}>{w('desk.slips')}</Button>
            {desk.wholeClass && <Button onClick={() => show({ kind: 'assistant' })}>{w('desk.assistant')}</Button>}
            <Button onClick={() => show({ kind: 'keys' })}>{w('desk.keys')}</Button>
          </div>
        </section>
        {room.tables.length > 1 && (
          <section>
            <h3>{w('desk.class.overheard')}</h3>
            <p className={css.text}>{w('desk.class.overheard.text')}</p>
            {desk.tables.map(({ id, overheard }) => (
              <Choice
                key={id}
                type="checkbox"
                className={css.tick}
                checked={overheard}
                onChange={(event) => void send({ kind: 'overheard', tables: [id], overheard: event.target.checked })}
              >
                {w('desk.table', { table: id })}
              </Choice>
            ))}
          </section>
        )}
        <section>
          <h3>{w('desk.class.end')}</h3>
          <div className={css.buttons}>
            {playing && <Button onClick={() => show({ kind: 'stop' })}>{w('desk.stop')}</Button>}
            <Button onClick={() => show({ kind: 'exports' })}>{w('desk.exports')}</Button>
            {desk.wholeClass && <Button onClick={() => show({ kind: 'delete' })}>{w('desk.delete')}</Button>}
          </div>
          <p className={css.text}>{w('desk.expires', { date: dayOf(desk.expires) })}</p>
        </section>
      </div>
    </Dialog>
  );
}

/** Whether teams talk, and with the other side. */
function TalkSettings() {
  const w = useWords();
  const { room, send } = useDesk();
  return (
    <section>
      <h3>{w('desk.class.talk')}</h3>
      <Choice
        type="checkbox"
        className={css.tick}
        checked={room.chat}
        onChange={(event) => void send({ kind: 'setTalk', chat: event.target.checked, backChannel: room.backChannel })}
      >
        {w('desk.class.chat')}
      </Choice>
      <p className={css.text} id="back-channel">
        {w('desk.class.back')}
      </p>
      <Segments
        label={w('desk.class.back')}
        value={room.backChannel}
        choices={CHANNELS.map((value) => ({ value, label: w(`desk.class.back.${value}`) }))}
        onChange={(backChannel) => void send({ kind: 'setTalk', chat: room.chat, backChannel })}
      />
    </section>
  );
}

/** What the projector shows. While several tables play the same dice, none may see how they fall at another. */
export function WallDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { room, desk, wallUrl, send } = useDesk();
  const [choice, setChoice] = useState(desk.wall.blank ? 'blank' : (desk.wall.table ?? 'news'));
  const { kind } = room.stage;
  const tables = room.tables.length > 1 && kind !== 'debrief' ? [] : room.tables;
  const choices = ['news', ...tables.map((table) => table.id), 'blank'];
  const label = (value: string): string => {
    if (value === 'blank') return w('desk.wall.blank');
    if (value === 'news') return w(`desk.wall.${kind}`);
    return w(kind === 'debrief' ? 'desk.wall.table.last' : 'desk.wall.table', { table: value });
  };
  return (
    <Dialog title={w('desk.wall.title')} onClose={onClose}>
      <div className={css.groups}>
        <div role="radiogroup" aria-label={w('desk.wall.title')} className={css.stack}>
          {choices.map((value) => (
            <Choice
              key={value}
              type="radio"
              name="wall"
              className={css.tick}
              checked={choice === value}
              onChange={() => setChoice(value)}
            >
              {label(value)}
            </Choice>
          ))}
        </div>
        {wallUrl !== null && (
          <a className={css.link} href={wallUrl} target="_blank" rel="noopener">
            {w('desk.wall.open')}
          </a>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            const table = choice === 'news' || choice === 'blank' ? null : choice;
            void send({ kind: 'wall', blank: choice === 'blank', table });
            onClose();
          }}
        >
          {w('desk.wall.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
