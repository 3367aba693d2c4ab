import { describe, expect, it } from 'vitest';
import {
  sumThirds,
  type TurnTotals,
  thirdsOf,
  GROUP_DIRECTIVES,
  type GroupDirective,
  turnTotals,
} from '../../../src/analysis/self-play-stats.ts';
import {
  endsWith,
  mostUsed,
  perGame,
  struckAfter,
  toldShares,
} from '../../../src/client/pages/rulebook/thirds-table.tsx';
import { ORDER_KINDS } from '../../../src/engine/orders/index.ts';
import { catalogues } from '../../../src/i18n/index.ts';
import { game, submission } from '../../support/engine.ts';

const quiet = turnTotals({ us: submission(1, null), iran: submission(1, null) }, game());
const told = (more: Partial<Record<GroupDirective, number>>): TurnTotals => ({
  ...quiet,
  told: { ...quiet.told, hold: 0, ...more },
});
const match = (...games: readonly (readonly TurnTotals[])[]) => ({
  games: games.length,
  course: sumThirds(games.map(thirdsOf)),
});

describe('self-play of two computer players', () => {
  it('names what a side orders most, a game and a third', () => {
    const turn = (us: Record<string, number>): TurnTotals => ({ ...quiet, orders: { us, iran: {} } });
    const two = match(
      [turn({ harden: 1 }), turn({ harden: 1, move: 1 }), turn({ harden: 2 })],
      [turn({ harden: 1 }), turn({ talks: 1 }), turn({ talks: 1 })],
    );
    expect(mostUsed(two, 'us', 2)).toEqual([
      { key: 'harden', thirds: [1, 0.5, 1] },
      { key: 'talks', thirds: [0, 0.5, 0.5] },
    ]);
    expect(perGame(two, 'us', 'harden')).toBe(2.5);
    expect(perGame(two, 'iran', 'harden')).toBe(0);
  });

  it('splits the groups by request', () => {
    const shares = toldShares(match([told({ avoid: 4 }), told({ avoid: 2, press: 2 }), told({ press: 3, halt: 1 })]));
    const of = (key: GroupDirective) => shares.find((line) => line.key === key)!.thirds;
    expect(of('avoid')).toEqual([100, 50, 0]);
    expect(of('press')).toEqual([0, 50, 75]);
    expect(of('halt')).toEqual([0, 0, 25]);
  });

  it('reports a trend of pressing or restraint only when clear', () => {
    const from = (first: Partial<Record<GroupDirective, number>>, last: Partial<Record<GroupDirective, number>>) =>
      endsWith(toldShares(match([told(first), quiet, told(last)])));
    expect(from({ avoid: 4 }, { avoid: 2, press: 2 })).toBe('press');
    expect(from({ press: 4 }, { ease: 1, halt: 1, press: 2 })).toBe('restraint');
    expect(from({ press: 2, halt: 2 }, { press: 2, halt: 2 })).toBe('same');
    expect(from({ press: 40, hold: 60 }, { press: 45, hold: 55 })).toBe('same');
  });

  it('counts the strikes that answer', () => {
    const after = (death: number, struck: number): TurnTotals => ({
      ...quiet,
      after: { ...quiet.after, death },
      struckAfter: { ...quiet.struckAfter, death: struck },
    });
    expect(struckAfter(match([quiet, after(1, 1), after(1, 0)]), 'death')).toEqual({ n: 1, of: 2 });
  });

  it('has a complete name for every order', () => {
    const words: Readonly<Record<string, string>> = catalogues.en;
    const keys = [
      ...['limited', 'strong', 'wave'].map((scale) => `strike.${scale}`),
      ...GROUP_DIRECTIVES.map((asked) => `directive.${asked}`),
      ...ORDER_KINDS.filter((kind) => kind !== 'strike' && kind !== 'directive'),
      'redline',
      'stopForStop',
      'private',
      'denounce',
      'deny',
    ];
    const name = (key: string) => words[`self.order.${key}`] ?? words[`order.${key}`] ?? words[`signal.${key}`];
    const worth = (key: string) =>
      words[`self.buys.${key}`] ?? words[`order.${key}.text`] ?? words[`signal.${key}.text`];
    expect(keys.filter((key) => name(key)?.includes('{{') ?? true)).toEqual([]);
    expect(keys.filter((key) => worth(key)?.includes('{{') ?? true)).toEqual([]);
  });
});
