import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/** In the debrief: everybody with a seat, so that one who comes back on another device gets a return word. */
export function ReturnWordsDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { room, desk, show } = useDesk();
  const seated = desk.people.filter(({ table }) => table !== null);
  return (
    <Dialog title={w('desk.returnWords.title')} onClose={onClose}>
      <p className={css.text}>{w('desk.returnWords.text', { code: room.code ?? '' })}</p>
      <ul className={css.people}>
        {seated.map(({ id, name, table, side, register }) => (
          <li key={id}>
            <span>
              <b>{name}</b> {w('lobby.table', { table: table ?? '' })}
              {side && `, ${w(`side.${side}`)}`}
              {register && `, ${register}`}
            </span>
            <Button
              aria-label={w('desk.returnWord.title', { name })}
              onClick={() => show({ kind: 'returnWord', person: id })}
            >
              {w('desk.returnWord')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
