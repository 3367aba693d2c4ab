import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import type { RoomState } from './room-state.ts';
import { submissionIn } from './shared-draft.ts';

/**
 * The screen of this person's table for the pages of a game: with the team's draft in place of a private one. Null for
 * one who watches, or has no table.
 */
export function screenOf({ parts: { game, draft } }: Pick<RoomState, 'parts'>): SeatScreen | null {
  if (!game) return null;
  const { screen } = game;
  if (!screen) return null;
  const ordering = screen.phase === 'orders' || screen.phase === 'waiting';
  if (!draft || !ordering || draft.turn !== screen.view?.turn) return screen;
  const submission = submissionIn(draft, draft.proposals);
  const empty =
    submission.orders.length + submission.signals.length === 0 && !submission.assessment && !submission.aims;
  return { ...screen, draft: empty ? null : submission };
}
