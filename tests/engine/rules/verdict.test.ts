import { describe, expect, it } from 'vitest';
import type { GameState, TurnRow } from '../../../src/engine/model/index.ts';
import { game, play } from '../../support/engine.ts';

/** Ends the game this turn with these totals (less what the last turn adds). */
function ending(us: number, iran: number, change: (s: GameState) => void = () => {}) {
  const last = (s: GameState) => ((s.turn = 8), change(s));
  const idle = play(game({ change: last })).state.points;
  const own = (side: 'us' | 'iran') => Object.values(idle[side]).reduce((a, b) => a + b, 0);
  const s = game({
    change(x) {
      last(x);
      x.points.us.home = us - 50 - own('us');
      x.points.iran.home = iran - 50 - own('iran');
    },
  });
  return play(s).state.ending!.kind;
}
const row = (killed: number): TurnRow => ({ killed }) as TurnRow;

describe('the verdict (§10)', () => {
  it.each([
    [50, 50, 'managedRivalry'],
    [80, 56, 'managedRivalry'],
    [49.9, 60, 'stalemate'],
    [65, 49.9, 'usAdvantage'],
    [65, 50, 'managedRivalry'],
    [64.9, 40, 'stalemate'],
    [49.9, 65, 'iranAdvantage'],
    [40, 40, 'stalemate'],
  ])('at %f to %f is %s', (us, iran, verdict) => {
    expect(ending(us, iran)).toBe(verdict);
  });

  it('is not managed rivalry at Heat 40', () => {
    expect(ending(60, 60, (s) => void (s.heat.truth.all = 50.1))).toBe('stalemate');
  });

  it('is not managed rivalry with an American killed in the last two turns', () => {
    expect(ending(60, 60, (s) => void (s.past = [row(0), row(1)]))).toBe('stalemate');
    expect(ending(60, 60, (s) => void (s.past = [row(1), row(0)]))).toBe('managedRivalry');
  });

  it('is shown to everybody', () => {
    const { seen } = play(game({ change: (s) => void (s.turn = 8) }));
    expect(seen('public').filter((e) => e.kind === 'end')).toHaveLength(1);
  });
});
