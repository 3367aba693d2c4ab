import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameState, Order, Side, Signal, SideView, Submission } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { legalOrders, legalSignals } from '../../../src/engine/view/legal.ts';
import { rulesOf } from '../../../src/engine/orders/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { october, randomGame, small, textOf } from '../../support/random-play.ts';

const states: readonly GameState[] = [small, october].flatMap((scenario) =>
  randomGame('garbage', { scenario, options: { hazard: 0 }, turns: 5 }).map((step) => step.before),
);
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 2 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(100_000), '__proto__', 'constructor', 'toString', -0, 1e308, '1'),
  },
);
const side = fc.constantFrom<Side>('us', 'iran');
const state = fc.constantFrom(...states);

/** Orders with one field changed, one added, or without `kind`. */
const spoilt = (orders: readonly Order[]) =>
  fc
    .record({ order: fc.constantFrom(...orders), value: anything, which: fc.nat(5), name: fc.string({ maxLength: 5 }) })
    .map(({ order, value, which, name }) => {
      const keys = Object.keys(order);
      return { ...order, [which >= keys.length ? name : keys[which]]: value } as unknown as Order;
    });

/** True if the order equals a listed one; a strike's statement does not count. */
function listed(legal: readonly Order[], o: unknown): boolean {
  const given = o as Record<string, unknown>;
  const members = Object.keys(rulesOf(given.kind)?.members ?? {});
  if (!Object.keys(given).every((key) => ['kind', 'statement', ...members].includes(key))) return false;
  return legal.some((l) => {
    const order = l as unknown as Record<string, unknown>;
    return (
      order.kind === given.kind &&
      members.every((m) => order[m] === given[m] || (m === 'avoid' && !order[m] && given[m] === undefined))
    );
  });
}
const check = (v: SideView, part: object) =>
  checkSubmission(v, { turn: v.turn, signals: [], orders: [], ...part } as Submission);

describe('an invalid order', () => {
  it('is refused without throwing', () => {
    fc.assert(
      fc.property(state, side, anything, (s, who, x) => {
        const v = view(s, who);
        expect(checkSubmission(v, x as Submission).ok).toBe(false);
        expect(check(v, { orders: x }).ok).toBe(Array.isArray(x) && x.length === 0);
        expect(check(v, { orders: [x] }).ok).toBe(false);
        expect(check(v, { signals: [x] }).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when one field of a legal order is changed to an unlisted value', () => {
    for (const s of states)
      for (const who of ['us', 'iran'] as const) {
        const v = view(s, who);
        const orders = legalOrders(v).map((x) => x.order);
        fc.assert(
          fc.property(spoilt(orders), (o) => {
            const { ok } = check(v, { orders: [o] });
            expect(ok).toBe(listed(orders, o) && (ok || !('statement' in o)));
          }),
          { numRuns: 100 },
        );
      }
  });

  it('is refused for the other side', () => {
    const taken = states.flatMap((s) =>
      (['us', 'iran'] as const).flatMap((mine) => {
        const theirs = view(s, mine === 'us' ? 'iran' : 'us');
        return legalOrders(view(s, mine)).filter(
          (x) => x.order.kind !== 'estimate' && check(theirs, { orders: [x.order] }).ok,
        );
      }),
    );
    expect(taken).toEqual([]);
  });

  it('is refused when a field of a legal signal is changed', () => {
    const s = states[2];
    for (const who of ['us', 'iran'] as const) {
      const v = view(s, who);
      const all = legalSignals(v).map((x) => x.signal);
      const broken = fc
        .record({ signal: fc.constantFrom(...all), value: anything, which: fc.nat(4) })
        .map(
          ({ signal, value, which }) =>
            ({ ...signal, [Object.keys(signal)[which] ?? 'text']: value }) as unknown as Signal,
        );
      const same = (a: Signal, b: Signal) =>
        Object.keys(a).every((k) => (a as Record<string, unknown>)[k] === (b as Record<string, unknown>)[k]);
      fc.assert(
        fc.property(broken, (x) => {
          expect(check(v, { signals: [x] }).ok && !all.some((y) => same(y, x))).toBe(false);
        }),
        { numRuns: 400 },
      );
    }
  });

  it('never stops a turn, and orders nothing', () => {
    const s = states[1];
    const idle = textOf(resolveTurn(s, {}).state);
    fc.assert(
      fc.property(anything, anything, (us, iran) => {
        const subs = {
          us: us as Submission,
          iran: { turn: s.turn, signals: [], orders: [iran] } as unknown as Submission,
        };
        expect(textOf(resolveTurn(s, subs).state)).toBe(idle);
        expect(() => resolveTurn(s, { white: us as never })).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('is refused as assessment and as aims', () => {
    const v = view(states[0], 'us');
    fc.assert(
      fc.property(anything, (x) => {
        expect(check(v, { assessment: x }).ok && Object.keys(x ?? {}).length > 0).toBe(false);
        expect(check(v, { assessment: { killed: 5, junk: x } }).ok).toBe(false);
        expect(check(v, { aims: x }).ok).toBe(x === undefined);
      }),
      { numRuns: 200 },
    );
  });
});
