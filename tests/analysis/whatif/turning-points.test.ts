import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../src/analysis/whatif/rerun.ts';
import { isSure, turningPoints } from '../../../src/analysis/whatif/turning-points.ts';
import type { Submission } from '../../../src/engine/model/index.ts';
import { advance, begin, type GameRun } from '../../../src/engine/record/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const calm = { ...DEFAULT_OPTIONS, hazard: 0, theta: 'suppress' } as const;

function played(seed: string, us: (turn: number) => Partial<Submission>): GameRun {
  let run = begin(scenario, calm, seed);
  while (!run.state.ending) {
    const { turn } = run.state;
    run = advance(run, { us: { turn, signals: [], orders: [], ...us(turn) } });
  }
  return run;
}

describe('turning points', () => {
  const run = playOut(scenario, { us: 'calibrated', iran: 'mixed' }, 'points', 40, { hazard: 0 });
  const points = turningPoints(recordOf(run), 60);

  it('are sorted by size, and all significant', () => {
    expect(points.length).toBeGreaterThan(3);
    expect(points.map((x) => x.size)).toEqual(points.map((x) => x.size).toSorted((a, b) => b - a));
    for (const { points: moved, war } of points) expect([moved.us, moved.iran, war].some(isSure)).toBe(true);
  });

  it('name the order or signal by its index', () => {
    const places = points.map(({ turn, what }) => {
      if (what.kind === 'dice') return true;
      const sealed = run.turns[turn - 1]![what.side]!;
      return what.kind === 'order' ? sealed.orders[what.at] === what.order : sealed.signals[what.at] === what.signal;
    });
    expect(new Set(places)).toEqual(new Set([true]));
  });

  it('are reproducible', () => expect(turningPoints(recordOf(run), 30)).toEqual(turningPoints(recordOf(run), 30)));

  it('find the one order that did something', () => {
    const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'abu-kamal' } as const;
    const one = played('one', (turn) => (turn === 2 ? { orders: [strike] } : {}));
    const orders = turningPoints(recordOf(one), 60).filter((x) => x.what.kind !== 'dice');
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ turn: 2, what: { kind: 'order', side: 'us', at: 0, order: strike } });
    expect(orders[0]!.points.iran.mean).toBeLessThan(0);
  });

  it('leave out requests without effect', () => {
    const asked = played('asked', () => ({ orders: [{ kind: 'warn', theatre: 'syria' }] }));
    expect(turningPoints(recordOf(asked), 40).filter((x) => x.what.kind === 'order')).toEqual([]);
  });

  it('report progress', () => {
    const told: number[] = [];
    turningPoints(recordOf(run), 2, (done) => void told.push(done));
    expect(told).toEqual(run.turns.map((_, i) => i + 1));
  });
});
