import type { PublicScreen } from '../../../protocol/room-seat.ts';
import { resolvedTurn } from '../game/event-log.ts';
import type { Frame, ReplayData } from '../../../protocol/replay-data.ts';

/**
 * The last turn of a public game as a replay of the public seat. It holds nothing of the sides, because this page has
 * nothing of them: only `public` may be shown of it.
 */
export function publicReplay({ view, previous, events }: PublicScreen): ReplayData {
  const turn = resolvedTurn(view);
  const frame = (shown: PublicScreen['view']) => ({ public: shown }) as Frame;
  const told = events.filter((event) => event.turn === turn);
  return {
    frames: Array.from({ length: turn + 1 }, (_, i) => frame(i === turn ? view : (previous ?? view))),
    turns: Array.from({ length: turn }, (_, i) => ({
      us: null,
      iran: null,
      events: i === turn - 1 ? told.map((event) => ({ truth: event, us: null, iran: null, public: event })) : [],
    })),
  };
}
