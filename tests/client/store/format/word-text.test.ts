import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { stakeTitle, wordState } from '../../../../src/client/store/format/word-text.ts';
import type { LiveWord } from '../../../../src/client/store/game/live-words.ts';
import type { WordAtStake } from '../../../../src/engine/model/index.ts';

const book = openWords();
await book.all();
const w = book.words;

const clock = { seat: 'us', turn: 1, start: '2019-12-27', turnDays: 2 } as const;
const crossed = (from: number, turn: number): LiveWord => {
  const line = {
    id: 'line',
    maker: 'us',
    condition: 'killed',
    reply: 'vague',
    from,
    until: turn,
    crossed: turn,
    answered: false,
    done: false,
  } as const;
  return { id: line.id, maker: line.maker, line, state: 'due', from, until: turn };
};
const answers: WordAtStake = { id: 'line', kind: 'line', maker: 'us', effect: 'answers', sure: true, moves: [] };

describe('a red line crossed before the game', () => {
  it('may be answered in the first turn and the second, and says so', () => {
    expect(wordState(w, crossed(0, 1), clock, undefined)).toBe('crossed, answer it by 30 Dec');
    expect(wordState(w, crossed(0, 1), { ...clock, turn: 2 }, undefined)).toBe('crossed, answer it this turn');
    expect(wordState(w, crossed(1, 1), { ...clock, turn: 2 }, undefined)).toBe('crossed, answer it this turn');
  });

  it('has no date, for the game knows none', () => {
    expect(stakeTitle(w, answers, crossed(0, 1), clock)).toBe('Answers our red line as announced');
    expect(stakeTitle(w, answers, crossed(2, 3), clock)).toBe('Answers our red line of 29 Dec as announced');
  });
});

describe('a red line of the other side', () => {
  const line = { ...crossed(2, 0), maker: 'us' as const };
  const restraint = { ...answers, maker: 'us' as const, effect: 'meets' as const, sure: false };
  const iran = { ...clock, seat: 'iran' as const };

  it('is not called an offer where restraint helps', () => {
    expect(stakeTitle(w, restraint, line, iran)).toBe('Helps not to cross the US red line of 29 Dec');
    expect(wordState(w, line, iran, restraint)).toBe('this draft may leave it uncrossed');
  });
});
