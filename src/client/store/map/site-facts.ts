import type { LegalOrder, SeatEvent, SideView } from '../../../engine/model/index.ts';
import { type Card, cardsOf, targetsOf } from '../draft/cards.ts';
import { kindOf, placeOf, visibleEvents } from '../game/event-log.ts';

/** Turns back that count as lately. */
const LATELY = 2;
const SHOWN = 3;

/** What was fired at a place lately, the latest first. */
export function firedAt(events: readonly SeatEvent[], view: Pick<SideView, 'turn'>, id: string): readonly SeatEvent[] {
  return visibleEvents(events)
    .filter((e) => e.turn >= view.turn - LATELY && placeOf(e) === id)
    .filter((e) => kindOf(e) === 'attack' || kindOf(e) === 'strike')
    .toReversed()
    .slice(0, SHOWN);
}

/** An order that is possible at a place, with the option of its card that names the place. */
export interface PossibleHere {
  readonly card: Card;
  readonly option: LegalOrder;
}

/** Orders that can name a place, one a card, in the order of the list. */
export function possibleAt(legal: readonly LegalOrder[], id: string): readonly PossibleHere[] {
  return cardsOf(legal).flatMap((card): PossibleHere[] => {
    const option = card.options.find((x) => targetsOf(card, x).has(id) && holds(x, id));
    return option ? [{ card, option }] : [];
  });
}

/** True if the order names the place, as a target or as the unit that goes. */
const holds = ({ order }: LegalOrder, id: string): boolean => {
  const { site, unit, to } = order as { readonly site?: string | null; readonly unit?: string; readonly to?: string };
  return site === id || unit === id || to === id;
};
