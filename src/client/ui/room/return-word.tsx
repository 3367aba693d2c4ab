import { useState } from 'react';
import { classAddress } from '../../../protocol/class-address.ts';
import { useRoomScreen, useRoomStore } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { LinkButton } from '../controls.tsx';
import { refusalText } from './room-text.ts';
import css from './return-word.module.css';

/** How to come back tomorrow, or on another device: shown when it is asked for. */
export function ReturnWord() {
  const w = useWords();
  const { client } = useRoomStore();
  const [word, setWord] = useState<string | null>(null);
  const [error, setError] = useState('');
  const ask = (): void => {
    setError('');
    client.returnWord().then(setWord, (problem: unknown) => setError(refusalText(w, problem, 'join.noServer')));
  };
  if (word === null)
    return (
      <span>
        <LinkButton onClick={ask}>{w('return.show')}</LinkButton>
        <span role="alert">{error}</span>
      </span>
    );
  return <WordAndLink word={word} />;
}

/** A return word, and the personal link that holds it. `base`: where the person reaches this server, if not as here. */
export function WordAndLink({ word, base = window.location.href }: { word: string; base?: string }) {
  const w = useWords();
  const { room } = useRoomScreen();
  const link = new URL(classAddress('back', { room, token: word }), base).href;
  return (
    <div className={css.word}>
      <p>
        {w('return.yours')} <b>{`${word.slice(0, 4)} ${word.slice(4)}`}</b>
      </p>
      <p>{w('return.keep')}</p>
      <input aria-label={w('return.link')} readOnly value={link} onFocus={(e) => e.target.select()} />
    </div>
  );
}
