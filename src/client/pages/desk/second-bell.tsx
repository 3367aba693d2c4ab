import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { bellFor } from '../../store/desk/host-form.ts';
import { hourOf, nextHour } from '../../store/desk/local-hours.ts';
import { Button } from '../../ui/controls.tsx';
import { useDesk } from './desk-context.ts';
import css from './lobby.module.css';

/** The second of two sessions has a bell of its own, by which desk and wall count. */
export function SecondBell() {
  const w = useWords();
  const { room, may, send } = useDesk();
  const [hour, setHour] = useState(() => hourOf(bellFor(room.plan, Date.now())));
  if (room.secondBell !== null)
    return (
      <section className={css.opens}>
        <p>{w('desk.second.set', { hour: hourOf(room.secondBell) })}</p>
        {may('setSecondBell') && (
          <Button onClick={() => void send({ kind: 'setSecondBell', at: null })}>{w('desk.second.change')}</Button>
        )}
      </section>
    );
  if (!may('setSecondBell')) return null;
  return (
    <form
      className={css.opens}
      onSubmit={(event) => {
        event.preventDefault();
        void send({ kind: 'setSecondBell', at: nextHour(hour, Date.now()) });
      }}
    >
      <label>
        {w('desk.second')} <input type="time" value={hour} onChange={(event) => setHour(event.target.value)} />
      </label>
      <Button type="submit" disabled={nextHour(hour, 0) === null}>
        {w('desk.second.go')}
      </Button>
    </form>
  );
}
