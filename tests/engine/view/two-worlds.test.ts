import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  other,
  type GameState,
  type Order,
  type OrderKind,
  type Side,
  type Submission,
  type TableOverrides,
  type UnitType,
} from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { legalOrders, legalSignals } from '../../../src/engine/view/legal.ts';
import { ORDER_CASES } from '../../support/order-cases.ts';
import { ORDER_KINDS, ORDERS } from '../../../src/engine/orders/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, group, halt, play, STILL, type Parts, type Played, type OwnState } from '../../support/engine.ts';
import { october, opened, randomSubmission, small, stream } from '../../support/random-play.ts';

// Two games that differ in one secret must look identical to every seat that may not know it.

/** Everything a seat gets after a turn. */
const shown = (p: Pick<Played, 'state' | 'events'>, seat: Side | 'public'): string =>
  JSON.stringify(eventsFor(p.events, seat)) + JSON.stringify(view(p.state, seat));

interface World {
  readonly tables?: TableOverrides;
  readonly change?: (s: OwnState) => void;
  /** Further orders in both worlds. */
  readonly also?: Parts;
}
const BUSY: TableOverrides = { 'tracks.officerKilled': 5 };
/** A state where every order is possible: rich, alert, shocked, with an orbit over Syria and a Focus. */
function full(s: GameState): void {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
  s.iran.pools = { political: 6, military: 6, intelligence: 4, leverage: 6 };
  s.turn = 3;
  s.tracks.shockTurn = 2;
  s.us.strikeIraqTurn = 2;
  s.us.lastStrike = { turn: 2, sites: [{ site: 'syrian-depot', damage: 'none' }] };
  s.iran.focus = [{ theatre: 'syria', site: 'tower' }];
  Object.assign(s.units.find((u) => u.id === 'destroyer') as { type: UnitType; at: string }, {
    type: 'orbit',
    at: 'orbit-syria',
  });
}
function world(w: World): GameState {
  const change = (s: OwnState): void => (full(s), w.change?.(s));
  return game({
    seed: 'worlds',
    tables: w.tables ?? BUSY,
    options: { tempo: 2 },
    opening: { redSeaOpen: true, gaza: 'war' },
    change,
  });
}

/** Three turns with and without the order; returns what each seat sees, turn by turn. */
function twoWorlds(side: Side, order: Order, w: World, seat: Side | 'public'): readonly (readonly [string, string])[] {
  let plain = world(w);
  let secret = plain;
  return [0, 1, 2].map((turn) => {
    const also = turn === 0 ? (w.also ?? {}) : {};
    const a = play(plain, also);
    const b = play(secret, turn === 0 ? { ...also, [side]: [...((also[side] as Order[]) ?? []), order] } : {});
    plain = a.state;
    secret = b.state;
    return [shown(a, seat), shown(b, seat)] as const;
  });
}

