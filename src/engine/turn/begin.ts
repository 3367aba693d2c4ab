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
 * Opens the turn in `state.turn` (rules §1): income and upkeep, repairs, arrivals, last turn's signals, what orbits
 * saw. Arrivals and signals come first, so that both sides know them when ordering. Mutates `state`.
 */
export function beginTurn(state: GameState, events: GameEvent[], how: How): void {
  state.carry = [];
  state.iran.visit = null;
  const ctx = contextOf(state, { us: nothing(state.turn), iran: nothing(state.turn) }, events, how, { opening: true });
  incomeAndUpkeep(ctx);
  repairs(ctx);
  oldReports(ctx);
  emptySites(ctx);
  arrivals(ctx);
  deliver(ctx);
  lapses(ctx);
  surveillance(ctx);
  standingWarnings(ctx);
  state.carry = ctx.acts;
}
