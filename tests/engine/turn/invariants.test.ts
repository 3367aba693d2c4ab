import { describe, expect, it } from 'vitest';
import { POOLS, type GameState } from '../../../src/engine/model/index.ts';
import { october, randomGame, small, type Step } from '../../support/random-play.ts';

const CAP = { political: 6, military: 6, intelligence: 4, leverage: 6 };
const RANGES = {
  pressure: [0, 100],
  hardliners: [0, 100],
  credibility: [0, 100],
  assurance: [0, 100],
  baghdad: [-5, 5],
  prestige: [1, 12],
  oil: [0.8, 1.6],
  shipping: [0, 100],
  north: [0, 5],
} as const;
type Track = keyof typeof RANGES;

const games: readonly Step[][] = Array.from({ length: 20 }, (_, i) =>
  randomGame(`invariant:${i}`, {
    scenario: i % 2 ? october : small,
    options: { tempo: i % 3 ? 1 : 2, length: i === 4 ? 'full' : 'half' },
  }),
);
const steps = games.flat();
const states = steps.map((step) => step.after);

/** Violations over everything played. */
const wrong = <T>(list: readonly T[], check: (x: T) => Readonly<Record<string, boolean>>): string[] =>
  list.flatMap((x) => Object.entries(check(x)).flatMap(([name, ok]) => (ok ? [] : [name])));
const within = (x: number, [lo, hi]: readonly [number, number]): boolean => x >= lo && x <= hi;

describe('in every game', () => {
  it('every track stays in its range', () => {
    const inRange = (s: GameState) =>
      Object.fromEntries(Object.entries(RANGES).map(([t, range]) => [t, within(s.tracks[t as Track], range)]));
    expect(wrong(states, inRange)).toEqual([]);
    const heats = states.flatMap((s) => Object.values(s.heat).flatMap((h) => [h.all, ...h.theatres]));
    expect(wrong(heats, (x) => ({ heat: within(x, [0, 100]) }))).toEqual([]);
  });

  it('pools stay whole numbers, between zero and their caps', () => {
    const pools = states.flatMap((s) => [s.us.pools, s.iran.pools]);
    const whole = (p: (typeof pools)[number]) =>
      Object.fromEntries(POOLS.map((k) => [k, Number.isInteger(p[k]) && within(p[k], [0, CAP[k]])]));
    expect(wrong(pools, whole)).toEqual([]);
  });

  it('groups stay within their bounds', () => {
    const found = wrong(
      states.flatMap((s) => s.groups),
      (g) => ({
        munitions: within(g.munitions, [0, 6]) && Number.isInteger(g.munitions),
        spent: within(g.spent, [0, 11]),
        grievance: within(g.grievance, [0, 4]),
        cohesion: within(g.cohesion, [0, 3]),
        effect: within(g.effect, [0.2, 2]),
        obeys: g.obeys || g.directive === 'ease' || g.directive === 'halt',
        avoids: g.avoid || !g.avoids,
        pressed: g.directive !== 'press' || !g.avoid,
      }),
    );
    expect(found).toEqual([]);
  });

  it('people never fall below zero, nor rise above the start', () => {
    const sites = states.flatMap((s) => s.sites.map((x, i) => ({ ...x, most: s.def.sites[i].personnel })));
    const found = wrong(sites, (x) => ({
      personnel: within(x.personnel, [0, x.most]),
      hardening: within(x.hardening, [0, 2]),
      hits: within(x.hits, [0, 5]),
    }));
    expect(found).toEqual([]);
  });

  it('the ledger only grows, and agrees with the rows', () => {
    const grows = ({ before, after }: Step) => {
      const old = before.ledger as unknown as Record<string, number>;
      return Object.fromEntries(Object.entries(after.ledger).map(([k, n]) => [k, n >= old[k]]));
    };
    expect(wrong(steps, grows)).toEqual([]);
    const sum = (s: GameState, key: 'killed' | 'wounded' | 'fightersKilled') => s.past.reduce((n, r) => n + r[key], 0);
    const agrees = (s: GameState) => ({
      killed: s.ledger.americansKilled === sum(s, 'killed'),
      // Brain injuries are found later: fewer than as many again.
      wounded: within(s.ledger.americansWounded, [sum(s, 'wounded'), 2 * sum(s, 'wounded')]),
      fighters: s.ledger.fightersKilled === sum(s, 'fightersKilled'),
    });
    expect(wrong(states, agrees)).toEqual([]);
  });

  it('a state is plain JSON', () => {
    for (const s of states) {
      const { def: _def, ...rest } = s;
      expect(JSON.parse(JSON.stringify(rest))).toStrictEqual(rest);
    }
  });

  it('a game ends within a turn of its nominal length, or earlier by war', () => {
    const lasts = games.map((g) => g.at(-1)!.after);
    const found = wrong(lasts, ({ ending, def, past }) => ({
      ended: ending !== null && ending.turn === past.length,
      notLate: past.length <= def.nominal + 1,
      notEarly: ending?.kind === 'war' || past.length >= def.nominal - 1,
    }));
    expect(found).toEqual([]);
  });

  it('an attack is in one theatre, one row and one event', () => {
    const found = wrong(steps, ({ after, events }) => {
      const row = after.past.at(-1)!;
      const count = (kind: string) => events.filter((e) => e.kind === kind).length;
      return {
        theatres: row.byTheatre.reduce((a, b) => a + b) === row.attacks,
        attacks: count('attack') === row.attacks,
        ships: count('shipAttack') === row.ships,
        harmless: within(row.harmless, [0, row.attacks]),
      };
    });
    expect(found).toEqual([]);
  });

  it('points equal the sum of their events', () => {
    const found = wrong(steps, ({ before, after, events }) => {
      const total = (s: GameState, side: 'us' | 'iran') => Object.values(s.points[side]).reduce((a, b) => a + b);
      const told = (side: 'us' | 'iran') =>
        events
          .filter((e) => (e.kind === 'points' || e.kind === 'leftPoints') && e.data.side === side)
          .reduce((n, e) => n + Number(e.why![0].why.result), 0);
      const right = (side: 'us' | 'iran') => Math.abs(total(after, side) - total(before, side) - told(side)) < 0.011;
      return { us: right('us'), iran: right('iran') };
    });
    expect(found).toEqual([]);
  });

  it('every event names a watch of its turn, and a clause', () => {
    const found = wrong(steps, ({ before, events }) => ({
      clause: events.every((e) => /^§\d+/.test(e.clause)),
      watch: events.every((e) => [-2, -1, 999].includes(e.watch) || within(e.watch, [0, before.def.watches - 1])),
    }));
    expect(found).toEqual([]);
  });
});
