import type { NamedLength, Scenario } from '../../engine/model/index.ts';
import { TABLES } from '../../engine/tables/index.ts';
import { balanceFingerprint, BALANCE_SEED } from '../balance/index.ts';
import type { NumberValues } from '../numbers-read.ts';
import { type AuditCheck, auditChecks } from './audit-checks.ts';
import { auditedGames, type AuditedPair, auditPlan } from './audit-plan.ts';
import type { AuditedGame } from './audited-game.ts';

/** An audit as stored in the project and printed in the rulebook. */
export interface StoredAudit {
  readonly scenario: string;
  readonly length: NamedLength;
  /** Games per pair. */
  readonly games: number;
  readonly checks: readonly AuditCheck[];
}

/** Games per pair of an audit of a scenario with turns of a week. */
const GAMES_OF_WEEKS = 150;

/**
 * Games per pair that an audit plays unless told otherwise. In short turns attacks are rare, so that points of few games
 * do not tell doctrines apart: in December (two days), knowing the world seemed worth 1.6 in 150 games, and 3 to 5 in 1,000.
 */
export const gamesOfAudit = ({ turnDays }: Scenario): number =>
  Math.round((GAMES_OF_WEEKS * TABLES.clock.weekDays.value) / turnDays);

export const storedAudit = (
  { id }: Scenario,
  length: NamedLength,
  results: readonly (readonly AuditedGame[])[],
): StoredAudit => ({
  scenario: id,
  length,
  games: results.length,
  checks: auditChecks(id, auditedGames(auditPlan(length), results)),
});

const contestsOf = (plan: readonly AuditedPair[]) => plan.map((pair) => pair.contest);

/** Games of an audit, as a job for `auditGames`. */
export const auditField = (scenario: Scenario, length: NamedLength, seed: string = BALANCE_SEED) => ({
  scenario,
  seed,
  contests: contestsOf(auditPlan(length)),
});

/** Hash of everything that an audit depends on; fast. */
export const auditFingerprint = (scenario: Scenario, length: NamedLength, numbers: NumberValues): string =>
  balanceFingerprint(scenario, contestsOf(auditPlan(length)), numbers);
