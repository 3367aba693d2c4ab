import { describe, expect, it } from 'vitest';
import { parseDebrief, placeIn } from '../../../../src/client/store/debrief/debrief-state.ts';

describe('the place in a debrief', () => {
  it('is restored as stored', () => {
    const place = { game: 'g1', chapter: 'story', kept: { turn: '4' } };
    expect(parseDebrief(JSON.stringify(place))).toEqual(place);
  });

  it('is dropped if its format differs', () => {
    for (const text of [null, '', '{', '3', '{"chapter":"story"}', '{"game":7}']) expect(parseDebrief(text)).toBeNull();
    expect(parseDebrief('{"game":"g1","chapter":3,"kept":{"turn":4,"weights":"1 1"}}')).toEqual({
      game: 'g1',
      chapter: null,
      kept: { weights: '1 1' },
    });
  });

  it('of one game is not used in another', () => {
    const place = { game: 'g1', chapter: 'story', kept: { turn: '4' } };
    expect(placeIn(place, 'g1')).toBe(place);
    expect(placeIn(place, 'g2')).toEqual({ game: 'g2', chapter: null, kept: {} });
  });
});
