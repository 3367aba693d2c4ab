import { describe, expect, it } from 'vitest';
import type { TurnRow } from '../../src/engine/model/index.ts';
import { sumThirds, type TurnTotals, thirdsOf, sumTotals, turnTotals } from '../../src/analysis/self-play-stats.ts';
import { game, given, group, play, submission } from '../support/engine.ts';

const none = { us: submission(1, null), iran: submission(1, null) };
const quiet = turnTotals(none, game());
const turn = (kind: string): TurnTotals => ({ ...quiet, orders: { us: { [kind]: 1 }, iran: {} }, attacks: 2 });

describe('self-play statistics of a game', () => {
  it('count orders and signals by side: strikes by scale, directives by request', () => {
    const { orders } = turnTotals(
      {
        us: submission(1, {
          signals: [{ kind: 'redline', condition: 'killed', reply: 'strong', turns: 2 }],
          orders: [
            { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'a' },
            { kind: 'harden', site: 'b' },
            { kind: 'harden', site: 'c' },
          ],
        }),
        iran: submission(1, [
          { kind: 'directive', to: 'kh', directive: 'hold', avoid: true },
          { kind: 'directive', to: 'syria', directive: 'halt', avoid: true },
          { kind: 'directive', to: 'nujaba', directive: 'hold' },
        ]),
      },
      game(),
    );
    expect(orders.us).toEqual({ 'strike.limited': 1, harden: 2, redline: 1 });
    expect(orders.iran).toEqual({ 'directive.avoid': 1, 'directive.halt': 1, 'directive.hold': 1 });
  });

  it('have the directive of each land group', () => {
    expect(quiet.told).toEqual({ press: 0, hold: 4, avoid: 0, ease: 0, halt: 0 });
    const told = given(game(), (s) => {
      Object.assign(group(s, 'kh'), { directive: 'hold', avoid: true });
      Object.assign(group(s, 'syrian'), { directive: 'halt', avoid: true });
      Object.assign(group(s, 'houthi'), { directive: 'press' });
    });
    expect(turnTotals(none, told).told).toEqual({ press: 0, hold: 2, avoid: 1, ease: 0, halt: 1 });
  });

  it('have the gravest event before a turn, and whether the US struck', () => {
    const row = (more: Partial<TurnRow>): TurnRow => ({ ...play(game()).state.past[0]!, ...more });
    const after = (before: Partial<TurnRow>, now: Partial<TurnRow>) => {
      const { after: was, struckAfter } = turnTotals(
        none,
        given(game(), (s) => void (s.past = [row(before), row(now)])),
      );
      return [was, struckAfter].map((counts) => Object.entries(counts).flatMap(([key, n]) => (n > 0 ? [key] : [])));
    };
    expect(after({ killed: 1, calm: false }, { strike: 'strong' })).toEqual([['death'], ['death']]);
    expect(after({ calm: false }, { strike: 'yemen' })).toEqual([['attacks'], []]);
    expect(after({ calm: true }, { strike: null })).toEqual([['calm'], []]);
    expect(quiet.after).toEqual({ death: 0, attacks: 0, calm: 0 });
  });

  it('split a game of any length into thirds without losing a turn', () => {
    for (const length of [1, 2, 3, 7, 8, 9]) {
      const thirds = thirdsOf(Array.from({ length }, (_, i) => turn(`${i}`)));
      expect(thirds).toHaveLength(3);
      expect(thirds.reduce((n, third) => n + third.turns, 0)).toBe(length);
      const order = thirds.flatMap((third) => Object.keys(third.orders.us));
      expect(order).toEqual(Array.from({ length }, (_, i) => `${i}`));
    }
  });

  it('add up the same third of many games', () => {
    const games = [thirdsOf([turn('a'), turn('b'), turn('c')]), thirdsOf([turn('a'), turn('a'), turn('b')])];
    const [early, middle] = sumThirds(games);
    expect(early).toEqual(sumTotals([turn('a'), turn('a')]));
    expect(middle).toMatchObject({ turns: 2, attacks: 4, orders: { us: { a: 1, b: 1 } } });
  });
});
