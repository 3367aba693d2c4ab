import { describe, expect, it } from 'vitest';
import {
  POOLS,
  type GameState,
  type LegalOrder,
  type Order,
  type Pool,
  type Side,
  type SideView,
  type Submission,
} from '../../../src/engine/model/index.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { legalOrders, legalSignals, refusedOrders } from '../../../src/engine/view/legal.ts';
import { KINDS_OF, ORDER_KINDS, orderId } from '../../../src/engine/orders/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, play, refusals, resolve, submission } from '../../support/engine.ts';
import { october, randomGame, small, textOf } from '../../support/random-play.ts';

/** Longest allowed list of orders. */
const CAP = 600;
const SIDES: readonly Side[] = ['us', 'iran'];
const reached: readonly GameState[] = [0, 1, 2, 3, 4, 5].flatMap((i) =>
  randomGame(`legal:${i}`, { scenario: i % 2 ? october : small, options: { hazard: 0 } }).map((step) => step.before),
);
const views: readonly SideView[] = reached.flatMap((s) => SIDES.map((side) => view(s, side)));
const legal = new Map(views.map((v) => [v, legalOrders(v)]));
const orders = (v: SideView): readonly LegalOrder[] => legal.get(v)!;
const alone = (v: SideView, part: Partial<Submission>) =>
  checkSubmission(v, { turn: v.turn, signals: [], orders: [], ...part });

