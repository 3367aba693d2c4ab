import type { SeatEvent } from '../../engine/model/index.ts';
import type { Sheet } from './csv.ts';
import { type Clock, momentOf } from './dates.ts';
import { details } from './details.ts';

/** An event as it was, and whether each seat was told of it then. */
export interface Told {
  readonly truth: SeatEvent;
  readonly us: SeatEvent | null;
  readonly iran: SeatEvent | null;
  readonly public: SeatEvent | null;
}

/** Everything that happened, in its order, and who was told. */
export const eventSheet = (events: readonly Told[], clock: Clock, say: (event: SeatEvent) => string): Sheet => ({
  columns: ['turn', 'when', 'theatre', 'kind', 'clause', 'details', 'in_words', 'told_us', 'told_iran', 'told_public'],
  rows: events.map(({ truth, us, iran, public: all }) => [
    truth.turn,
    momentOf(clock, truth.turn, truth.watch),
    truth.theatre,
    truth.kind,
    truth.clause,
    details(truth.data),
    say(truth),
    us !== null,
    iran !== null,
    all !== null,
  ]),
});
