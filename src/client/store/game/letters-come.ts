import type { SeatEvent } from '../../../engine/model/index.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { newEvents } from './event-log.ts';

/** Events that a side or a group speaks to this seat by, besides its messages; each with the seat it reaches. */
export function isLetter({ kind, data }: SeatEvent, seat: string): boolean {
  switch (kind) {
    case 'refuses':
      return seat === 'iran';
    case 'publicRefusal':
      return seat === 'us';
    case 'promiseBroken':
      return data.maker !== seat;
    case 'offerUnmet':
    case 'lineCrossed':
      return data.maker === seat;
    default:
      return false;
  }
}

/** True if something came in with the opening of this turn. */
export function hasLetters({ view, events, phase }: Pick<SeatScreen, 'view' | 'events' | 'phase'>): boolean {
  if (!view || phase !== 'orders') return false;
  return (
    view.messages.some((message) => message.from !== view.seat && message.turn === view.turn) ||
    newEvents(events, view).some((event) => isLetter(event, view.seat))
  );
}
