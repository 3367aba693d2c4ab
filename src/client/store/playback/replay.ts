import type { SeatEvent } from '../../../engine/model/index.ts';
import type { ReplayData, Frame } from '../../../protocol/replay-data.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import type { RecordedTurn, DrawnView } from './playback-view.ts';
import type { Playback } from './playback.ts';

/** Seats from which a finished game can be replayed; `all` sees the truth. */
export const REPLAY_SEATS = ['us', 'iran', 'public', 'all'] as const;
/** Seat of a replay. */
export type ReplaySeat = (typeof REPLAY_SEATS)[number];

/** Settings of the open replay. */
export interface Replay {
  readonly seat: ReplaySeat;
  /** Show the truth next to the seat's knowledge. */
  readonly compare: boolean;
}

interface Watched {
  readonly replayData: ReplayData | null;
  readonly replay: Replay | null;
  readonly playback: Playback | null;
  readonly screen: SeatScreen | null;
}

/** The turn to draw: one of the replay, or else the turn just resolved. Null if no game is visible. */
export function shownTurn({ replayData, replay, playback, screen }: Watched): RecordedTurn | null {
  if (replayData && replay && playback) return recordedTurn(replayData, replay.seat, playback.turn);
  return screen?.view ? (screen as RecordedTurn) : null;
}

let last: { replayData: ReplayData; seat: ReplaySeat; turn: number; recorded: RecordedTurn } | null = null;

/** A turn of a finished game as a seat saw it. Cached, so that the same turn gives the same object. */
export function recordedTurn(replayData: ReplayData, seat: ReplaySeat, turn: number): RecordedTurn {
  if (last?.replayData === replayData && last.seat === seat && last.turn === turn) return last.recorded;
  const recorded = {
    previous: viewOf(replayData.frames[turn - 1]!, seat),
    view: viewOf(replayData.frames[turn]!, seat),
    events: eventsToldTo(replayData, seat, turn),
  };
  last = { replayData, seat, turn, recorded };
  return recorded;
}

/** Events of a turn as told to this seat; `all`: the true events. */
export const eventsToldTo = (replayData: ReplayData, seat: ReplaySeat, turn: number): SeatEvent[] =>
  replayData.turns[turn - 1]!.events.flatMap((event) => event[seat === 'all' ? 'truth' : seat] ?? []);

/** What has happened in the game, as far as anybody here may know it: all of it in a replay. */
export function happenedIn({ replayData, screen }: Pick<Watched, 'replayData' | 'screen'>): readonly SeatEvent[] {
  if (replayData) return replayData.turns.flatMap(({ events }) => events.map(({ truth }) => truth));
  return screen?.events ?? [];
}

/** View of a seat. For `all`: the US view of its units with Iran's view of its sites. */
const viewOf = (frame: Frame, seat: ReplaySeat): DrawnView =>
  seat === 'all' ? { ...frame.us, seat: 'white', axis: frame.iran.axis, heat: frame.heat } : frame[seat];
