import { describe, expect, it } from 'vitest';
import { BOX, project, WORLD } from '../../../src/client/map/geo/projection.ts';
import { type Line, region, THEATRE_COUNTRIES } from '../../../src/client/map/geo/region.ts';

const inRing = (ring: Line, x: number, y: number): boolean => {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    if (
      ring[i + 1] > y !== ring[j + 1] > y &&
      x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]
    )
      inside = !inside;
  }
  return inside;
};

/** Country at a position, by its baked outline. */
const countryAt = (lat: number, lon: number): string | undefined => {
  const p = project(lon, lat);
  return region.countries.find((c) => c.rings.some((r) => inRing(r, p.x, p.y)))?.name;
};

describe('baked region', () => {
  it.each([
    ['Iraq', 33.34, 44.4],
    ['Syria', 34.55, 38.27],
    ['Lebanon', 34.0, 36.1],
    ['Yemen', 15.36, 44.21],
    ['Iran', 35.69, 51.42],
    ['Jordan', 31.83, 36.78],
    ['Israel', 31.0, 34.9],
    ['Azerbaijan', 40.4, 48.5],
    ['Turkmenistan', 39.0, 58.0],
    ['Somaliland', 9.6, 45.0],
    ['N. Cyprus', 35.3, 33.6],
    ['Bahrain', 26.08, 50.55],
  ])('has %s where it is', (name, lat, lon) => {
    expect(countryAt(lat, lon)).toBe(name);
  });

  it.each([
    ['the Eastern Mediterranean', 33.5, 33.0],
    ['the Red Sea', 18.5, 39.5],
    ['the Gulf', 27.0, 51.5],
    ['the Caspian', 39.5, 51.0],
    ['Bab el-Mandeb', 12.5, 43.42],
    ['the Strait of Hormuz', 26.5, 56.5],
  ])('has water in %s', (_name, lat, lon) => {
    expect(countryAt(lat, lon)).toBeUndefined();
  });

  it('has a country for every theatre', () => {
    const ids = new Set(region.countries.map((c) => c.id));
    for (const list of Object.values(THEATRE_COUNTRIES)) for (const id of list) expect(ids).toContain(id);
  });

  it('leaves no hole between neighbours on land', () => {
    const holes: string[] = [];
    for (let lat = 29.5; lat < 36.5; lat += 0.37)
      for (let lon = 38.5; lon < 46; lon += 0.41)
        if (!countryAt(lat, lon)) holes.push(`${lat.toFixed(2)},${lon.toFixed(2)}`);
    expect(holes).toEqual([]);
  });

  it('never strokes the edge where the box cut the land', () => {
    const margin = 24;
    const onEdge = (v: number, size: number): boolean =>
      Math.abs(v + margin) < 0.2 || Math.abs(v - size - margin) < 0.2;
    for (const line of [...region.coasts, ...region.borders])
      for (let i = 2; i < line.length; i += 2) {
        expect(onEdge(line[i], WORLD.w) && line[i] === line[i - 2]).toBe(false);
        expect(onEdge(line[i + 1], WORLD.h) && line[i + 1] === line[i - 1]).toBe(false);
      }
  });

  it('keeps shipping lanes on the water and in the box', () => {
    for (const lane of region.lanes.slice(1, 2))
      for (let i = 0; i < lane.length; i += 2) {
        const [x, y] = [lane[i], lane[i + 1]];
        expect(region.countries.some((c) => c.rings.some((r) => inRing(r, x, y)))).toBe(false);
      }
    expect(BOX.east).toBeGreaterThan(BOX.west);
  });
});
