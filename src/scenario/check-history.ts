import type { Order, Scenario, Submission } from '../engine/model/index.ts';
import { problem, type Problem } from './problem.ts';

/**
 * Checks that the recorded submissions cover the game and refer to existing things. Legality is checked by the engine.
 */
export function checkHistory(scenario: Scenario): Problem[] {
  const names = {
    site: new Set(scenario.sites.map((site) => site.id)),
    axis: new Set(scenario.axisSites.map((site) => site.id)),
    place: new Set([...scenario.sites, ...scenario.stations].map((place) => place.id)),
    unit: new Set(scenario.units.map((unit) => unit.id)),
  };
  const problems: Problem[] = [];
  if (scenario.history.length < scenario.turns.full)
    problems.push(problem('/history', 'history', { n: scenario.history.length, of: scenario.turns.full }));
  scenario.history.forEach((pair, i) => {
    for (const side of ['us', 'iran'] as const) {
      const pointer = `/history/${i}/${side}`;
      const submission: Submission = pair[side];
      if (submission.turn !== i + 1) problems.push(problem(`${pointer}/turn`, 'historyTurn', { n: i + 1 }));
      submission.orders.forEach((order, j) => {
        for (const [key, list] of references(order)) {
          const id = (order as unknown as Readonly<Record<string, unknown>>)[key];
          if (typeof id === 'string' && !names[list].has(id))
            problems.push(problem(`${pointer}/orders/${j}/${key}`, `no.${list}`, { id }));
        }
      });
    }
  });
  return problems;
}

type List = 'site' | 'axis' | 'place' | 'unit';

/** Fields of an order that refer to something, with the list referred to. */
function references(order: Order): readonly (readonly [string, List])[] {
  switch (order.kind) {
    case 'strike':
    case 'soil':
      return [['site', 'axis']];
    case 'harden':
    case 'evacuate':
    case 'focus':
    case 'missilesBase':
      return [['site', 'site']];
    case 'move':
      return [
        ['unit', 'unit'],
        ['to', 'place'],
      ];
    default:
      return [];
  }
}
