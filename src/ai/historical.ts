import type { Scenario } from '../engine/model/index.ts';
import { legalPart } from './orders-draft.ts';
import { nothingNew, type Policy } from './policy.ts';

/**
 * The orders of the scenario's historical record, turn by turn, without those illegal in this game. After the record
 * ends: nothing new.
 */
export const historicalPolicy =
  (scenario: Scenario): Policy =>
  (view) => {
    const recorded = scenario.history[view.turn - 1]?.[view.seat];
    return recorded ? legalPart(view, { ...recorded, turn: view.turn }) : nothingNew(view.turn);
  };
