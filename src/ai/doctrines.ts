import type { IRAN_ACTS } from './acts-iran.ts';
import type { US_ACTS } from './acts-us.ts';
import type { Condition } from './doctrine-conditions.ts';
import { legalPart } from './orders-draft.ts';
import { nothingNew, type Policy } from './policy.ts';
import type { IranAim, Scenario, Side, Submission, UsAim } from '../engine/model/index.ts';

/**
 * The doctrines of rules §15 as decision tables. Rows are read from the top; each row whose tests all hold gives its
 * order if points allow. The rulebook prints these tables.
 */
export interface Row<
  Do extends string = keyof typeof US_ACTS | keyof typeof IRAN_ACTS,
  When extends string = Condition,
> {
  readonly when: readonly When[];
  readonly do: Do;
}

export interface Doctrine<Do extends string = Row['do'], When extends string = Condition> {
  readonly name: string;
  readonly side: Side;
  /** Priority of aims, submitted on turn 1. */
  readonly aims: readonly (UsAim | IranAim)[];
  readonly rows: readonly Row<Do, When>[];
}

const row = (doIt: Row['do'], ...when: Condition[]): Row => ({ when, do: doIt });

/** The same in every doctrine, so that comparisons show the other differences. */
const posted: readonly Row[] = [row('position', 'firstTurn'), row('guardWarned', 'warned', 'not firstTurn')];
/** Spends the remaining military points on hardening. */
const hardened = row('harden');

const us = (name: string, aims: readonly UsAim[], rows: readonly Row[]): Doctrine => ({
  name,
  side: 'us',
  aims,
  rows: [...posted, ...rows],
});
const iran = (name: string, aims: readonly IranAim[], rows: readonly Row[]): Doctrine => ({
  name,
  side: 'iran',
  aims,
  rows,
});

export const US_DOCTRINES: readonly Doctrine[] = [
  us('hold', ['noWiderWar', 'noDeaths', 'fewerAttacks'], [hardened]),
  us(
    'replyToDeaths',
    ['noDeaths', 'noWiderWar', 'fewerAttacks'],
    [row('strikeStrong', 'americanKilled'), row('lineOnDeaths', 'not lineDrawn'), hardened],
  ),
  us(
    'calibrated',
    ['fewerAttacks', 'noDeaths', 'noWiderWar'],
    [
      row('strikeStrong', 'americanKilled'),
      row('strikeLimited', 'attacked', 'not offerOpen', 'not lineDrawn'),
      row('offerStrikesForAttacks', 'attacked', 'not offerOpen', 'not lineDrawn'),
      row('lineOnAttacks', 'not offerOpen', 'not lineDrawn'),
      hardened,
    ],
  ),
  us(
    'calibratedNoAssurance',
    ['fewerAttacks', 'noDeaths', 'noWiderWar'],
    [
      row('strikeStrong', 'americanKilled'),
      row('strikeLimitedNoOffer', 'not firstTurn'),
      row('lineOnDeaths', 'not lineDrawn'),
      hardened,
    ],
  ),
  us(
    'heavyWhileAttacked',
    ['fewerAttacks', 'noDeaths', 'noWiderWar'],
    [row('strikeWave', 'attacked'), row('strikeStrong', 'attacked')],
  ),
  us('heavy', ['fewerAttacks', 'noDeaths', 'noWiderWar'], [row('strikeWave', 'not firstTurn'), row('strikeStrong')]),
];

const restrain: readonly Row[] = [
  row('halt', 'not allHalted'),
  row('visit', 'not allHalted'),
  row('clergy', 'not allHalted', 'baghdadHears'),
  row('primeMinister', 'not allHalted', 'baghdadHears'),
  row('offerAttacksForStrikes', 'not offerOpen'),
];

export const IRAN_DOCTRINES: readonly Doctrine[] = [
  iran(
    'press',
    ['keepPressure', 'axisIntact', 'noDirectWar'],
    [row('press'), row('focus'), row('pressSea'), row('resupply')],
  ),
  iran('hold', ['keepPressure', 'noDirectWar', 'axisIntact'], [row('hold')]),
  iran('harass', ['keepPressure', 'noDirectWar', 'axisIntact'], [row('avoidDeaths')]),
  iran('restrain', ['noDirectWar', 'axisIntact', 'keepPressure'], restrain),
  iran(
    'mixed',
    ['keepPressure', 'noDirectWar', 'axisIntact'],
    [
      row('halt', 'struckInTwoTurns', 'not allHalted'),
      row('visit', 'struckInTwoTurns', 'not allHalted'),
      row('hold', 'not struckInTwoTurns'),
    ],
  ),
];

/** What a side did in this turn of the scenario's historical record; after the record ends: nothing new. */
export function historicalOrders({ history }: Scenario, turn: number, side: Side): Submission {
  const recorded = history[turn - 1]?.[side];
  return recorded ? { ...recorded, turn } : nothingNew(turn);
}

/** The orders of the scenario's historical record, turn by turn, without those illegal in this game. */
export const historicalPolicy =
  (scenario: Scenario): Policy =>
  (view) =>
    legalPart(view, historicalOrders(scenario, view.turn, view.seat));
