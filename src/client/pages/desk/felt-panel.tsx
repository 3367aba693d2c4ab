import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import { FeltList } from '../../ui/room/own-felt.tsx';
import { useCover, useDesk } from './desk-context.ts';
import css from './lobby.module.css';

/** The hot wash: what was sent to the class, and under a cover what was sent to the desk alone. No names on either. */
export function FeltPanel() {
  const w = useWords();
  const { room, desk, may, send } = useDesk();
  const [shown, cover] = useCover(room.room);
  const hide = (id: string) => (
    <Button onClick={() => void send({ kind: 'hideFelt', id })}>{w('desk.felt.hide')}</Button>
  );
  return (
    <section className={css.did} aria-label={w('desk.felt')}>
      <header>
        <h2>{w('desk.felt')}</h2>
        <p>{w('desk.felt.class', { count: room.felt.length })}</p>
        {desk.felt.length > 0 && (
          <Button onClick={() => cover(!shown)}>
            {w(shown ? 'desk.felt.cover' : 'desk.felt.show', { count: desk.felt.length })}
          </Button>
        )}
      </header>
      <FeltList list={room.felt} {...(may('hideFelt') ? { action: hide } : {})} />
      {shown && <FeltList list={desk.felt} />}
    </section>
  );
}