type Case = readonly [name: string, side: Side, order: Order, world?: World];
/** Arms at sea are always intercepted. */
const STOPPED: World = { tables: { ...BUSY, 'effects.interdict': 100 }, also: { us: [{ kind: 'interdict' }] } };
const SILENT: readonly Case[] = [
  ...ORDER_CASES.flatMap(({ silent }) => silent ?? []),
  ['an investigation', 'us', { kind: 'investigate' }],
  ['a warning bought', 'us', { kind: 'warn', theatre: 'syria' }],
  ['a search that finds', 'us', { kind: 'find', theatre: 'iraq' }, { tables: { ...BUSY, 'effects.find': 100 } }],
  ['an assessment', 'us', { kind: 'assess' }],
  ['an estimate by the US', 'us', { kind: 'estimate' }],
  [
    'a cyber operation that fails unseen',
    'us',
    { kind: 'cyber', group: 'kh' },
    { tables: { ...BUSY, 'effects.cyber': 0, 'effects.cyberSeen': 0 } },
  ],
  [
    'an interdiction that fails',
    'us',
    { kind: 'interdict' },
    { tables: { ...BUSY, 'effects.interdict': 0 }, also: { iran: [{ kind: 'resupply', group: 'houthi' }] } },
  ],
  [
    'a truce that Israel refuses',
    'us',
    { kind: 'pressIsrael', for: 'truce' },
    { tables: { ...BUSY, 'effects.truceChance': 0 } },
  ],
  [
    'a secret standing response that is not triggered',
    'us',
    { kind: 'standing', trigger: 'ballistic', scale: 'limited', announced: false },
    { tables: { ...BUSY, 'attack.ballistic': 0 } },
  ],
  [
    'a secret standing response cancelled',
    'us',
    { kind: 'cancelStanding' },
    {
      tables: { ...BUSY, 'attack.ballistic': 0 },
      change: (s) => void (s.us.standing = { trigger: 'ballistic', scale: 'strong', announced: false, since: 1 }),
    },
  ],
  [
    'a leader sought in vain',
    'us',
    { kind: 'leader', target: 'kh' },
    { tables: { ...BUSY, 'effects.leaderFound': 0 } },
  ],
  [
    'the commander sought in vain',
    'us',
    { kind: 'leader', target: 'commander' },
    {
      tables: { ...BUSY, 'effects.leaderFound': 0, 'effects.leaderSeen': 0 },
      also: { iran: [{ kind: 'visit', group: 'kh' }] },
    },
  ],
  ['an estimate by Iran', 'iran', { kind: 'estimate' }],
  ['a question about a standing response', 'iran', { kind: 'learnStanding' }],
  ['counter-intelligence without an attack to hide', 'iran', { kind: 'counterIntelligence' }, { tables: STILL }],
  ['dispersal that no strike tests', 'iran', { kind: 'disperse' }],
  ['the clergy, heard by nobody who was asked', 'iran', { kind: 'clergy' }],
  ['the prime minister likewise', 'iran', { kind: 'primeMinister' }],
  ['a visit nobody sees', 'iran', { kind: 'visit', group: 'syrian' }, { tables: { ...BUSY, 'effects.visitSeen': 0 } }],
  ['a visit out of sight of any orbit', 'iran', { kind: 'visit', group: 'kh' }],
  [
    'a halt refused in silence',
    'iran',
    { kind: 'directive', to: 'iraq', directive: 'halt' },
    { tables: { ...BUSY, 'groups.obeyMax': 0, 'groups.publicRefusal': 0 } },
  ],
  [
    'an easing refused in silence',
    'iran',
    { kind: 'directive', to: 'houthi', directive: 'ease' },
    { tables: { ...BUSY, 'groups.obeyMax': 0, 'groups.publicRefusal': 0 } },
  ],
  [
    'a halt where nobody attacked',
    'iran',
    { kind: 'directive', to: 'syria', directive: 'halt' },
    { tables: { ...STILL, 'groups.publicRefusal': 0 } },
  ],
  [
    'pressing where nobody can attack',
    'iran',
    { kind: 'directive', to: 'iraq', directive: 'press' },
    { tables: STILL },
  ],
  [
    'a Focus that sees no attack and no warning',
    'iran',
    { kind: 'focus', theatre: 'iraq', site: 'embassy' },
    { tables: STILL },
  ],
  [
    'a Focus under an orbit that fails to warn',
    'iran',
    { kind: 'focus', theatre: 'syria', site: 'base-syria' },
    { tables: { ...STILL, 'groups.warning': 0 } },
  ],
  ['a cadre with a group that does not attack', 'iran', { kind: 'cadre', n: 0, to: 'kh' }, { tables: STILL }],
  [
    'the Red Sea front closed where no ship is attacked',
    'iran',
    { kind: 'redsea', open: false },
    { tables: { ...STILL, 'groups.obey': [0, 0, 0, 0, 0, 100] } },
  ],
  [
    'the Red Sea front opened where no ship is attacked',
    'iran',
    { kind: 'redsea', open: true },
    { tables: STILL, change: (s) => void (s.iran.redSeaOpen = false) },
  ],
  [
    'Hezbollah’s refusal',
    'iran',
    { kind: 'north', to: 'hotter' },
    { tables: { ...BUSY, 'groups.obey': [40, 25, 55, 65, 0, 25] } },
  ],
  [
    'a crowd stoked that does not storm',
    'iran',
    { kind: 'crowd', mode: 'stoke' },
    { tables: { ...BUSY, 'effects.crowdStoked': 0 } },
  ],
  ['a supply of arms', 'iran', { kind: 'resupply', group: 'kh' }],
  ['a supply by sea that is stopped', 'iran', { kind: 'resupply', group: 'houthi' }, STOPPED],
  ['a crowd called off that was not coming', 'iran', { kind: 'crowd', mode: 'calm' }],
];

describe('two games that differ in one secret order', () => {
  const cases = SILENT.map(([name, side, order, w]) => ({ name, side, order, w: w ?? {} }));
  it.each(cases)('show no difference: $name', ({ side, order, w }) => {
    for (const seat of [other(side), 'public'] as const)
      for (const [plain, secret] of twoWorlds(side, order, w, seat)) expect(secret).toBe(plain);
  });

  it('have a silent case for every order that says it is never observed', () => {
    const tried = new Set<OrderKind>(SILENT.map(([, , order]) => order.kind));
    expect(ORDER_KINDS.filter((kind) => ORDERS[kind].observable === 'never' && !tried.has(kind))).toEqual([]);
  });
});

