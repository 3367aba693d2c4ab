import { describe, expect, it } from 'vitest';
import type { Order, Signal } from '../../src/engine/model/index.ts';
import { begin } from '../../src/engine/record/index.ts';
import { legalOrders, legalSignals } from '../../src/engine/view/legal.ts';
import { view } from '../../src/engine/view/view.ts';
import { readSubmission } from '../../src/scenario/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { shippedScenario } from '../support/games.ts';

const state = begin(shippedScenario(), { ...DEFAULT_OPTIONS, length: 'full' }, 'doors').state;
const sealed = (orders: readonly unknown[], signals: readonly unknown[] = []) => ({ turn: 1, orders, signals });
const pointers = (seat: 'us' | 'iran', value: unknown) => {
  const read = readSubmission(seat, value);
  return read.ok ? [] : read.errors.map(({ pointer }) => pointer);
};

describe('the format of a submission', () => {
  it.each(['us', 'iran'] as const)('accepts every legal order and signal of %s', (seat) => {
    const seen = view(state, seat);
    const orders: readonly Order[] = legalOrders(seen).map(({ order }) => order);
    const signals: readonly Signal[] = legalSignals(seen).map(({ signal }) => signal);
    expect(orders.length).toBeGreaterThan(20);
    for (const order of orders) expect(pointers(seat, sealed([order]))).toEqual([]);
    for (const signal of signals) expect(pointers(seat, sealed([], [{ ...signal, text: 'in words' }]))).toEqual([]);
  });

  it('refuses orders and words of the other side', () => {
    expect(pointers('us', sealed([{ kind: 'clergy' }]))).toEqual(['/orders/0/kind']);
    expect(pointers('iran', sealed([{ kind: 'talks' }]))).toEqual(['/orders/0/kind']);
    const line = { kind: 'redline', condition: 'soil', reply: 'vague', turns: 1 };
    expect(pointers('iran', sealed([], [line]))).toEqual([]);
    expect(pointers('us', sealed([], [line]))).toEqual(['/signals/0/condition']);
  });

  it('refuses unknown keys in an order, a signal, a statement and a forecast', () => {
    const statement = { reason: 'reply', threat: 'none', offRamp: 'none', tone: 'calm' };
    const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'abu-kamal', statement };
    expect(pointers('us', sealed([strike, { kind: 'talks', cost: 0 }], [{ kind: 'deny', loud: true }]))).toEqual([
      '/signals/0/loud',
      '/orders/0/statement/tone',
      '/orders/1/cost',
    ]);
    expect(pointers('us', { ...sealed([]), assessment: { killed: 10, mood: 3 } })).toEqual(['/assessment/mood']);
  });

  it('limits the number of orders and signals, the length of texts, and forecasts', () => {
    const deny = { kind: 'deny' };
    expect(pointers('us', sealed(Array.from({ length: 25 }, () => ({ kind: 'talks' }))))).toEqual(['/orders']);
    expect(pointers('us', sealed([], [deny, deny, deny, deny]))).toEqual(['/signals']);
    expect(pointers('us', sealed([], [{ ...deny, text: 'x'.repeat(281) }]))).toEqual(['/signals/0/text']);
    expect(pointers('us', { ...sealed([]), assessment: { killed: 101 } })).toEqual(['/assessment/killed']);
  });

  it('accepts a ranking only with every aim once', () => {
    const aims = (...names: string[]) => pointers('us', { ...sealed([]), aims: names });
    expect(aims('noDeaths', 'noWiderWar', 'fewerAttacks')).toEqual([]);
    expect(aims('noDeaths', 'noDeaths', 'fewerAttacks')).toEqual(['/aims']);
    expect(aims('noDeaths')).toEqual(['/aims']);
    expect(aims('axisIntact', 'noWiderWar', 'fewerAttacks')).toEqual(['/aims/0']);
  });

  it('accepts injects of the facilitator, rulings included', () => {
    const inject = {
      watch: 3,
      text: 'A tanker runs aground.',
      effect: { kind: 'ruling', track: 'shipping', change: -5 },
    };
    expect(readSubmission('white', { turn: 2, injects: [inject] }).ok).toBe(true);
    expect(readSubmission('white', { turn: 2, injects: [{ ...inject, watch: 99 }] }).ok).toBe(false);
    expect(readSubmission('white', { turn: 2, injects: [{ ...inject, secret: true }] }).ok).toBe(false);
  });
});
