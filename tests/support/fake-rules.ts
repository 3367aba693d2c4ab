import type { Check, Cost, LegalOrder, Order, Pool, SideView, Submission, Verb } from '../../src/engine/model/index.ts';
import { ORDERS } from '../../src/engine/orders/index.ts';
import type { Rules } from '../../src/client/store/format/rules.ts';
import { addCosts, clashes, legalOf } from '../../src/client/store/draft/cards.ts';

const legal = (
  order: Order,
  verb: Verb,
  cost: Cost,
  keys: string[],
  more: Partial<Pick<LegalOrder, 'theatre' | 'ep' | 'places'>> = {},
): LegalOrder => ({
  id: JSON.stringify(order),
  order,
  verb,
  card: order.kind === 'strike' && more.theatre === 'redsea' ? 'strike:redsea' : order.kind,
  fields: ORDERS[order.kind].fields,
  mark: ORDERS[order.kind].mark,
  cost,
  keys,
  capacity: 0,
  theatre: null,
  places: [],
  odds: [],
  ep: 0,
  firstEp: 0,
  rung: 0,
  observable: 'never',
  moves: [],
  ...more,
});

const strike = (site: string, scale: 'limited' | 'strong', aim: 'materiel' | 'fighters', yemen = false): LegalOrder =>
  legal(
    { kind: 'strike', scale, aim, site },
    'strike',
    { military: scale === 'limited' ? 2 : 3 },
    [`strike:${yemen ? 'houthi' : 'syrian'}`],
    { theatre: yemen ? 'redsea' : 'syria', ep: 18.6 },
  );

/** A few orders, enough to test the page's logic without the game's rules. */
export const fakeLegal: readonly LegalOrder[] = [
  strike('abu-kamal', 'limited', 'materiel'),
  strike('abu-kamal', 'limited', 'fighters'),
  strike('abu-kamal', 'strong', 'materiel'),
  strike('mayadin', 'limited', 'materiel'),
  strike('mayadin', 'limited', 'fighters'),
  legal({ kind: 'strike', scale: 'wave', aim: 'materiel' }, 'strike', { military: 4, political: 1 }, ['strike:syrian']),
  strike('hodeidah', 'limited', 'materiel', true),
  legal({ kind: 'move', unit: 'ford', to: 'red-sea' }, 'deploy', { military: 2, political: 1 }, ['unit:ford']),
  legal({ kind: 'move', unit: 'ford', to: 'gulf-oman' }, 'deploy', { military: 2, political: 1 }, ['unit:ford']),
  legal({ kind: 'move', unit: 'carney', to: 'gulf-oman' }, 'deploy', { military: 1 }, ['unit:carney']),
  legal({ kind: 'harden', site: 'al-tanf' }, 'deploy', { military: 1 }, ['harden:al-tanf']),
  legal({ kind: 'talks' }, 'diplomacy', { political: 1 }, ['talks']),
];

export const fakeRules: Rules = {
  legalOrders: () => fakeLegal,
  legalSignals: () => [],
  check: (view: SideView, s: Submission): Check => {
    const options = s.orders.map((order) => legalOf(fakeLegal, order));
    const cost = addCosts(options.map((x) => x?.cost ?? {}));
    const errors = (Object.keys(cost) as Pool[])
      .filter((pool) => cost[pool] > view.pools[pool])
      .map((pool) => ({ code: 'tooDear', path: '', params: { pool, need: cost[pool], have: view.pools[pool] } }));
    options.forEach((x, i) => {
      if (x && clashes(fakeLegal, s.orders.slice(0, i), x).length > 0) {
        errors.push({ code: 'clash', path: `/orders/${i}`, params: { pool: 'military', need: 0, have: 0 } });
      }
    });
    return errors.length > 0 ? { ok: false, errors } : { ok: true, cost };
  },
  refused: () => [],
  more: async () => ({
    wordsAtStake: () => [],
    pressForecast: () => ({ attacks: 0, now: 0, death: 0, atSea: false }),
  }),
  reach: () => ['syria', 'iraq', 'lebanon'],
  heatAfter: (view, ep) => view.heat.all + ep * 0.3,
};
