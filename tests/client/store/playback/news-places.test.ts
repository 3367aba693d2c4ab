import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEWS_PLACES } from '../../../../src/client/store/playback/news-places.ts';
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
});
