import { describe, expect, it } from 'vitest';
import type { ContestResult } from '../../../src/analysis/balance/index.ts';
import { mostRobust, repliesOf, replyTo } from '../../../src/analysis/balance/replies.ts';
import { payoffCells, type PayoffTable } from '../../../src/analysis/balance/payoff-table.ts';

const played = (us: number, iran: number): ContestResult => ({
  us,
  iran,
  ending: 'stalemate',
  attacks: 0,
  heat: 0,
  locked: false,
  halted: 0,
});

/** Points by row and column, in two games that differ by one point either way. */
const table = (points: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>): PayoffTable => ({
  us: Object.keys(points),
  iran: Object.keys(Object.values(points)[0]!),
  games: (us, iran) => {
    const [a, b] = points[us]![iran]!;
    return [played(a - 1, b - 1), played(a + 1, b + 1)];
  },
});

const pennies = table({ stand: { push: [10, 50], wait: [60, 40] }, strike: { push: [30, 20], wait: [50, 45] } });

describe('best replies', () => {
  it('have the most points against each doctrine of the other side', () => {
    expect(repliesOf(pennies, 'us').map(({ to, best }) => [to, best])).toEqual([
      ['push', 'strike'],
      ['wait', 'stand'],
    ]);
    expect(repliesOf(pennies, 'iran').map(({ to, best }) => [to, best])).toEqual([
      ['stand', 'push'],
      ['strike', 'wait'],
    ]);
  });

  it('give the regret of other replies, paired by seed', () => {
    const { answers } = replyTo(pennies, 'iran', 'strike');
    expect(answers).toEqual([
      { doctrine: 'wait', points: 45, regret: 0, ci: [0, 0] },
      // Both games differ by the same amount, so the interval is empty.
      { doctrine: 'push', points: 20, regret: 25, ci: [25, 25] },
    ]);
  });

  it('name no dominant doctrine where there is none', () => {
    expect(mostRobust(repliesOf(pennies, 'us'))).toEqual({ doctrine: 'strike', regret: 10 });
    const ruled = table({ stand: { push: [10, 0], wait: [60, 1] }, strike: { push: [30, 0], wait: [70, 1] } });
    expect(mostRobust(repliesOf(ruled, 'us'))).toEqual({ doctrine: 'strike', regret: 0 });
  });

  it('come from a table whose means have intervals', () => {
    const [cell] = payoffCells(pennies);
    expect(cell).toMatchObject({ us: 'stand', iran: 'push', usPoints: 10, iranPoints: 50 });
    expect(cell!.usCi[0]).toBeLessThan(10);
    expect(cell!.usCi[1]).toBeGreaterThan(10);
  });
});
