import { useMemo } from 'react';
import type { Order, WordAtStake } from '../../../../engine/model/index.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { useStakes } from '../../../hooks/use-stakes.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { named } from '../../../store/format/format-text.ts';
import { stakeText, stakeTitle } from '../../../store/format/word-text.ts';
import { type LiveWord, liveWords } from '../../../store/game/live-words.ts';
import { StakeMark } from './stake-mark.tsx';
import css from './words.module.css';

interface Props {
  readonly orders: readonly Order[];
  /** On a card: with a heading, and the lines that a strike does not cross. */
  readonly card?: boolean;
}

/** What orders do to the words in force, each with the word and its price. */
export function WordEffects({ orders, card }: Props) {
  const w = usePlayWords();
  const view = useView();
  const stakes = useStakes(orders).filter(({ effect }) => !card || effect !== 'unanswered');
  const words = liveWords(view);
  const missed = card && orders.some(({ kind }) => kind === 'strike' || kind === 'leader' || kind === 'soil');
  const uncrossed = missed
    ? words.filter(
        ({ id, line, maker, state }) =>
          line && maker !== view.seat && state === 'open' && !stakes.some((x) => x.id === id),
      )
    : [];
  if (stakes.length + uncrossed.length === 0) return null;
  return (
    <section className={css.effects} aria-label={w('stake.title')}>
      {card && <h4>{w('stake.title')}</h4>}
      <ul>
        {stakes.map((stake) => (
          <Effect key={stake.id} stake={stake} word={words.find(({ id }) => id === stake.id)!} />
        ))}
        {uncrossed.map((word) => (
          <li key={word.id} className={css.missed} data-maker={word.maker}>
            <StakeMark effect={null} />
            <p>
              {w(`stake.misses.${word.maker}`, {
                ...named(w, { ...word.line }),
                date: shortDate(turnStart(view, word.from)),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Effect({ stake, word }: { stake: WordAtStake; word: LiveWord }) {
  const w = usePlayWords();
  const view = useView();
  return (
    <li className={css.effect} data-effect={stake.effect} data-maker={stake.maker}>
      <StakeMark effect={stake.effect} size={16} />
      <p>
        <b>{stakeTitle(w, stake, word, view)}</b>
        {stakeText(w, stake, word)}
      </p>
    </li>
  );
}

/** The same on a line of the draft: what the order does, without the word itself. */
export function DraftWordEffects({ order }: { order: Order }) {
  const w = usePlayWords();
  const view = useView();
  const stakes = useStakes(useMemo(() => [order], [order])).filter(({ effect }) => effect !== 'unanswered');
  const words = liveWords(view);
  return stakes.map((stake) => (
    <p key={stake.id} className={css.drafted} data-effect={stake.effect}>
      <StakeMark effect={stake.effect} size={13} />
      {stakeTitle(w, stake, words.find(({ id }) => id === stake.id)!, view)}
    </p>
  ));
}
