import type { AnyView, GameEvent, GameState, Seat, SeatEvent, ViewFor } from '../engine/model/index.ts';
import { eventsFor } from '../engine/view/events.ts';
import { view } from '../engine/view/view.ts';

/**
 * What seats see, made once for all who ask: a class has many tables, more than the engine remembers views for. It is
 * forgotten with the state or the turn that it was made of.
 */
const views = new WeakMap<GameState, Partial<Record<Seat, AnyView>>>();
const told = new WeakMap<readonly GameEvent[], Partial<Record<Seat, readonly SeatEvent[]>>>();

/** The same object for the same state and seat. */
export function viewOnce<S extends Seat>(state: GameState, seat: S): ViewFor<S> {
  const made = views.get(state) ?? {};
  views.set(state, made);
  return (made[seat] ??= view(state, seat)) as ViewFor<S>;
}

/** Events of a turn as a seat may know them; the same object for the same turn and seat. */
export function eventsOnce(turn: readonly GameEvent[], seat: Seat): readonly SeatEvent[] {
  const made = told.get(turn) ?? {};
  told.set(turn, made);
  return (made[seat] ??= eventsFor(turn, seat));
}
