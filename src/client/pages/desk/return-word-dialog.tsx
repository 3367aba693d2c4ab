import { useEffect, useState } from 'react';
import type { PersonId } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import { isRefusal } from '../../store/desk/desk-link.ts';
import { messageText } from '../../store/format/words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { WordAndLink } from '../../ui/room/return-word.tsx';
import { useDesk } from './desk-context.ts';

/** A new return word for somebody who has lost theirs, to be read out or sent to that person alone. */
export function ReturnWordDialog({ person, onClose }: { person: PersonId; onClose: () => void }) {
  const w = useWords();
  const { desk, link, origin } = useDesk();
  const [word, setWord] = useState('');
  const [error, setError] = useState('');
  useEffect(() => {
    let open = true;
    void link.returnWord(person).then((answer) => {
      if (!open) return;
      if (isRefusal(answer)) setError(messageText(w, answer.message));
      else setWord(answer);
    });
    return () => void (open = false);
  }, [link, person, w]);
  const name = desk.people.find((one) => one.id === person)?.name ?? '';
  return (
    <Dialog title={w('desk.returnWord.title', { name })} onClose={onClose}>
      <p>{w('desk.returnWord.text')}</p>
      <p role="alert">{error}</p>
      {word !== '' && <WordAndLink word={word} base={origin} />}
    </Dialog>
  );
}
