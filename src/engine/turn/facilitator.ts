import type { WhiteSubmission } from '../model/index.ts';
import { injectErrors, MOST_INJECTS } from '../view/check-white.ts';

type White = WhiteSubmission | null | undefined;

const isForTurn = (white: White, turn: number): white is WhiteSubmission =>
  typeof white === 'object' && white !== null && white.turn === turn;

/** Whether the facilitator ends the game with this turn (rules §13). */
export const endsNow = (white: White, turn: number): boolean => isForTurn(white, turn) && white.end === true;

/** The facilitator's valid injects (rules §13); malformed ones, and those for another turn, are left out. */
export function injectsOf(white: White, turn: number, watches: number): WhiteSubmission['injects'] {
  if (!isForTurn(white, turn) || !Array.isArray(white.injects)) return [];
  return white.injects.filter((x: unknown) => injectErrors(x, watches).length === 0).slice(0, MOST_INJECTS);
}
