import type { Order, OrderKind, OrderOf, Scenario, Submission } from '../engine/model/index.ts';
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
        for (const [key, list] of Object.entries(referencesOf(order))) {
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

/** Members of an order that hold any string: they refer to something of the scenario. */
type Member<K extends OrderKind> = {
  [M in keyof OrderOf<K>]-?: string extends OrderOf<K>[M] ? M : never;
}[keyof OrderOf<K>];

/** The list that each of them refers to. */
const REFERENCES: {
  readonly [K in OrderKind as Member<K> extends never ? never : K]: { readonly [M in Member<K>]: List };
} = {
  strike: { site: 'axis' },
  soil: { site: 'axis' },
  harden: { site: 'site' },
  evacuate: { site: 'site' },
  focus: { site: 'site' },
  missilesBase: { site: 'site' },
  move: { unit: 'unit', to: 'place' },
};

const referencesOf = ({ kind }: Order): Readonly<Record<string, List>> =>
  (REFERENCES as Readonly<Partial<Record<OrderKind, Readonly<Record<string, List>>>>>)[kind] ?? {};
