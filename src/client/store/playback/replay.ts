import type { SeatEvent } from '../../../engine/model/index.ts';
import type { ReplayData, Frame } from '../../../protocol/replay-data.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import type { FramedTurn, Seen } from './playback-view.ts';
import type { Playback } from './playback.ts';

/** Seats from which a finished game can be replayed; `all` sees the truth. */
export const REPLAY_SEATS = ['us', 'iran', 'public', 'all'] as const;
export type ReplaySeat = (typeof REPLAY_SEATS)[number];

export interface Replay {
  readonly seat: ReplaySeat;
  /** Show the truth next to the seat's knowledge. */
  readonly beside: boolean;
}

interface Watched {
  readonly film: ReplayData | null;
  readonly replay: Replay | null;
  readonly playback: Playback | null;
  readonly screen: SeatScreen | null;
}

/** The turn to draw: one of the replay, or else the turn just resolved. Null if no game is visible. */
export function filmedNow({ film, replay, playback, screen }: Watched): FramedTurn | null {
  if (film && replay && playback) return filmedOf(film, replay.seat, playback.turn);
  return screen?.view ? (screen as FramedTurn) : null;
}

let last: { film: ReplayData; seat: ReplaySeat; turn: number; filmed: FramedTurn } | null = null;

/** A turn of a finished game as a seat saw it. Cached, so that the same turn gives the same object. */
export function filmedOf(film: ReplayData, seat: ReplaySeat, turn: number): FramedTurn {
  if (last?.film === film && last.seat === seat && last.turn === turn) return last.filmed;
  const filmed = {
    previous: seenBy(film.frames[turn - 1]!, seat),
    view: seenBy(film.frames[turn]!, seat),
    events: toldTo(film, seat, turn),
  };
  last = { film, seat, turn, filmed };
  return filmed;
}

/** Events of a turn as told to this seat; `all`: the true events. */
export const toldTo = (film: ReplayData, seat: ReplaySeat, turn: number): SeatEvent[] =>
  film.turns[turn - 1]!.events.flatMap((event) => event[seat === 'all' ? 'truth' : seat] ?? []);

/** View of a seat. For `all`: the US view of its units with Iran's view of its sites. */
const seenBy = (frame: Frame, seat: ReplaySeat): Seen =>
  seat === 'all' ? { ...frame.us, seat: 'white', axis: frame.iran.axis, heat: frame.heat } : frame[seat];
