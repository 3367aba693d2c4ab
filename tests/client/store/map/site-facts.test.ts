import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../../src/client/store/game/event-log.ts';
import { firedAt, possibleAt } from '../../../../src/client/store/map/site-facts.ts';
import { eventsFor } from '../../../../src/engine/view/events.ts';
import { legalOrders } from '../../../../src/engine/view/legal.ts';
import { view } from '../../../../src/engine/view/view.ts';
import { playOut, shippedScenario } from '../../../support/games.ts';

const run = playOut(shippedScenario(), { us: 'calibrated', iran: 'press' }, 'site-facts', 4);

describe('a counter tells', () => {
  const seen = view(run.state, 'us');
  const events = eventsFor(run.events.flat(), 'us');
  const legal = legalOrders(seen);

  it('what was fired at its place in the last two turns, and nothing else', () => {
    const places = seen.sites.map(({ def }) => def.id);
    const fired = places.flatMap((id) => firedAt(events, seen, id).map((event) => ({ id, event })));
    expect(fired.length).toBeGreaterThan(0);
    for (const { id, event } of fired) {
      expect(placeOf(event)).toBe(id);
      expect(event.turn).toBeGreaterThanOrEqual(seen.turn - 2);
    }
  });

  it('what can be ordered there: every option names the place, and each card comes once', () => {
    const sites = [...seen.sites, ...seen.axis].map(({ def }) => def.id);
    for (const id of sites) {
      const here = possibleAt(legal, id);
      expect(new Set(here.map(({ card }) => card.id)).size).toBe(here.length);
      for (const { option } of here) expect(JSON.stringify(option.order)).toContain(`"${id}"`);
    }
    const kinds = new Set(sites.flatMap((id) => possibleAt(legal, id).map(({ card }) => card.kind)));
    expect([...kinds]).toEqual(expect.arrayContaining(['harden', 'move', 'strike']));
  });
});
