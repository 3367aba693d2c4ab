import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, play, STILL, term } from '../../support/engine.ts';

const { ep, heat } = tablesFor({});
const tables = { ...STILL, 'effects.leaderFound': 100, 'effects.destroyed': [100, 100, 100] };
const rich = { political: 6, military: 6, intelligence: 4, leverage: 0 };

const ORDERS: readonly Order[] = [
  { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'kh-depot' },
  { kind: 'strike', scale: 'wave', aim: 'materiel' },
  { kind: 'leader', target: 'kh' },
];

describe('the first strike of a kind, or in a theatre (§8)', () => {
  it.each(ORDERS)('counts the same on the card and in Heat, and a second does not: %j', (order) => {
    let s = game({ tables, change: (x) => void (x.us.pools = { ...rich }) });
    for (const first of [true, false]) {
      const card = legalOrders(view(s, 'us')).find((x) => JSON.stringify(x.order) === JSON.stringify(order))!;
      expect(card.firstEp).toBe(first ? ep.newClass : 0);
      const { state, of } = play(s, { us: [order] });
      expect(term(of('heat')[0], 'act.newClass')).toBeCloseTo(heat.gain * card.firstEp, 9);
      s = { ...state, us: { ...state.us, pools: { ...rich } } };
    }
  });
});
