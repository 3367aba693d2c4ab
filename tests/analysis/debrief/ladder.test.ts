import { describe, expect, it } from 'vitest';
import { ladderSteps } from '../../../src/analysis/debrief/ladder.ts';
import { rungOf } from '../../../src/engine/rules/escalation.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const run = playOut(scenario, { us: 'heavy', iran: 'press' }, 'ladder', 40, { hazard: 0 });
const found = ladderSteps(run.events.flat(), run.turns, run.state.lines);

describe('steps up the ladder', () => {
  it('are the turns in which true Heat reached a higher rung', () => {
    const T = tablesFor({});
    const heat = [scenario.opening.heat, ...run.state.past.map((row) => row.heat)];
    const up = run.state.past.filter((_, i) => rungOf(heat[i + 1]!, T) > rungOf(heat[i]!, T)).map((row) => row.turn);
    expect(found.map((x) => x.turn)).toEqual(up);
    expect(up.length).toBeGreaterThan(0);
  });

  it('name the act that moved Heat most, not the groups’ attacks', () => {
    for (const { heaviest } of found) {
      expect(heaviest!.heat).toBeGreaterThan(0);
      expect(heaviest!.key).not.toBe('attacks');
    }
  });

  it('name the line crossed inadvertently, with the forecast of it', () => {
    const turn = found[0]!.turn;
    const line = {
      id: 'x',
      maker: 'us' as const,
      condition: 'killed' as const,
      reply: 'limited' as const,
      from: 1,
      until: 3,
      crossed: turn,
      answered: false,
      done: false,
      paidTurn: 0,
    };
    const turns = run.turns.map((t) => ({
      ...t,
      iran: { turn, signals: [], orders: [], assessment: { lineCrossed: 10 } },
    }));
    const events = run.events
      .flat()
      .map((e) => (e.kind === 'rungUp' ? { ...e, data: { ...e.data, label: 'inadvertent' } } : e));
    const [step] = ladderSteps(events, turns, [line]);
    expect(step!.line).toEqual({ maker: 'us', condition: 'killed', given: 10 });
  });
});
