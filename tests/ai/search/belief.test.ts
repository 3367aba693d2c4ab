import { describe, expect, it } from 'vitest';
import { policyDice } from '../../../src/ai/search/policy-dice.ts';
import { guessPools } from '../../../src/ai/search/guess-pools.ts';
import { thetaBelief } from '../../../src/ai/search/belief-theta.ts';
import { beliefOf } from '../../../src/ai/search/world-sampler.ts';
import type { Offer, PastView, Side, SideView, ThetaWorld } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { mean } from '../../support/engine.ts';
import { playOut, type Players, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const T = tablesFor({});

/** A side's view in that turn of a game. */
const seenIn = (players: Players, seed: string, turn: number, side: Side): SideView =>
  view(playOut(scenario, players, seed, turn - 1).state, side);

const believed = (v: SideView, style: string): number =>
  beliefOf(v, scenario, 'salt').styles.find((s) => s.style === style)?.chance ?? 0;

const GAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('beliefs about the other side', () => {
  it.each([
    ['us', 'press'],
    ['iran', 'hold'],
    ['iran', 'calibrated'],
    ['iran', 'heavy'],
  ] as const)('get closer to the truth turn by turn: %s of %s', (side, style) => {
    const players = side === 'us' ? { us: 'calibrated', iran: style } : { us: style, iran: 'harass' };
    const at = (turn: number): number => mean(GAMES.map((seed) => believed(seenIn(players, seed, turn, side), style)));
    const early = at(2);
    expect(at(6)).toBeGreaterThan(early + 0.1);
  });

  // A refused order looks like none: restraint shows only once the groups obey, and guidance never does.
  it('find restraint late, and do not take harassing for it', () => {
    const of = (iran: string, turn: number): number =>
      mean(GAMES.map((seed) => believed(seenIn({ us: 'hold', iran }, seed, turn, 'us'), 'restrain')));
    expect(of('restrain', 8)).toBeGreaterThan(of('restrain', 4) + 0.1);
    for (const turn of [4, 8]) expect(of('harass', turn)).toBeLessThan(0.25);
  });

  const us = seenIn({ us: 'calibrated', iran: 'hold' }, 'a', 4, 'us');
  const told = (stance: string): SideView => ({ ...us, us: { ...us.us!, estimates: [{ turn: 3, stance }] } });

  it('follow an estimate, and allow for one in three being wrong', () => {
    expect(believed(told('presses'), 'press')).toBeGreaterThan(believed(us, 'press'));
    expect(believed(told('restrains'), 'press')).toBeLessThan(believed(us, 'press'));
    expect(believed(told('restrains'), 'restrain')).toBeLessThan(0.9);
  });

  it('equal the prior of θ before any strike', () => {
    const { strikes } = beliefOf(seenIn({ us: 'hold', iran: 'hold' }, 'a', 1, 'iran'), scenario, 'salt');
    const share = (slices: readonly number[], is: (x: number) => boolean): number =>
      slices.filter(is).length / slices.length;
    for (const kind of ['limited', 'heavy'] as const) {
      expect(strikes[kind].fewer).toBeCloseTo(share(T.theta[kind], (x) => x <= 0.9));
      expect(strikes[kind].more).toBeCloseTo(share(T.theta[kind], (x) => x >= 1.1));
    }
  });

  it.each(['us', 'iran'] as const)('%s: rate strikes higher that were followed by quiet', (side) => {
    const seen = seenIn({ us: 'heavy', iran: 'press' }, 'a', 4, side);
    const after = (attacks: number): number => {
      const past = seen.past.map((row) => ({
        ...row,
        strike: 'wave' as const,
        attacks,
        byTheatre: [attacks, 0, 0, 0],
      }));
      return beliefOf({ ...seen, past } as SideView, scenario, 'salt').strikes.heavy.fewer;
    };
    expect(after(1)).toBeGreaterThan(after(14));
  });

  it.each(['us', 'iran'] as const)('%s: find the true θ world over whole games', (side) => {
    const heavy = (theta: ThetaWorld, turn: number) => {
      const games = GAMES.map((seed) =>
        playOut(scenario, { us: 'heavy', iran: 'press' }, seed, turn - 1, { theta, hazard: 0 }),
      );
      const all = games.map((run) => beliefOf(view(run.state, side), scenario, 'salt').strikes.heavy);
      return { fewer: mean(all.map((x) => x.fewer)), more: mean(all.map((x) => x.more)) };
    };
    const before = heavy('provoke', 1);
    const provoked = heavy('provoke', 5);
    expect(provoked.more).toBeGreaterThan(before.more + 0.3);
    expect(provoked.fewer).toBeLessThan(before.fewer - 0.3);
    const suppressed = heavy('suppress', 5);
    expect(suppressed.fewer).toBeGreaterThan(before.fewer + 0.1);
    expect(suppressed.more).toBeLessThan(before.more);
  });

  it('take offers into account', () => {
    const offer: Offer = {
      id: 'x',
      maker: 'iran',
      stop: 'strikes',
      forbear: 'attacks',
      from: 3,
      until: 4,
      met: false,
      broken: false,
      done: true,
      idle: false,
    };
    expect(believed({ ...us, offers: [offer] }, 'restrain')).toBeGreaterThan(believed(us, 'restrain'));
  });
});

describe('Iran’s belief about the effect of strikes', () => {
  const iran = seenIn({ us: 'hold', iran: 'hold' }, 'a', 6, 'iran');
  /** A strike each turn, followed by this many attacks on land. */
  const after = (attacks: number, strike: PastView['strike']): SideView => ({
    ...iran,
    past: iran.past.map((row, t) => ({
      ...row,
      strike,
      byTheatre: [t === 0 ? 7 : Math.round(attacks * 0.55), t === 0 ? 5 : Math.round(attacks * 0.45), 0, 0, 0],
    })),
  });
  const expected = (v: SideView, of: 'thetaLimited' | 'thetaHeavy'): number =>
    thetaBelief(v).reduce((sum, x) => sum + x[of] * x.chance, 0);

  it('is the table’s mean before the first strike', () => {
    expect(expected(iran, 'thetaLimited')).toBeCloseTo(mean(T.theta.limited), 6);
    expect(expected(iran, 'thetaHeavy')).toBeCloseTo(mean(T.theta.heavy), 6);
  });

  it('follows the attacks that were counted after strikes', () => {
    for (const of of ['thetaLimited', 'thetaHeavy'] as const) {
      expect(expected(after(7, 'wave'), of)).toBeLessThan(expected(after(16, 'wave'), of));
      expect(expected(after(7, 'limited'), of)).toBeLessThan(expected(after(16, 'limited'), of));
    }
  });

  it('follows how its groups took strikes', () => {
    const heard = (mood: 'fear' | 'anger'): SideView => ({
      ...iran,
      iran: { ...iran.iran!, moods: [{ turn: 2, mood, move: 0 }] },
    });
    expect(expected(heard('fear'), 'thetaLimited')).toBeLessThan(expected(iran, 'thetaLimited'));
    expect(expected(heard('anger'), 'thetaLimited')).toBeGreaterThan(expected(iran, 'thetaLimited'));
  });
});

describe('the estimate of the other side’s points', () => {
  const iran = seenIn({ us: 'hold', iran: 'hold' }, 'a', 6, 'iran');
  const left = (v: SideView) => guessPools(v, 'us', 0, policyDice('salt', v.turn));

  it('is the opening points on turn 1', () => {
    const first = seenIn({ us: 'hold', iran: 'hold' }, 'a', 1, 'iran');
    expect(left(first)).toEqual(view(playOut(scenario, { us: 'hold', iran: 'hold' }, 'a', 0).state, 'us').pools);
  });

  it('is less after strikes that were seen', () => {
    const struck = { ...iran, past: iran.past.map((row) => ({ ...row, strike: 'strong' as const })) };
    expect(left(struck).military).toBeLessThan(left(iran).military);
  });
});
