import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type Scenario, type Side } from '../../../src/engine/model/index.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { october } from '../../support/random-play.ts';

/** The same data, with a counter of field reads. */
function counted<T>(data: T, count: { reads: number }, made = new Map<unknown, unknown>()): T {
  if (typeof data !== 'object' || data === null) return data;
  const known = made.get(data);
  if (known) return known as T;
  const proxy = new Proxy(data, {
    get(target, key) {
      count.reads++;
      return counted(Reflect.get(target, key) as unknown, count, made);
    },
  });
  made.set(data, proxy);
  return proxy;
}

const repeated = <T extends { readonly id: string }>(list: readonly T[], times: number): readonly T[] =>
  Array.from({ length: times }, (_, k) => list.map((x) => (k === 0 ? x : { ...x, id: `${x.id}.${k}` }))).flat();

function listed(scenario: Scenario, side: Side): { readonly orders: number; readonly readsEach: number } {
  const seen = view(setup(scenario, DEFAULT_OPTIONS, 'cost of legal orders'), side);
  const count = { reads: 0 };
  // A copy, because a Proxy must return a frozen list's own entries.
  const orders = legalOrders(counted(structuredClone(seen), count)).length;
  return { orders, readsEach: count.reads / orders };
}

const larger = (times: number): Scenario => ({
  ...october,
  sites: repeated(october.sites, times),
  axisSites: repeated(october.axisSites, times),
});

describe.each(['us', 'iran'] as const)('listing the legal orders of %s', (side) => {
  const small = listed(october, side);

  it.each([2, 4])('reads no more for each order with %i times the sites', (times) => {
    const large = listed(larger(times), side);
    expect(large.orders).toBeGreaterThan(small.orders);
    expect(large.readsEach).toBeLessThan(1.25 * small.readsEach);
  });

  it('reads no more for each order with twice the sites and units', () => {
    const large = listed({ ...larger(2), units: repeated(october.units, 2) }, side);
    expect(large.readsEach).toBeLessThan(1.25 * small.readsEach);
  });
});