describe('two games that differ in an observable order', () => {
  const until = (p: Played, seat: Side | 'public', turn: number, watch: number) =>
    JSON.stringify(
      p.seen(seat).filter((e) => e.turn < turn || (e.turn === turn && e.watch < watch && e.watch !== 999)),
    );
  /** The first watch of the turn in which an order may show; 999: not before the end of the turn. */
  const seenFrom: readonly (readonly [Side, Order, number])[] = [
    ['us', { kind: 'strike', scale: 'limited', aim: 'fighters', site: 'syrian-depot' }, 7],
    ['us', { kind: 'strike', scale: 'strong', aim: 'materiel', site: 'kh-depot' }, 7],
    ['us', { kind: 'strike', scale: 'wave', aim: 'materiel' }, 7],
    ['us', { kind: 'leader', target: 'syrian' }, 7],
    ['us', { kind: 'soil', site: 'brigade' }, 7],
    ['iran', { kind: 'missilesBase', site: 'base-iraq' }, 14],
    ['iran', { kind: 'missilesNeighbour' }, 14],
    ['iran', { kind: 'seize' }, 9],
  ];

  it.each(seenFrom)('show no difference before it can be seen: %s %j, watch %i', (side, order, watch) => {
    const w: World = { change: (s) => void (s.iran.alertTurn = 3), tables: { ...BUSY, 'effects.leaderFound': 100 } };
    const [plain, secret] = [play(world(w)), play(world(w), { [side]: [order] })];
    for (const seat of [other(side), 'public'] as const) {
      expect(until(secret, seat, 3, watch)).toBe(until(plain, seat, 3, watch));
      expect(shown(secret, seat)).not.toBe(shown(plain, seat));
    }
  });

  it('show a move without effect on defences only on arrival', () => {
    const w: World = { tables: STILL };
    const [plain, secret] = [
      play(world(w)),
      play(world(w), { us: [{ kind: 'move', unit: 'carrier', to: 'red-sea' }] }),
    ];
    for (const seat of ['iran', 'public'] as const) {
      const turn3 = (p: Played) => JSON.stringify(p.seen(seat).filter((e) => e.turn === 3));
      expect(turn3(secret)).toBe(turn3(plain));
      expect(shown(secret, seat)).not.toBe(shown(plain, seat));
    }
  });

  it('show a secret standing response only when it fires', () => {
    const w: World = {
      tables: { ...BUSY, 'sites.intercept': [0, 0, 0, 0, 0], 'attack.injured': 100, 'attack.injuries': [9] },
    };
    const order: Order = { kind: 'standing', trigger: 'injury', scale: 'limited', announced: false };
    const [plain, secret] = [play(world(w)), play(world(w), { us: [order] })];
    const fired = secret.of('responseFired')[0].watch;
    for (const seat of ['iran', 'public'] as const)
      expect(until(secret, seat, 3, fired)).toBe(until(plain, seat, 3, fired));
  });
});

