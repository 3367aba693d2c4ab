import { useEffect, useState } from 'react';
import type { WordEffect } from '../../../../engine/model/index.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { useDraftOrders, useStakes } from '../../../hooks/use-stakes.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { wordOwner, wordState, wordText } from '../../../store/format/word-text.ts';
import { type LiveWord, liveWords, wordsShown } from '../../../store/game/live-words.ts';
import { StakeMark } from '../../../ui/game/words/stake-mark.tsx';
import { Popover } from '../../../ui/popover.tsx';
import css from './words-strip.module.css';

/** Words that fit in a row, by the width of the window in CSS pixels. */
const ROOM = [
  [2300, 3],
  [1240, 2],
  [0, 1],
] as const;
const roomOf = (width: number): number => ROOM.find(([from]) => width >= from)![1];

function useRoom(): number {
  const [room, setRoom] = useState(() => roomOf(window.innerWidth));
  useEffect(() => {
    const measure = (): void => setRoom(roomOf(window.innerWidth));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return room;
}

/** The mark of a word that no order in the draft touches: a cross for a line that was crossed, a tick for a word kept. */
const MARKS: Partial<Readonly<Record<LiveWord['state'], WordEffect>>> = {
  due: 'crosses',
  crossed: 'crosses',
  kept: 'keeps',
};

/** Each word in force, and what the draft does to it. */
export function WordsRow() {
  const w = usePlayWords();
  const view = useView();
  const stakes = useStakes(useDraftOrders());
  const words = liveWords(view);
  const room = useRoom();
  const { shown, more } = wordsShown(words, stakes, room);
  const line = (word: LiveWord) => {
    const stake = stakes.find(({ id }) => id === word.id);
    const bad = stake !== undefined && !['answers', 'keeps', 'meets'].includes(stake.effect);
    return (
      <li key={word.id} className={css.word} data-maker={word.maker}>
        <span className={css.owner}>{wordOwner(w, word, view)}</span> <span>{wordText(w, word)}</span>{' '}
        <span className={css.state} data-draft={stake ? (bad ? 'bad' : 'good') : undefined}>
          <StakeMark effect={stake?.effect ?? MARKS[word.state] ?? null} />
          {wordState(w, word, view, stake)}
        </span>
      </li>
    );
  };
  return (
    <>
      <ul className={css.words} aria-live="polite">
        {shown.map(line)}
      </ul>
      {more > 0 && (
        <Popover
          label={w('word.more', { count: more })}
          className={css.more}
          button={<span>{w('word.more', { count: more })}</span>}
        >
          {() => <ul className={css.all}>{words.map(line)}</ul>}
        </Popover>
      )}
    </>
  );
}