describe('a legal order', () => {
  it('is accepted alone, at the cost that is listed', () => {
    const refused = views.flatMap((v) =>
      orders(v).filter((x) => {
        const check = alone(v, { orders: [x.order] });
        return !check.ok || POOLS.some((pool) => check.cost[pool] !== (x.cost[pool] ?? 0));
      }),
    );
    expect(refused).toEqual([]);
  });

  it('is accepted alone, signal by signal', () => {
    const refused = views.flatMap((v) => legalSignals(v).filter((x) => !alone(v, { signals: [x.signal] }).ok));
    expect(refused).toEqual([]);
  });

  it('is listed once, with its own id', () => {
    for (const v of views) {
      const ids = orders(v).map((x) => x.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(orders(v).map((x) => orderId(x.order))).toEqual(ids);
      const signals = legalSignals(v).map((x) => x.id);
      expect(new Set(signals).size).toBe(signals.length);
    }
  });

  it('is one of at most 600', () => {
    const largest = Math.max(...views.map((v) => orders(v).length));
    expect(largest).toBeLessThanOrEqual(CAP);
    expect(largest).toBeGreaterThan(60);
  });

  it('is listed in the same order for the same view', () => {
    for (const v of views.slice(0, 4)) expect(legalOrders(v).map((x) => x.id)).toEqual(orders(v).map((x) => x.id));
  });

  it('is distinguished from unavailable ones, each with its reason', () => {
    const taken = views.flatMap((v) => {
      const listed = new Set(orders(v).map((x) => x.id));
      return refusedOrders(v).filter(
        (x) => listed.has(x.order.id) || x.reason.code === '' || alone(v, { orders: [x.order.order] }).ok,
      );
    });
    expect(taken).toEqual([]);
  });

  it('has a cost of at least zero, and says what can be observed of it', () => {
    const odd = views.flatMap((v) =>
      orders(v).filter((x) => Object.values(x.cost).some((n) => n <= 0) || x.capacity < 0 || x.observable === ''),
    );
    expect(odd).toEqual([]);
  });

  it('does not exist once the game is over', () => {
    const last = randomGame('over', { options: { hazard: 0 } }).at(-1)!.after;
    for (const side of SIDES) {
      expect(legalOrders(view(last, side))).toEqual([]);
      expect(legalSignals(view(last, side))).toEqual([]);
      expect(refusals(last, side, null)).toEqual([]);
    }
  });

  it('belongs to its own side', () => {
    const kinds = (side: Side) =>
      new Set(views.filter((v) => v.seat === side).flatMap((v) => orders(v).map((x) => x.order.kind)));
    const foreign = (side: Side) =>
      ORDER_KINDS.filter((kind) => !KINDS_OF[side].includes(kind) && kinds(side).has(kind));
    expect([foreign('us'), foreign('iran')]).toEqual([[], []]);
  });

  it('covers every kind over a few random games', () => {
    const seen = new Set(views.flatMap((v) => orders(v).map((x) => x.order.kind)));
    expect(ORDER_KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});

describe('a set of orders', () => {
  it('is refused when two share an exclusive key', () => {
    const pairs = views.slice(0, 30).flatMap((v) => {
      const list = orders(v);
      return list.slice(7).map((b, i) => ({ v, a: list[i], b }));
    });
    const clashing = pairs.filter(({ a, b }) => a.keys.some((k) => b.keys.includes(k)));
    expect(clashing.length).toBeGreaterThan(100);
    expect(clashing.filter(({ v, a, b }) => alone(v, { orders: [a.order, b.order] }).ok)).toEqual([]);
  });

  it('is refused when its costs exceed a pool, though each is legal alone', () => {
    const bare = (x: LegalOrder) => x.keys.every((k) => !k.startsWith('strike') && !k.startsWith('unit'));
    const dear = views.flatMap((v) => {
      const apart = orders(v).filter((x, i, all) => bare(x) && all.findIndex((y) => y.keys[0] === x.keys[0]) === i);
      const spent = (pool: Pool) => apart.reduce((n, x) => n + (x.cost[pool] ?? 0), 0);
      return POOLS.some((pool) => spent(pool) > v.pools[pool]) ? [{ v, orders: apart.map((x) => x.order) }] : [];
    });
    expect(dear.length).toBeGreaterThan(20);
    expect(dear.filter((x) => alone(x.v, { orders: x.orders }).ok)).toEqual([]);
  });

  it('is refused whole, and changes nothing but standing orders', () => {
    const s = game();
    const good: Order = { kind: 'harden', site: 'tower' };
    const bad: Order = { kind: 'harden', site: 'nowhere' };
    const refused = resolve(s, { us: [good, bad] });
    expect(textOf(refused.state)).toBe(textOf(play(s).state));
  });

  it('gets every error, each with a pointer', () => {
    const s = game();
    const check = checkSubmission(
      view(s, 'us'),
      submission(2, {
        orders: [{ kind: 'harden', site: 'nowhere' }, { kind: 'investigate' }, { kind: 'investigate' }],
        signals: [{ kind: 'redline', condition: 'killed', reply: 'seize', turns: 1 }],
        assessment: { killed: 101, ifUnhurt: 'halt' },
        aims: ['noDeaths'],
      }),
    );
    expect(check.ok ? [] : check.errors.map((e) => `${e.path} ${e.code}`)).toEqual([
      '/turn wrongTurn',
      '/assessment/killed range',
      '/assessment/ifUnhurt malformed',
      '/aims malformed',
      '/orders/0 unknownSite',
      '/orders/2 conflict',
      '/signals/0 malformed',
    ]);
  });
});

describe('the class settings (§6)', () => {
  it('include the Basic set: these kinds and no others', () => {
    const basic = (side: Side) =>
      [...new Set(legalOrders(view(game({ options: { orderSet: 'basic' } }), side)).map((x) => x.order.kind))].sort();
    expect(basic('us')).toEqual(['harden', 'investigate', 'move', 'strike']);
    expect(basic('iran')).toEqual(['directive', 'focus', 'resupply', 'visit']);
    const signals = (side: Side) =>
      [...new Set(legalSignals(view(game({ options: { orderSet: 'basic' } }), side)).map((x) => x.signal.kind))].sort();
    expect(signals('us')).toEqual(['private', 'redline', 'stopForStop']);
  });

  it('have no waves, and one directive per theatre', () => {
    const s = game({ options: { orderSet: 'basic' } });
    expect(legalOrders(view(s, 'us')).some((x) => x.order.kind === 'strike' && x.order.scale === 'wave')).toBe(false);
    expect(refusals(s, 'iran', [{ kind: 'directive', to: 'kh', directive: 'press' }])).toEqual(['notBasic']);
    expect(refusals(s, 'iran', [{ kind: 'directive', to: 'iraq', directive: 'press' }])).toEqual([]);
    expect(refusals(s, 'us', [{ kind: 'talks' }])).toEqual(['notBasic']);
  });

  it('allow three orders and one signal a turn', () => {
    const s = game({ options: { maxOrders: 3, maxSignals: 1 } });
    const four: Order[] = [
      { kind: 'focus', theatre: 'iraq', site: 'embassy' },
      { kind: 'focus', theatre: 'syria', site: 'tower' },
      { kind: 'visit', group: 'kh' },
      { kind: 'resupply', group: 'kh' },
    ];
    expect(refusals(s, 'iran', four)).toEqual(['tooManyOrders']);
    expect(refusals(s, 'iran', four.slice(1))).toEqual([]);
  });
});

describe('sealed assessments and aims (§6)', () => {
  it('are accepted within 0 and 100, and aims on turn 1 only', () => {
    const s = game();
    expect(refusals(s, 'iran', { assessment: { killed: 0, act: 100, ifUnhurt: 'halt', working: 50 } })).toEqual([]);
    for (const bad of [-1, 101, NaN, Infinity, '5', null])
      expect(refusals(s, 'iran', { assessment: { act: bad as number } })).toEqual(['range']);
    const aims = ['keepPressure', 'noDirectWar', 'axisIntact'] as const;
    expect(refusals(s, 'iran', { aims })).toEqual([]);
    expect(refusals(play(s).state, 'iran', { aims })).toEqual(['aimsFirstTurn']);
    expect(refusals(s, 'us', { aims })).toEqual(['malformed']);
    expect(refusals(s, 'iran', { aims: [aims[0], aims[0], aims[1]] })).toEqual(['malformed']);
  });

  it('are stored for the debrief, visible to their own side', () => {
    const { state } = play(game(), {
      us: { assessment: { killed: 30 }, aims: ['noDeaths', 'fewerAttacks', 'noWiderWar'] },
    });
    expect(view(state, 'us').us!.assessments).toEqual([{ killed: 30 }]);
    expect(view(state, 'us').aims).toEqual(['noDeaths', 'fewerAttacks', 'noWiderWar']);
    expect(view(state, 'iran').aims).toBeNull();
    expect(JSON.stringify(view(state, 'iran'))).not.toContain('fewerAttacks');
  });
});
