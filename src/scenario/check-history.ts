import type { Order, Scenario, Submission } from '../engine/model/index.ts';
import type { Problem } from './problem.ts';

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
    problems.push({
      pointer: '/history',
      message: `History covers ${scenario.history.length} turns of ${scenario.turns.full}.`,
    });
  scenario.history.forEach((pair, i) => {
    for (const side of ['us', 'iran'] as const) {
      const pointer = `/history/${i}/${side}`;
      const submission: Submission = pair[side];
      if (submission.turn !== i + 1)
        problems.push({
          pointer: `${pointer}/turn`,
          message: `This is entry ${i + 1} of the history, so its turn is ${i + 1}.`,
        });
      submission.orders.forEach((order, j) => {
        for (const [key, list] of references(order)) {
          const id = (order as unknown as Readonly<Record<string, unknown>>)[key];
          if (typeof id === 'string' && !names[list].has(id))
            problems.push({ pointer: `${pointer}/orders/${j}/${key}`, message: `There is no ${WORDS[list]} “${id}”.` });
        }
      });
    }
  });
  return problems;
}

type List = 'site' | 'axis' | 'place' | 'unit';
const WORDS: Readonly<Record<List, string>> = {
  site: 'US site',
  axis: 'axis site',
  place: 'US site or station',
  unit: 'unit',
};

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
