import { describe, expect, it } from 'vitest';
import { NEW_HERE, parseProgress } from '../../../../src/client/store/game/progress.ts';
import { isFirst, isBeginner, opensThisTurn } from '../../../../src/client/store/settings/beginner-mode.ts';
import { dialsOf, type TrackChange } from '../../../../src/client/store/game/track-changes.ts';
import { fakeScreen } from '../../../support/fake-client.ts';
import { fakeView } from '../../../support/fake-view.ts';

const at = (turn: number, small: string | null) => ({
  screen: fakeScreen('orders', 'us', { view: { ...fakeView('us'), turn } }),
  progress: { ...NEW_HERE, small },
});
const tracks = ['pressure', 'credibility', 'assurance', 'baghdad', 'shipping', 'hardliners'].map(
  (track) => ({ track }) as TrackChange,
);

describe('a first game', () => {
  it('is reduced for two turns, expands on the third and is then like any other', () => {
    expect([1, 2, 3, 4].map((turn) => isBeginner(at(turn, 'g1')))).toEqual([true, true, false, false]);
    expect([1, 2, 3, 4].map((turn) => opensThisTurn(at(turn, 'g1')))).toEqual([false, false, true, false]);
  });

  it('can be expanded and reduced on request', () => {
    const asked = at(1, 'g1');
    const all = { ...asked, progress: { ...asked.progress, all: true } };
    expect([isBeginner(all), isFirst(all), isBeginner(asked)]).toEqual([false, true, true]);
    const third = at(3, 'g1');
    expect(opensThisTurn({ ...third, progress: { ...third.progress, all: true } })).toBe(false);
  });

  it('does not reduce any other game', () => {
    expect(isBeginner(at(1, 'another'))).toBe(false);
    expect(isBeginner(at(1, null))).toBe(false);
  });

  it('shows one pressure dial and the two shared ones', () => {
    expect(dialsOf(tracks, 'us', true).map((x) => x.track)).toEqual(['pressure', 'credibility', 'assurance']);
    expect(dialsOf(tracks, 'us', false)).toHaveLength(5);
  });
});

describe('what the device remembers', () => {
  it('is dropped if its format differs', () => {
    for (const text of [null, '', '7', '[]', '{"lesson":5}', '{"small":{}}', 'null'])
      expect(parseProgress(text)).toEqual(NEW_HERE);
  });

  it('is restored as stored', () => {
    const kept = { played: true, small: 'g1', all: true, told: true, lesson: { game: 'g2', step: 'why' } };
    expect(parseProgress(JSON.stringify(kept))).toEqual(kept);
  });
});
