import type { SeatEvent } from '../../../../engine/model/index.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { harmOf, visibleEvents } from '../../../store/game/event-log.ts';
import { type PeopleByTurn, peopleByTurn } from './people-by-turn.ts';

/** Events of the finished game in which people were hurt, and their number by turn. */
export function usePeople(): { readonly events: readonly SeatEvent[]; readonly byTurn: PeopleByTurn } {
  const { reveal } = useScreen();
  const turns = useView().past.length;
  const events = visibleEvents(reveal?.events ?? []).filter((event) => harmOf(event) > 0);
  return { events, byTurn: peopleByTurn(events, turns) };
}
