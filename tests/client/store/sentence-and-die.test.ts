import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventDetail, eventKey } from '../../../src/client/store/format/format-text.ts';
import type { Words } from '../../../src/client/store/format/words.ts';
import type { Odds, SeatEvent } from '../../../src/engine/model/index.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { ORDER_CASES } from '../../support/order-cases.ts';
import { anyGame, EVERY_SEAT, eventsOf, GAMES, wordsOf } from '../../support/told.ts';

/** The result that an event reports, by the name of its odds: from the key of its sentence, or its data. */
const SAYS: Readonly<Record<string, (key: string, data: SeatEvent['data']) => string>> = {
  intercept: (key) => yes(key === 'ev.attack.intercepted'),
  killed: (key) => yes(key === 'ev.attack.killed'),
  attribution: (_, { attributed }) => yes(attributed === true),
  shipHit: (key) => yes(key === 'ev.shipAttack.true'),
  strike: (key) => key.replace('ev.strikeSite.', ''),
  soil: (key) => key.replace('ev.soil.', ''),
  cyber: (key) => yes(key === 'ev.cyber.true'),
  vote: (key) => yes(key === 'ev.vote.true'),
  war: (key) => yes(key === 'ev.warRoll.true'),
  estimate: (_, { right }) => yes(right === true),
  obey: (key) => yes(/^ev\.(?:obeys|northObeyed|closeObeyed)/.test(key)),
  leader: (key) => yes(/^ev\.(?:leader|commander)Killed/.test(key)),
  truce: (key) => yes(key === 'ev.truceWon'),
  accident: (_, { killed }) => yes(Number(killed) > 0),
  warning: (key) => yes(key === 'ev.warning'),
  steps: (key) => yes(key !== 'ev.israelRefuses'),
  north: (key) => yes(key === 'ev.pressNorth'),
  dated: (key) => yes(!key.startsWith('ev.worldPassed')),
  find: (key) => yes(key === 'ev.siteFound'),
  ...Object.assign({}, ...ORDER_CASES.map(({ says }) => says)),
  // Reported only when they happen.
  ...Object.fromEntries(
    'airliner officer cadreKilled defies civilian crowd orbitLost visitSeen expulsion lebanonWar rogue'
      .split(' ')
      .map((label) => [label, () => 'yes']),
  ),
};
const yes = (x: boolean): string => (x ? 'yes' : 'no');

/** The result of the die alone. */
function rolled({ why: { roll, result, outcomes } }: Odds): string | null {
  if (typeof roll !== 'number' || result === null) return null;
  if (outcomes) return outcomes.find(({ upTo }) => roll < upTo)?.key ?? 'none';
  return yes(roll < result);
}

/** Whatever overrode the die is shown below the sentence, not only stored in the data. */
function overriddenIn(w: Words, event: SeatEvent): boolean {
  const key = `ev.${event.kind}.sub.${event.data.override}`;
  return w.has(key) && eventDetail(w, event).includes(w(key));
}

describe('an event with odds and a die', () => {
  it('reports their result, or what overrode it', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const w = wordsOf(game);
        const events = eventsOf(game);
        const wrong = EVERY_SEAT.flatMap((seat) => eventsFor(events, seat)).flatMap((event) =>
          (event.why ?? []).flatMap((odds) => {
            const die = rolled(odds);
            const said = SAYS[odds.label]?.(eventKey(w, event), event.data);
            return die === null || said === die || overriddenIn(w, event) ? [] : [{ event, said, die }];
          }),
        );
        expect(wrong).toEqual([]);
      }),
      GAMES,
    );
  });
});