describe('two games that differ in a secret of the state', () => {
  type Secret = readonly [name: string, change: (s: OwnState) => void, hidden: readonly (Side | 'public')[]];
  const everybody = ['us', 'iran', 'public'] as const;
  const secrets: readonly Secret[] = [
    [
      'θ',
      (s) =>
        void (s.secret = {
          ...s.secret,
          thetaLimited: 0.3,
          thetaHeavy: 0.3,
          thetaYemen: 3,
          world: 9,
          fear: 1,
          anger: 99,
        }),
      everybody,
    ],
    ['the last turn', (s) => void (s.secret = { ...s.secret, lastTurn: 9 }), everybody],
    ['true Heat', (s) => void (s.heat.truth = { all: 99, theatres: [99, 99, 99, 99, 99] }), everybody],
    [
      'the hidden aim of Iran',
      (s) => void (s.secret = { ...s.secret, hiddenAims: { us: null, iran: 'expel' } }),
      ['us', 'public'],
    ],
    [
      'the hidden aim of the US',
      (s) => void (s.secret = { ...s.secret, hiddenAims: { us: 'contain', iran: null } }),
      ['iran', 'public'],
    ],
    ['the points of Iran', (s) => void (s.points.iran.home = 40), ['us', 'public']],
    ['the points of the US', (s) => void (s.points.us.home = 40), ['iran', 'public']],
    ['the pools of Iran', (s) => void (s.iran.pools.leverage = 1), ['us', 'public']],
    ['the pools of the US', (s) => void (s.us.pools.military = 1), ['iran', 'public']],
    ['forecasts of Iran', (s) => void (s.iran.assessments = [{ killed: 99 }]), ['us', 'public']],
    ['forecasts of the US', (s) => void (s.us.assessments = [{ killed: 99 }]), ['iran', 'public']],
    ['aims of the US', (s) => void (s.us.aims = ['noDeaths', 'fewerAttacks', 'noWiderWar']), ['iran', 'public']],
    ['Focus', (s) => void (s.iran.focus = []), ['us', 'public']],
    ['cadres', (s) => void (s.iran.cadres = ['kh', 'kh', 'home']), ['us', 'public']],
    ['directives', (s) => halt(s, 'kh', 'syrian'), ['us', 'public']],
    [
      'grievance, cohesion, effect of strikes',
      (s) => void Object.assign(group(s, 'kh'), { grievance: 3, cohesion: 1, effect: 0.4 }),
      ['us', 'public'],
    ],
    ['the effect of strikes', (s) => void (group(s, 'kh').effect = 0.4), everybody],
    ['stocks', (s) => void (group(s, 'kh').munitions = 0), ['us', 'public']],
    ['what the US reckons of stocks', (s) => void (group(s, 'kh').reckoned = 0), ['iran', 'public']],
    [
      'a standing response',
      (s) => void (s.us.standing = { trigger: 'killed', scale: 'limited', announced: false, since: 1 }),
      ['iran', 'public'],
    ],
    ['what the US knows of axis sites', (s) => s.axis.forEach((a) => (a.known = 'known')), ['iran', 'public']],
    [
      'damage that was not assessed',
      (s) => void Object.assign(s.axis[0], { damage: 'destroyed', reported: 'none' }),
      ['us', 'public'],
    ],
    ['dispersal', (s) => void (s.iran.dispersedUntil = 9), ['us', 'public']],
    ['Hardliners', (s) => void (s.tracks.hardliners = 77), ['us', 'public']],
    ['Prestige', (s) => void (s.tracks.prestige = 3), ['us', 'public']],
    ['Pressure within ten', (s) => void (s.tracks.pressure = 3), ['iran', 'public']],
    [
      'warnings and estimates',
      (s) => (
        (s.us.warnings = [{ theatre: 'syria', site: 'tower' }]), void (s.us.estimates = [{ turn: 2, stance: 'holds' }])
      ),
      ['iran', 'public'],
    ],
    [
      'signals under way',
      (s) => void (s.transit = [{ from: 'us', signal: { kind: 'denounce', text: 'x' }, fact: null, index: 0 }]),
      everybody,
    ],
    // An officer's death is public, so Iran knows whether it is answered.
    ['debts', (s) => void (s.debts = [{ kind: 'officer', side: 'iran', turn: 2, due: 3, ref: 'x' }]), ['us', 'public']],
    ['the seed', (s) => void Object.assign(s, { def: { ...s.def, seed: 'another', key: [1, 2, 3, 4] } }), everybody],
    [
      'the world a facilitator chose',
      (s) => void Object.assign(s, { def: { ...s.def, options: { ...s.def.options, theta: 'provoke', hazard: 5 } } }),
      everybody,
    ],
    [
      'rows nobody may read',
      (s) => void (s.past = [{ restraint: true, nearMisses: 4, heat: 3 } as GameState['past'][number]]),
      everybody,
    ],
  ];

  it.each(secrets)('look the same to seats that may not know: %s', (_, change, hidden) => {
    const [plain, secret] = [world({}), world({ change })];
    for (const seat of hidden) expect(JSON.stringify(view(secret, seat))).toBe(JSON.stringify(view(plain, seat)));
  });

  it('look the same to everybody until the first strike: θ', () => {
    const theta = (s: GameState) =>
      void (s.secret = { ...s.secret, thetaLimited: 0.3, thetaHeavy: 0.3, thetaYemen: 3 });
    let [plain, secret] = [world({}), world({ change: theta })];
    for (let turn = 0; turn < 3; turn++) {
      const [a, b] = [play(plain), play(secret)];
      for (const seat of ['us', 'iran', 'public'] as const) expect(shown(b, seat)).toBe(shown(a, seat));
      [plain, secret] = [a.state, b.state];
    }
    const strike: Parts = { us: [{ kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }] };
    const [a, b] = [play(world({}), strike), play(world({ change: theta }), strike)];
    for (const seat of ['us', 'iran', 'public'] as const) expect(shown(b, seat)).toBe(shown(a, seat));
  });

  it('look the same to everybody else: forecasts', () => {
    const forecast = { iran: { assessment: { killed: 99, act: 1, lineCrossed: 3 } } };
    const [a, b] = [play(world({})), play(world({}), forecast)];
    for (const seat of ['us', 'public'] as const) expect(shown(b, seat)).toBe(shown(a, seat));
  });
});

