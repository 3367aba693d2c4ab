import { type FormEvent, useEffect, useState } from 'react';
import type { Credentials } from '../../../protocol/class-address.ts';
import { useClassApi } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import type { KeptSeats } from '../../store/room/kept-seats.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { refusalText } from '../../ui/room/room-text.ts';
import css from './join.module.css';

interface Props {
  readonly seats: KeptSeats;
  readonly code: string | null;
  /** What a personal link holds: the class and the word. */
  readonly link: Credentials | null;
  /** Null: there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

/** Back to one's seat from another device: by a personal link, or by the code and the word. */
export function ReturnPage({ seats, code: given, link, onBack }: Props) {
  const w = useWords();
  const api = useClassApi();
  const [code, setCode] = useState(given ?? '');
  const [word, setWord] = useState('');
  const [busy, setBusy] = useState(link !== null);
  const [error, setError] = useState('');
  const take = async (at: string, typed: string): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      seats.keep(await api.comeBack({ at, word: typed }));
      window.location.assign('class.html?seat');
    } catch (problem) {
      setError(refusalText(w, problem, 'join.noServer'));
      setBusy(false);
    }
  };
  useEffect(() => {
    if (link) void take(link.room, link.token);
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the link is opened
  }, []);
  return (
    <form
      className={css.page}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void take(code, word);
      }}
    >
      <header className={css.head}>
        <b>{w('app.name')}</b>
        {onBack && <LinkButton onClick={onBack}>{w('join.back')}</LinkButton>}
      </header>
      <main className={css.body}>
        <h1>{w('return.title')}</h1>
        <p className={css.text}>{w('return.text')}</p>
        <label className={css.field}>
          <b>{w('join.code')}</b>
          <input
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(e) => setCode(e.target.value)}
          />
        </label>
        <label className={css.field}>
          <b>{w('return.word')}</b>
          <input
            value={word}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(e) => setWord(e.target.value)}
          />
        </label>
      </main>
      <footer className={css.foot}>
        <p role="alert">{error}</p>
        <Button type="submit" className={css.go} disabled={busy || code === '' || word === ''}>
          {w('return.go')}
        </Button>
      </footer>
    </form>
  );
}
