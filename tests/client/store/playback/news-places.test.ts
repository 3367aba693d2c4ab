import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../src/client/store/playback/event-acts.ts';
import { NEWS_PLACES } from '../../../../src/client/store/playback/news-places.ts';
import type { SeatEvent } from '../../../../src/engine/model/index.ts';
import { shippedScenario } from '../../../support/games.ts';

const baked = new URL('../../../../src/client/map/data/region.json', import.meta.url);
const { west, south, east, north } = JSON.parse(readFileSync(baked, 'utf8')).box;

describe('places of news', () => {
  const all = Object.entries(NEWS_PLACES).flatMap(([scenario, places]) =>
    Object.entries(places).map(([id, place]) => ({ name: `${scenario} ${id}`, scenario, id, place })),
  );

  it.each(all)('$name is a dated event of its scenario, and on the map', ({ scenario, id, place }) => {
    expect(shippedScenario(scenario).events.map((event) => event.id)).toContain(id);
    expect(place.lon > west && place.lon < east && place.lat > south && place.lat < north).toBe(true);
  });

  it('are those of the scenario’s file, where it has any', () => {
    const news = (data: SeatEvent['data']) => ({ kind: 'world', data }) as SeatEvent;
    const place = { area: 'lebanon', lat: 33.27, lon: 35.2 };
    expect(subjectOf(news({ id: 'own', ...place }), 'my-own')).toEqual({ theatre: 'lebanon', lat: 33.27, lon: 35.2 });
    expect(subjectOf(news({ id: 'own', ...place, area: 'atlantis' }), 'my-own')).toBeNull();
    expect(subjectOf(news({ id: 'own' }), 'my-own')).toBeNull();
  });
});
