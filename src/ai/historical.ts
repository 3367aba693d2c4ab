import type { Scenario } from '../engine/model/index.ts';
import { legalPart } from './orders-draft.ts';
import { nothingNew, type Policy } from './policy.ts';

/**
 * What the governments of the scenario ordered, turn by turn, less what the rules do not allow in this game (another
 * course of events may have used up the means). After the record ends: nothing new.
 */
export const historicalPolicy =
  (scenario: Scenario): Policy =>
  (view) => {
    const recorded = scenario.history[view.turn - 1]?.[view.seat];
    return recorded ? legalPart(view, { ...recorded, turn: view.turn }) : nothingNew(view.turn);
  };
