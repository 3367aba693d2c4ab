import { useWords } from '../../hooks/use-words.ts';
import { isMet } from '../../store/desk/alerts.ts';
import { Button } from '../../ui/controls.tsx';
import { useCover, useDesk } from './desk-context.ts';
import css from './lobby.module.css';

/** What people asked for in private, under a cover; and whom the seats as dealt do not give it. */
export function QuietWishes() {
  const w = useWords();
  const { room, desk } = useDesk();
  const [shown, cover] = useCover(room.room);
  const wishing = desk.people.filter((one) => one.wish !== null && !one.absent);
  const isUnmet = ({ table, wish, side }: (typeof wishing)[number]): boolean => table !== null && !isMet(wish, side);
  const unmet = wishing.filter(isUnmet).length;
  if (wishing.length === 0) return null;
  return (
    <section className={css.wishes} aria-label={w('desk.wishes')}>
      <p>
        <b>{w('desk.wishes.count', { count: wishing.length })}</b>{' '}
        {unmet > 0 && w('desk.wishes.unmet', { count: unmet })}
      </p>
      <Button onClick={() => cover(!shown)}>{w(shown ? 'desk.notes.cover' : 'desk.notes.show')}</Button>
      {shown && (
        <ul>
          {wishing.map((one) => (
            <li key={one.id}>
              {w(isUnmet(one) ? 'desk.wishes.row.unmet' : 'desk.wishes.row', {
                name: one.name,
                wish: w(`desk.wishes.${one.wish}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
