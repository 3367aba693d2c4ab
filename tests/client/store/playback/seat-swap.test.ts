import { describe, expect, it } from 'vitest';
import { computerFor, parseSwap, standingOf, type Swap } from '../../../../src/client/store/playback/seat-swap.ts';
import { fakeView } from '../../../support/fake-view.ts';

const catalog = {
  scenarios: [],
  characters: [],
  policies: [
    { id: 'strategist', sides: ['us', 'iran'], kind: 'level' },
    { id: 'restrain', sides: ['iran'], kind: 'doctrine' },
    { id: 'hold', sides: ['us', 'iran'], kind: 'doctrine' },
  ],
} as const;

describe('a seat handed to the computer', () => {
  it('stays with its computer player', () =>
    expect(computerFor(catalog, { us: 'human', iran: 'restrain' }, 'iran')).toBe('restrain'));

  it('goes to the computer player of the other seat, if it plays this side too', () => {
    expect(computerFor(catalog, { us: 'human', iran: 'hold' }, 'us')).toBe('hold');
    expect(computerFor(catalog, { us: 'human', iran: 'strategist.cautious' }, 'us')).toBe('strategist.hidden');
  });

  it('goes to a medium level otherwise', () => {
    expect(computerFor(catalog, { us: 'human', iran: 'restrain' }, 'us')).toBe('analyst.hidden');
    expect(computerFor(null, { us: 'human', iran: 'human' }, 'us')).toBe('analyst.hidden');
  });
});

describe('what a seat swap remembers of the first game', () => {
  const swap: Swap = { of: 'g1', side: 'iran', who: 'hold', before: standingOf(fakeView('iran')) };

  it('is restored as stored', () => expect(parseSwap(JSON.stringify(swap))).toEqual(swap));

  it.each([null, '', '{', '[]', '{"of":1}', JSON.stringify({ ...swap, side: 'israel' })])(
    'is dropped if it is %j',
    (text) => expect(parseSwap(text)).toBeNull(),
  );

  it('reveals nothing about the other side', () => {
    const keys = Object.keys(standingOf(fakeView('us')));
    expect(keys.sort()).toEqual(['americansKilled', 'attacks', 'bars', 'fightersKilled', 'heat', 'ships']);
  });
});
