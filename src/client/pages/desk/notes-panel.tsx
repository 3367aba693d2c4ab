import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { hourOf } from '../../store/desk/local-hours.ts';
import { addNote, readNotes } from '../../store/desk/desk-notes.ts';
import { isPractising } from '../../store/room/room-state.ts';
import { Button } from '../../ui/controls.tsx';
import { useCover, useDesk } from './desk-context.ts';
import css from './side.module.css';

/** Private notes, stamped with the turn. They stay in this browser, and go when the class is deleted. */
export function NotesPanel() {
  const w = useWords();
  const { room, open, serverNow } = useDesk();
  const turn = room.stage.kind === 'play' && !isPractising(open) ? (open?.turn ?? 0) : 0;
  const [notes, setNotes] = useState(() => readNotes(localStorage, room.room));
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const [shown, cover] = useCover(`${room.room} ${turn}`);
  const here = notes.filter((note) => note.turn === turn).length;
  const add = () => {
    const stored = addNote(localStorage, room.room, { at: serverNow(), turn, text });
    setFailed(!stored);
    if (!stored) return;
    setNotes(readNotes(localStorage, room.room));
    setText('');
  };
  return (
    <section className={css.part} aria-label={w('desk.notes')}>
      <header>
        <h2>{w('desk.notes')}</h2>
        <p>{turn > 0 ? w('desk.notes.inTurn', { count: here, turn }) : w('desk.notes.all', { count: notes.length })}</p>
        {notes.length > 0 && (
          <Button onClick={() => cover(!shown)}>{w(shown ? 'desk.notes.cover' : 'desk.notes.show')}</Button>
        )}
      </header>
      {shown && (
        <ul className={css.notes}>
          {notes.map((note) => (
            <li key={note.at}>
              <b>{note.turn > 0 ? w('desk.notes.turn', { turn: note.turn }) : w('desk.notes.outside')}</b>{' '}
              <span>{hourOf(note.at)}</span>
              <p>{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      <form
        className={css.note}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <textarea
          data-key="note"
          data-unsent={text === '' ? undefined : ''}
          aria-label={w('desk.notes.write')}
          placeholder={turn > 0 ? w('desk.notes.place', { turn }) : w('desk.notes.place.outside')}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            add();
          }}
        />
        {text.trim() !== '' && <Button type="submit">{w('desk.notes.add')}</Button>}
        {failed && <p role="alert">{w('desk.notes.failed')}</p>}
      </form>
    </section>
  );
}
