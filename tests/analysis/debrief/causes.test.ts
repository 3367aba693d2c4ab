import { describe, expect, it } from 'vitest';
import { mainAct, usActLevel } from '../../../src/analysis/debrief/acts.ts';
import { turnCauses } from '../../../src/analysis/debrief/causes.ts';
import { asksRestraint } from '../../../src/engine/model/index.ts';
import { game, play } from '../../support/engine.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const run = playOut(scenario, { us: 'heavy', iran: 'restrain' }, 'why', 40, { hazard: 0 });
const events = run.events.flat();
const why = turnCauses(events, run.turns, run.state.past);

describe('intent against reading', () => {
  it('counts each turn’s deaths like the ledger, whatever was ordered', () => {
    for (let i = 0; i < 12; i++) {
      const { state, turns, events } = playOut(scenario, { us: 'random', iran: 'random' }, `why ${i}`, 40, {
        hazard: 0,
      });
      const hits = turnCauses(events.flat(), turns, state.past).map((t) => t.hit);
      const sum = (of: (hit: (typeof hits)[number]) => number) => hits.reduce((n, hit) => n + of(hit), 0);
      expect({
        americansKilled: sum((x) => x.americansKilled),
        americansWounded: sum((x) => x.americansWounded),
        fightersKilled: sum((x) => x.fighters),
        officersKilled: sum((x) => x.officers),
        civiliansKilled: sum((x) => x.civilians),
        seafarersKilled: sum((x) => x.seafarers),
      }).toEqual(state.ledger);
    }
  });

  it('holds every group’s answer to a request', () => {
    const asked = events.filter((e) => e.kind === 'obeys' || e.kind === 'refuses').length;
    expect(why.flatMap((t) => t.restraint).filter((x) => x.answer === 'obeys' || x.answer === 'refuses')).toHaveLength(
      asked,
    );
    expect(asked).toBeGreaterThan(0);
  });

  it('calls restraint what the chapter on deterrence does: not a request to avoid deaths alone', () => {
    for (const directive of ['hold', 'ease'] as const) {
      const { state, events } = play(game(), { iran: [{ kind: 'directive', to: 'iraq', directive, avoid: true }] });
      const [turn] = turnCauses(events, [], state.past);
      expect(turn!.restraint.length).toBeGreaterThan(0);
      expect(turn!.restraint.some((x) => asksRestraint(x.directive))).toBe(state.past[0]!.restraint);
      expect(state.past[0]!.restraint).toBe(directive === 'ease');
    }
  });

  it('has every statement in its turn', () => {
    for (const t of why)
      expect(t.statements).toHaveLength(events.filter((e) => e.kind === 'statement' && e.turn === t.turn).length);
  });
});

describe('a turn’s main act', () => {
  it('is its weightiest order', () => {
    const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'x' } as const;
    const offer = { kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 2 } as const;
    expect(mainAct('us', { turn: 1, orders: [{ kind: 'harden', site: 'y' }, strike], signals: [offer] })).toBe(
      'limited',
    );
    expect(mainAct('us', { turn: 1, orders: [{ kind: 'harden', site: 'y' }], signals: [offer] })).toBe('stopForStop');
    expect(mainAct('iran', { turn: 1, orders: [], signals: [] })).toBeNull();
    expect(mainAct('iran', null)).toBeNull();
  });

  it('weighs a killed leader as a strong strike', () => {
    expect([null, 'yemen', 'leader', 'wave'].map((x) => usActLevel(x as never))).toEqual([
      'hold',
      'limited',
      'strong',
      'wave',
    ]);
  });
});