describe('in random games', () => {
  interface Point {
    readonly s: GameState;
    readonly us: Submission;
    readonly iran: Submission;
  }
  /** A random game after some turns, with both sides' next orders. */
  function reached(seed: number, turns: number): Point | null {
    const pick = stream(`worlds:${seed}`);
    let s = opened(`worlds:${seed}`, { scenario: seed % 2 ? october : small, options: { hazard: 0, tempo: 2 } });
    const point = (): Point => ({
      s,
      us: randomSubmission(s, 'us', pick, 3),
      iran: randomSubmission(s, 'iran', pick, 3),
    });
    for (let i = 0; i < turns && !s.ending; i++) s = resolveTurn(s, point(), { quiet: true }).state;
    return s.ending ? null : point();
  }
  const played = (p: Point) => resolveTurn(p.s, p);
  const arbitrary = fc.record({ seed: fc.nat(100_000), turns: fc.nat(5), which: fc.nat(1000) });

  /** Orders that are visible by design: attribution, requests to groups, strikes. */
  const entangled = (o: Order, p: Point): boolean => {
    const responds = p.s.us.standing !== null || p.us.orders.some((x) => x.kind === 'standing');
    const strikes = p.us.orders.some((x) => x.kind === 'strike') || responds;
    const asks = p.iran.orders.some((x) => x.kind === 'directive');
    if (o.kind === 'investigate') return responds;
    if (o.kind === 'counterIntelligence') return true;
    if (o.kind === 'disperse') return strikes;
    return (o.kind === 'clergy' || o.kind === 'primeMinister') && asks;
  };

  it.each(['us', 'iran'] as const)('an unobservable order of the %s is not observed', { timeout: 20_000 }, (side) => {
    fc.assert(
      fc.property(arbitrary, ({ seed, turns, which }) => {
        const p = reached(seed, turns);
        fc.pre(p !== null);
        const v = view(p.s, side);
        const silent = legalOrders(v).filter((x) => x.observable === 'never' && !entangled(x.order, p));
        fc.pre(silent.length > 0);
        const own = p[side];
        const more = { ...own, orders: [...own.orders, silent[which % silent.length].order] };
        fc.pre(checkSubmission(v, more).ok);
        const [plain, secret] = [played(p), played({ ...p, [side]: more })];
        for (const seat of [other(side), 'public'] as const) expect(shown(secret, seat)).toBe(shown(plain, seat));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it.each(['us', 'iran'] as const)(
    'a private message of the %s is not seen by the projector',
    { timeout: 20_000 },
    (side) => {
      fc.assert(
        fc.property(arbitrary, ({ seed, turns, which }) => {
          const p = reached(seed, turns);
          fc.pre(p !== null);
          const v = view(p.s, side);
          const whispers = legalSignals(v).filter((x) => x.signal.kind === 'private');
          fc.pre(whispers.length > 0);
          const own = p[side];
          const more = { ...own, signals: [...own.signals, whispers[which % whispers.length].signal] };
          fc.pre(checkSubmission(v, more).ok);
          expect(shown(played({ ...p, [side]: more }), 'public')).toBe(shown(played(p), 'public'));
        }),
        { numRuns: 30, seed: 7 },
      );
    },
  );

  it('a strike is not seen before its watch', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(arbitrary, ({ seed, turns, which }) => {
        const p = reached(seed, turns);
        fc.pre(p !== null);
        const v = view(p.s, 'us');
        const strikes = legalOrders(v).filter((x) => ['strike', 'leader', 'soil'].includes(x.order.kind));
        fc.pre(strikes.length > 0);
        const only = { ...p.us, orders: [] };
        const more = { ...only, orders: [strikes[which % strikes.length].order] };
        const early = (us: Submission, seat: Side | 'public') =>
          JSON.stringify(
            eventsFor(played({ ...p, us }).events, seat).filter((e) => e.turn === p.s.turn && e.watch < 7),
          );
        for (const seat of ['iran', 'public'] as const) expect(early(more, seat)).toBe(early(only, seat));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
