import type { Side } from '../../engine/model/index.ts';
import { follow } from '../doctrine.ts';
import { type Doctrine, IRAN_DOCTRINES, type Row, US_DOCTRINES } from '../doctrines.ts';
import type { Policy } from '../policy.ts';

/**
 * Ways of going on that a search tries beyond the doctrines of the rulebook: written in the same words, never offered
 * as players of their own.
 */
const row = (doIt: Row['do'], ...when: Row['when']): Row => ({ when, do: doIt });

const MORE: readonly Doctrine[] = [
  {
    name: 'wary',
    side: 'iran',
    aims: ['noDirectWar', 'keepPressure', 'axisIntact'],
    rows: [
      row('halt', 'struckInTwoTurns', 'not allHalted'),
      row('visit', 'struckInTwoTurns', 'not allHalted'),
      row('avoidDeaths', 'not struckInTwoTurns'),
    ],
  },
  {
    name: 'patient',
    side: 'us',
    aims: ['noWiderWar', 'noDeaths', 'fewerAttacks'],
    rows: [
      row('guardWarned', 'warned'),
      row('strikeLimited', 'americanKilled'),
      row('strikeLimited', 'pressed', 'attacked'),
      row('offerStrikesForAttacks', 'not offerOpen'),
      row('harden'),
    ],
  },
  {
    name: 'firm',
    side: 'us',
    aims: ['fewerAttacks', 'noDeaths', 'noWiderWar'],
    rows: [
      row('guardWarned', 'warned'),
      row('strikeStrong', 'attacked', 'not offerOpen'),
      row('offerStrikesForAttacks', 'not offerOpen'),
      row('lineOnDeaths', 'not lineDrawn'),
    ],
  },
];

const ALL = [...US_DOCTRINES, ...IRAN_DOCTRINES, ...MORE];
const made = new Map<string, Policy>();

/** How a side goes on by this name. */
export function mind(name: string, side: Side): Policy {
  const key = `${side} ${name}`;
  let policy = made.get(key);
  if (!policy) made.set(key, (policy = follow(ALL.find((d) => d.name === name && d.side === side)!)));
  return policy;
}

export const mindsOf = (side: Side): readonly string[] => ALL.filter((d) => d.side === side).map((d) => d.name);
