import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameState, Options, Order, TableOverrides } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { given } from '../../support/engine.ts';
import { october, opened, randomSubmission, small, stream, type Pick } from '../../support/random-play.ts';

// The facilitator's hidden θ world has two visible effects: the groups' attack rates, and how they take a strike. With
// both fixed, games in all worlds must look identical to every seat, from the first turn to the last.

const SEATS = ['us', 'iran', 'public'] as const;
const WORLDS = ['unknown', 'suppress', 'nothing', 'provoke'] as const;

/** No group attacks, or all attack every watch, so strikes have no visible effect on rates. */
const TEN_NONE = Array<number>(10).fill(0);
const NEVER: TableOverrides = {
  'groups.rate': [0, 0, 0, 0, 0, 0],
  'groups.rogue': [0, 0, 0, 0, 0, 0],
  'theta.fear': TEN_NONE,
  'theta.anger': TEN_NONE,
  'theta.certain': 0,
};
const ALWAYS: TableOverrides = { ...NEVER, 'groups.rate': [1e6, 1e6, 1e6, 1e6, 0, 1e6] };

/** Strikes of all kinds, also at fighters and leaders, and any Iranian orders. */
function orders(s: GameState, pick: Pick) {
  const us = randomSubmission(s, 'us', pick, 2);
  const strikes = legalOrders(view(s, 'us'))
    .map((x): Order => x.order)
    .filter((o) => o.kind === 'leader' || (o.kind === 'strike' && o.aim === 'fighters'));
  const strike = strikes[pick(Math.max(1, strikes.length))];
  return { us: strike ? { ...us, orders: [strike] } : us, iran: randomSubmission(s, 'iran', pick) };
}

/** Plays the same orders in both games; returns what the seats see, while both games last. */
function shownIn(seed: number, a: GameState, b: GameState): { one: string[]; two: string[] } {
  const pick = stream(`facilitator:${seed}`);
  const out = { one: [] as string[], two: [] as string[] };
  for (;;) {
    const subs = orders(a, pick);
    const [x, y] = [resolveTurn(a, subs), resolveTurn(b, subs)];
    [a, b] = [x.state, y.state];
    if (a.ending || b.ending) return out;
    out.one.push(shown(x));
    out.two.push(shown(y));
  }
}
const shown = ({ state, events }: ReturnType<typeof resolveTurn>): string =>
  JSON.stringify(SEATS.map((seat) => [eventsFor(events, seat), view(state, seat)]));

const open = (seed: number, options: Partial<Options>, tables: TableOverrides = {}): GameState =>
  opened(`facilitator:${seed}`, { scenario: seed % 2 ? october : small, options: { hazard: 0, ...options }, tables });

const seeds = { numRuns: 12, seed: 7 };
const rich: TableOverrides = { 'pools.militaryUs': 6, 'pools.intelligence': 4, 'pools.political': 6 };

describe('the worlds a facilitator may choose', () => {
  it.each([
    ['nobody attacks', NEVER],
    ['everybody always attacks', ALWAYS],
  ] as const)('look the same to every seat, strike by strike, where %s', { timeout: 30_000 }, (_, tables) => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.constantFrom(...WORLDS), fc.constantFrom(...WORLDS), (seed, one, two) => {
        fc.pre(one !== two);
        const all = { ...tables, ...rich, 'effects.leaderFound': 60 };
        const seen = shownIn(seed, open(seed, { theta: one }, all), open(seed, { theta: two }, all));
        expect(seen.two).toEqual(seen.one);
      }),
      seeds,
    );
  });

  it('do not reveal the chance of war until it comes', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const seen = shownIn(seed, open(seed, { hazard: 0 }), open(seed, { hazard: 5 }));
        expect(seen.two).toEqual(seen.one);
      }),
      seeds,
    );
  });

  it('do not reveal the last turn', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: -1, max: 1 }), (seed, by) => {
        const s = open(seed, {});
        const longer = given(s, (x) => void (x.secret = { ...x.secret, lastTurn: x.secret.lastTurn + by }));
        const seen = shownIn(seed, s, longer);
        expect(seen.two).toEqual(seen.one);
      }),
      seeds,
    );
  });
});
