import { describe, expect, it } from 'vitest';
import type { LegalOrder, Odds } from '../../../src/engine/model/index.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { ORDER_KINDS } from '../../../src/engine/orders/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { byKind, casesOf, reachedStates, tried, type Case } from '../../support/card-cases.ts';
import { ordersFor, TRUTH } from '../../support/card-truth.ts';

/** Turns resolved per kind of order; CARD_SAMPLES can ask for more. */
const SAMPLES = Number(process.env.CARD_SAMPLES ?? 2000);
const GAMES = Number(process.env.CARD_GAMES ?? 14);
/**
 * Odds fail if chance alone explains the result once in a million (Chernoff bound, exact for unequal probabilities).
 */
const UNLIKELY = Math.log(2e6);

const reached = reachedStates(GAMES);
const cases = byKind(casesOf(reached));
const chancy = (x: LegalOrder): boolean => x.odds.length > 0;

/** Trials and successes of one kind of odds, with the probabilities on the cards. */
interface Tally {
  of: number;
  yes: number;
  low: number;
  high: number;
}

const entropy = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log(p / Math.max(q, 1e-12)));
/** How far the observed share is outside the shown range, in nats over all trials. */
function surprise({ of, yes, low, high }: Tally): number {
  const share = yes / of;
  const shown = Math.min(Math.max(share, low / of), high / of);
  return of * (entropy(share, shown) + entropy(1 - share, 1 - shown));
}

const stem = (kind: string, odds: Odds): string => `${kind}.${odds.label.split('.')[0]}`;
/** Odds are grouped by group, theatre or site, and scale. */
const exactly = ({ card }: Case, odds: Odds): string =>
  `${card.order.kind}.${odds.label}.${odds.site ?? ''}.${odds.why.result}`;

function sampled(kind: string, list: readonly Case[]): Map<string, Tally> {
  const out = new Map<string, Tally>();
  const add = (name: string, low: number, high: number, yes: number, of: number): void => {
    const t = out.get(name) ?? { of: 0, yes: 0, low: 0, high: 0 };
    out.set(name, { of: t.of + of, yes: t.yes + yes, low: t.low + low * of, high: t.high + high * of });
  };
  for (let i = 0; i < SAMPLES; i++) {
    // Takes the cases in order, with a stride that meets all targets of a state in different states.
    const c = list[(i * 7919) % list.length]!;
    const orders = ordersFor(c);
    const sub = { turn: c.state.turn, signals: [], orders };
    if (!checkSubmission(view(c.state, c.side), sub).ok) continue;
    const x = tried(c, i + 1, orders);
    for (const odds of c.card.odds) {
      const came = TRUTH[stem(kind, odds)]?.(x, c, odds) ?? null;
      if (!came) continue;
      const [low, high] = odds.why.range ?? [odds.why.result!, odds.why.result!];
      for (const name of [stem(kind, odds), exactly(c, odds)]) add(name, low / 100, high / 100, came.yes, came.of);
      const hit = odds.why.outcomes?.[1]?.upTo;
      if (hit !== undefined && came.any !== undefined)
        for (const name of [stem(kind, odds), exactly(c, odds)])
          add(`${name}:any`, hit / 100, hit / 100, came.any, came.of);
    }
  }
  return out;
}

describe('the odds on an order card', () => {
  it('match what happens, for every kind', () => {
    const untried = [...cases].flatMap(([kind, list]) =>
      list.flatMap((c) => c.card.odds.map((odds) => stem(kind, odds)).filter((name) => !(name in TRUTH))),
    );
    expect([...new Set(untried)]).toEqual([]);
    const absent = ORDER_KINDS.filter((kind) => !cases.has(kind));
    // Nothing to cancel without a standing response.
    expect(absent).toEqual(['cancelStanding']);
  });

  it.each([...cases].flatMap(([kind, list]) => (list.some((c) => chancy(c.card)) ? [kind] : [])))(
    'come true as often as they say: %s',
    (kind) => {
      const list = cases.get(kind)!.filter((c) => chancy(c.card));
      const tallies = sampled(kind, list);
      expect(tallies.size).toBeGreaterThan(0);
      const wrong = [...tallies].filter(([, t]) => surprise(t) > UNLIKELY);
      expect(wrong).toEqual([]);
    },
  );
});

describe('the places on an order card', () => {
  const struck = casesOf(reached, true).filter((c) => c.card.order.kind === 'strike');

  it('are exactly what the strike hits, in order, whatever else happens before it', () => {
    const wrong = struck
      .filter((_, i) => i % Math.ceil(struck.length / SAMPLES) === 0)
      .filter((c, i) => {
        const { events } = tried(c, i);
        const hit = events.filter((e) => e.kind === 'strike' && e.data.response === false).map((e) => e.data.sites);
        return hit.length > 0 && hit.join() !== c.card.places.join(' ');
      });
    expect(wrong.map((c) => [c.card.id, c.card.places])).toEqual([]);
    expect(struck.some((c) => c.card.places.length === 2)).toBe(true);
    expect(struck.some((c) => c.card.places.length > 2)).toBe(true);
  });
});
