import { describe, expect, it } from 'vitest';
import region from '../../../src/client/map/data/region.json' with { type: 'json' };
import {
  BOX,
  latToY,
  lonToX,
  project,
  SCALE,
  unproject,
  WORLD,
  xToLon,
  yToLat,
} from '../../../src/client/map/geo/projection.ts';

describe('projection', () => {
  it('brings every degree back to where it was', () => {
    for (let lon = BOX.west; lon <= BOX.east; lon += 1.7)
      for (let lat = BOX.south; lat <= BOX.north; lat += 1.3) {
        const back = unproject(project(lon, lat));
        expect(back.lon).toBeCloseTo(lon, 9);
        expect(back.lat).toBeCloseTo(lat, 9);
      }
  });

  it('puts the corners of the box at the corners of the world', () => {
    expect(project(BOX.west, BOX.north)).toEqual({ x: 0, y: 0 });
    expect(lonToX(BOX.east)).toBeCloseTo(WORLD.w, 9);
    expect(latToY(BOX.south)).toBeCloseTo(WORLD.h, 9);
  });

  it('goes east to the right and south down', () => {
    expect(lonToX(45)).toBeGreaterThan(lonToX(44));
    expect(latToY(30)).toBeGreaterThan(latToY(31));
    expect(xToLon(SCALE)).toBeCloseTo(BOX.west + 1, 9);
    expect(yToLat(0)).toBeCloseTo(BOX.north, 9);
  });

  it('uses the same scale and box as the baked outlines', () => {
    expect(region.scale).toBe(SCALE);
    expect(region.box).toEqual(BOX);
  });
});
