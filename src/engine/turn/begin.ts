import type { GameEvent, GameState } from '../model/index.ts';
import { arrivals, emptySites, surveillance } from '../rules/deployments.ts';
import { incomeAndUpkeep } from '../rules/economy.ts';
import { standingWarnings } from '../rules/intelligence.ts';
import { lapses } from '../rules/obedience.ts';
import { oldReports } from '../rules/reports.ts';
import { deliver } from '../rules/signals.ts';
import { repairs } from '../rules/strike-effects.ts';
import { contextOf, nothing, type How } from './context.ts';

/**
 * Opening of the turn now in `s.turn` (rules §1): income and upkeep, repairs, arrivals, last turn's signals, what orbits saw.
 * Arrivals and signals come before the sealing, so that both sides order in knowledge of them. Changes `s` in place.
 */
export function beginTurn(s: GameState, events: GameEvent[], how: How): void {
  s.carry = [];
  s.iran.visit = null;
  const c = contextOf(s, { us: nothing(s.turn), iran: nothing(s.turn) }, events, how, true);
  incomeAndUpkeep(c);
  repairs(c);
  oldReports(c);
  emptySites(c);
  arrivals(c);
  deliver(c);
  lapses(c);
  surveillance(c);
  standingWarnings(c);
  s.carry = c.acts;
}
