import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, PublicRow } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, group, play, refusals, STILL, term, type GameSpec, type OwnState } from '../../support/engine.ts';

const { groups, attack, points } = tablesFor({});
const SEA = { ...STILL, 'groups.rate': [0, 0, 0, 0, 0, 3] };
const close: Order = { kind: 'redsea', open: false };
const gather: Order = { kind: 'coalition' };
const attacked = (s: OwnState) => void (s.pastPublic = [{ ships: 2 } as PublicRow]);

describe('closing the Red Sea front (§6)', () => {
  const asked = (spec: GameSpec = {}) => {
    const p = play(game({ ...spec, opening: { redSeaOpen: true, ...spec.opening } }), { iran: [close] });
    return [...p.of('closeObeyed'), ...p.of('closeRefused')][0]!.why![0]!.why.mods;
  };

  it('is a request like any other, and less likely than any other of that group', () => {
    const halted = play(game(), { iran: [{ kind: 'directive', to: 'houthi', directive: 'halt' }] });
    const request = [...halted.of('obeys'), ...halted.of('refuses')][0]!.why![0]!.why.mods;
    const without = asked().filter(({ key }) => key !== 'ownWar' && key !== 'cap');
    expect(without).toEqual(request.filter(({ key }) => key !== 'cap'));
    expect(asked()).toContainEqual({ key: 'ownWar', op: '+', value: groups.closeSea });
  });

  it('is likelier after a shock, a visit, and when asked again', () => {
    expect(asked({ change: (s) => ((s.turn = 3), void (s.tracks.shockTurn = 2)) }).map(({ key }) => key)).toContain(
      'shock',
    );
    const again = asked({ change: (s) => void (group(s as never, 'houthi').repeats = 2) });
    expect(again).toContainEqual({ key: 'repeats', op: '+', value: 2 * groups.perRepeat[5]! });
  });

  it('shows on its card the odds that are rolled', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.nat(100),
        fc.nat(100),
        fc.constantFrom('war', 'rafah'),
        (repeats, trust, belief, gaza) => {
          const s = game({
            opening: { redSeaOpen: true, gaza },
            change: (x) => {
              group(x as never, 'houthi').repeats = repeats;
              Object.assign(x.tracks, { assurance: trust, credibility: belief });
            },
          });
          const card = legalOrders(view(s, 'iran')).find(({ order }) => order.kind === 'redsea' && !order.open)!;
          const p = play(s, { iran: [close] });
          const rolled = [...p.of('closeObeyed'), ...p.of('closeRefused')][0]!.why![0]!.why;
          expect(card.odds[0]!.why.result).toBe(rolled.result);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a coalition of escorts (§6)', () => {
  const sailing = (s: OwnState) => void (s.us.coalitionFrom = 1);

  it('needs a ship that was attacked, and is gathered once', () => {
    expect(refusals(game(), 'us', [gather])).toEqual(['noShipAttacked']);
    expect(refusals(game({ change: attacked }), 'us', [gather])).toEqual([]);
    expect(refusals(game({ change: (s) => (attacked(s), sailing(s)) }), 'us', [gather])).toEqual(['coalitionThere']);
  });

  it('spares ships and traffic, from the turn after', () => {
    const hit = (change: (s: OwnState) => void) => {
      const p = play(game({ tables: SEA, opening: { redSeaOpen: true }, change }));
      const lost = p.of('track').find(({ data }) => data.track === 'shipping')!;
      return [p.of('shipAttack')[0]!.why![0]!.why.result!, term(lost, 'shipAttacks')] as const;
    };
    const [[odds, lost], [fewer, less]] = [hit(() => {}), hit(sailing)];
    expect(fewer).toBeCloseTo(odds * attack.coalitionHit, 1);
    expect(less / lost).toBeCloseTo(attack.coalitionTraffic, 2);
    expect(hit((s) => void (s.us.coalitionFrom = 2))).toEqual([odds, lost]);
  });

  it('takes part in strikes in Yemen, and nowhere else', () => {
    const cost = (change: (s: OwnState) => void, theatre: string) => {
      const s = game({ change });
      const found = legalOrders(view(s, 'us')).find(
        ({ order, theatre: where }) => order.kind === 'strike' && order.scale === 'limited' && where === theatre,
      );
      return found?.cost.military;
    };
    expect([cost(() => {}, 'redsea'), cost(sailing, 'redsea')]).toEqual([2, 1]);
    expect(cost(sailing, 'syria')).toBe(cost(() => {}, 'syria'));
  });
});

describe('what an open Red Sea costs Iran (§9, §10)', () => {
  const oil = (shipping: number, redSeaOpen: boolean) =>
    play(game({ tables: SEA, opening: { shipping, redSeaOpen } })).state.tracks.oil;

  it('is oil, while traffic is low and ships are attacked', () => {
    expect(oil(60, true)).toBeLessThan(oil(95, true));
    expect(play(game({ opening: { shipping: 60 } })).state.tracks.oil).toBe(oil(95, true));
  });

  it('is half of the credit for a calm turn on land', () => {
    const calm = (ships: number) => {
      const tables = { ...SEA, 'groups.rate': [0, 0, 0, 0, 0, ships] };
      const p = play(game({ tables, opening: { redSeaOpen: true } }));
      return term(p.of('points').find(({ data }) => data.side === 'iran')!, 'point.calm');
    };
    expect(calm(0)).toBe(points.iranCalm);
    expect(calm(3)).toBe(points.iranCalm * points.iranCalmSea);
  });
});
