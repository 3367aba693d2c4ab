import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { dayOf, hourOf } from '../../store/desk/local-hours.ts';
import { Button } from '../../ui/controls.tsx';
import { useDesk } from './desk-context.ts';
import css from './lobby.module.css';

/** Between two sessions: the whole debrief opens at an hour, without the desk. */
export function OpenByItself() {
  const w = useWords();
  const { room, may, send } = useDesk();
  const [at, setAt] = useState('');
  const time = new Date(at).getTime();
  if (room.opensAt !== null)
    return (
      <section className={css.opens}>
        <p>{w('desk.opens.set', { day: dayOf(room.opensAt), hour: hourOf(room.opensAt) })}</p>
        {may('openAt') && (
          <Button onClick={() => void send({ kind: 'openAt', at: null })}>{w('desk.opens.not')}</Button>
        )}
      </section>
    );
  if (!may('openAt')) return null;
  return (
    <form
      className={css.opens}
      onSubmit={(event) => {
        event.preventDefault();
        void send({ kind: 'openAt', at: time });
      }}
    >
      <label>
        {w('desk.opens')} <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
      </label>
      <Button type="submit" disabled={Number.isNaN(time)}>
        {w('desk.opens.go')}
      </Button>
    </form>
  );
}
