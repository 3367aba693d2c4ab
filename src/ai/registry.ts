import type { Scenario, Side } from '../engine/model/index.ts';
import { follow } from './doctrine.ts';
import { type Doctrine, historicalPolicy, IRAN_DOCTRINES, US_DOCTRINES } from './doctrines.ts';
import { LEVELS, parseSearcher, type Thinker, createThinker, thinkingPolicy } from './levels.ts';
import type { Policy, PolicyEntry } from './policy.ts';
import { random } from './random.ts';

const DOCTRINES: readonly Doctrine[] = [...US_DOCTRINES, ...IRAN_DOCTRINES];

/** One entry per name: both sides have a doctrine called `hold`. */
function doctrineEntries(): PolicyEntry[] {
  const names = [...new Set(DOCTRINES.map((d) => d.name))];
  return names.map((name) => {
    const own = DOCTRINES.filter((d) => d.name === name);
    const make = (side: Side): Policy => follow(own.find((d) => d.side === side)!);
    return { name, sides: own.map((d) => d.side), kind: 'doctrine', make };
  });
}

/** Every policy that the page and the command line can name. */
export const POLICIES: readonly PolicyEntry[] = [
  ...Object.keys(LEVELS).map(
    (name): PolicyEntry => ({
      name,
      sides: ['us', 'iran'],
      kind: 'level',
      make: (side, scenario) => thinkingPolicy(parseSearcher(name, side)!, side, scenario),
    }),
  ),
  ...doctrineEntries(),
  {
    name: 'historical',
    sides: ['us', 'iran'],
    kind: 'doctrine',
    make: (_side, scenario) => historicalPolicy(scenario),
  },
  { name: 'random', sides: ['us', 'iran'], kind: 'tool', make: () => random },
];

/** True if that side has a policy of that name. */
export const isPolicy = (name: string, side: Side): boolean =>
  parseSearcher(name, side) !== null || POLICIES.some((p) => p.name === name && p.sides.includes(side));

/** The policy of that name, or null. */
export function policyFor(name: string, side: Side, scenario: Scenario): Policy | null {
  const who = parseSearcher(name, side);
  if (who) return thinkingPolicy(who, side, scenario);
  const entry = POLICIES.find((p) => p.name === name && p.sides.includes(side));
  return entry ? entry.make(side, scenario) : null;
}

/** The policy of that name with its reasoning; null if it does not search. */
export function thinkerFor(name: string, side: Side, scenario: Scenario): Thinker | null {
  const who = parseSearcher(name, side);
  return who && createThinker(who, side, scenario);
}

/** Doctrines of a side, the historical orders included. */
export const doctrineNames = (side: Side): string[] =>
  POLICIES.filter((p) => p.kind === 'doctrine' && p.sides.includes(side)).map((p) => p.name);

export const policyNames = (side: Side): string[] => POLICIES.filter((p) => p.sides.includes(side)).map((p) => p.name);
