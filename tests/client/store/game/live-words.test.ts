import { describe, expect, it } from 'vitest';
import { type LiveWord, wordsShown } from '../../../../src/client/store/game/live-words.ts';
import type { Side } from '../../../../src/engine/model/index.ts';

const word = (id: string, maker: Side, state: LiveWord['state'] = 'open'): LiveWord => ({
  id,
  maker,
  state,
  from: 1,
  until: 3,
});
const ids = (words: readonly LiveWord[], room: number): string[] =>
  wordsShown(words, [], room).shown.map(({ id }) => id);

describe('the words that fit in the row', () => {
  it('are one of each side before a second of either', () => {
    const words = [word('our line', 'us'), word('our offer', 'us', 'new'), word('their offer', 'iran', 'kept')];
    expect(ids(words, 2)).toEqual(['our line', 'their offer']);
    expect(ids(words, 1)).toEqual(['our line']);
    expect(ids(words, 3)).toHaveLength(3);
  });

  it('are first of all the lines that were crossed, whoever drew them', () => {
    const words = [word('our offer', 'us'), word('their offer', 'iran'), word('their line', 'iran', 'crossed')];
    expect(ids(words, 1)).toEqual(['their line']);
    expect(ids(words, 2)).toEqual(['our offer', 'their line']);
  });
});
