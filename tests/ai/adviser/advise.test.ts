import { describe, expect, it } from 'vitest';
import { advise, type AdviceRequest, kindOf } from '../../../src/ai/adviser/advise.ts';
import { policyFor } from '../../../src/ai/index.ts';
import {
  DEFAULT_OPTIONS,
  type GameState,
  type Order,
  type Side,
  type SideView,
} from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { view } from '../../../src/engine/view/view.ts';
import { given } from '../../support/engine.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const SIDES = ['us', 'iran'] as const;

function later(turns: number, orderSet: 'basic' | 'full' = 'full'): GameState {
  let state = setup(scenario, { ...DEFAULT_OPTIONS, orderSet }, 'advice');
  for (let i = 0; i < turns; i++) {
    const of = (name: string, side: Side) => policyFor(name, side, scenario)!(view(state, side), '', 0);
    state = resolveTurn(state, { us: of('calibrated', 'us'), iran: of('press', 'iran') }).state;
  }
  return state;
}

const ask = (seen: SideView, more: Partial<AdviceRequest> = {}) =>
  advise({ view: seen, scenario, salt: 'salt', simulations: 240, ...more });

describe('an adviser', () => {
  const state = later(2);

  it.each(SIDES)('gives %s three plans that differ in kind, each legal', (side) => {
    const seen = view(state, side);
    const { options, believed } = ask(seen);
    expect(options).toHaveLength(3);
    expect(new Set(options.map((o) => o.kind)).size).toBe(3);
    for (const { kind, orders, signals, ...odds } of options) {
      const submission = { turn: seen.turn, orders, signals };
      expect(checkSubmission(seen, submission)).toMatchObject({ ok: true });
      expect(kindOf(seen, submission)).toBe(kind);
      for (const chance of [odds.war, odds.warWaiting, odds.killed, odds.act]) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
      expect(odds.give).toBeGreaterThanOrEqual(0);
    }
    expect(options.map((o) => o.points)).toEqual(options.map((o) => o.points).toSorted((a, b) => b - a));
    expect(believed.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1);
  });

  it('compares each with ordering nothing new, which is worth 0 and costs 0', () => {
    const seen = view(later(2, 'basic'), 'us');
    const poor = { ...seen, pools: { political: 0, military: 0, intelligence: 0, leverage: 0 } };
    const waiting = ask(poor).options.find((o) => o.kind === 'wait');
    expect(waiting).toMatchObject({ points: 0, give: 0, gains: null, costs: null, orders: [], signals: [] });
  });

  it('gives the same advice for equal views, whatever the hidden state', () => {
    for (const side of SIDES) {
      const other = given(state, (s) => {
        s.secret = { ...s.secret, thetaLimited: 9, thetaHeavy: 9, lastTurn: s.secret.lastTurn - 1 };
        for (const g of s.groups) Object.assign(g, { effect: 0.2, spent: 3 });
        if (side === 'us') for (const g of s.groups) Object.assign(g, { directive: 'halt', obeys: true, grievance: 3 });
        else s.us.standing = { trigger: 'killed', scale: 'strong', announced: false, since: 1 };
      });
      expect(view(other, side)).toEqual(view(state, side));
      expect(ask(view(other, side))).toEqual(ask(view(state, side)));
    }
  });

  it('cannot be given the state', () => {
    const never = () => {
      // @ts-expect-error: a game's state is not what a side may know
      advise({ view: state, scenario, salt: '', simulations: 1 });
    };
    expect(never).toBeTypeOf('function');
  });

  it('reports progress, and stops on request with what it has', () => {
    const told: number[] = [];
    ask(view(state, 'us'), { tell: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const { options, simulations } = ask(view(state, 'us'), { simulations: 5000, enough: () => true });
    expect(options.length).toBeGreaterThan(0);
    expect(simulations).toBeLessThan(200);
  });
});

describe('kind of a set of orders', () => {
  const kind = (side: Side, ...orders: Order[]) => kindOf(view(later(2), side), { turn: 3, signals: [], orders });

  it('is that of its weightiest order', () => {
    expect(kind('us')).toBe('wait');
    expect(kind('us', { kind: 'harden', site: 'erbil' })).toBe('guard');
    expect(kind('us', { kind: 'harden', site: 'erbil' }, { kind: 'talks' })).toBe('deal');
    expect(kind('us', { kind: 'talks' }, { kind: 'sanctions' })).toBe('force');
    expect(kind('iran', { kind: 'disperse' })).toBe('prepare');
    expect(kind('iran', { kind: 'clergy' }, { kind: 'disperse' })).toBe('rein');
    expect(kind('iran', { kind: 'clergy' }, { kind: 'seize' })).toBe('press');
  });

  it('depends, for a directive, on what the groups were told before', () => {
    // They press.
    expect(kind('iran', { kind: 'directive', to: 'iraq', directive: 'hold' })).toBe('rein');
    const halted = given(later(2), (s) => {
      for (const g of s.groups) Object.assign(g, { directive: 'halt', obeys: true });
    });
    const back = { kind: 'directive', to: 'iraq', directive: 'hold' } as const;
    expect(kindOf(view(halted, 'iran'), { turn: 3, signals: [], orders: [back] })).toBe('press');
  });
});
