import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeatEvent } from '../../../src/engine/model/index.ts';
import { summed } from '../../../src/engine/rules/context.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { anyGame, EVERY_SEAT, eventsOf, GAMES } from '../../support/told.ts';

const sums = ({ kind, why }: SeatEvent) =>
  (why ?? []).flatMap(({ why: { mods, result } }) =>
    result === null ? [] : [{ kind, terms: mods, sum: summed(mods), result }],
  );

const terms = ({ why }: SeatEvent) => (why ?? []).flatMap((odds) => odds.why.mods);

describe('every explanation (§14)', () => {
  it('adds up for every seat: rounding and limits are terms of their own', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const events = eventsOf(game);
        const seen = EVERY_SEAT.flatMap((seat) => eventsFor(events, seat));
        expect(seen.flatMap(sums).filter(({ sum, result }) => Math.abs(sum - result) > 0.00501)).toEqual([]);
        const moved = seen.filter(({ data }) => data.track !== undefined);
        expect(moved.map(({ data }) => [data.from, data.to])).toEqual(
          moved.map(({ why }) => [why![0]!.why.mods[0]!.value, why![0]!.why.result]),
        );
      }),
      GAMES,
    );
  });

  it('rounds no more than its figures', () => {
    const most = ({ data }: SeatEvent): number => (data.track === 'heat' ? 5 : 10);
    fc.assert(
      fc.property(anyGame, (game) => {
        const events = eventsOf(game);
        const too = EVERY_SEAT.flatMap((seat) => eventsFor(events, seat)).flatMap((event) =>
          terms(event).filter(
            ({ key, value }) => key === 'rounding' && Math.abs(value) >= (event.data.rounded ? most(event) : 0.05),
          ),
        );
        expect(too).toEqual([]);
      }),
      GAMES,
    );
  });
});
