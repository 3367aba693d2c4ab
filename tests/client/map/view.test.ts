import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../../../src/client/map/geo/projection.ts';
import {
  between,
  clampView,
  CLOSEST,
  minZoom,
  panBy,
  plainPane,
  toPane,
  toWorld,
  visible,
  zoomAt,
} from '../../../src/client/map/geo/map-view.ts';

const pane = plainPane(990, 666);
const view = { x: 1000, y: 800, zoom: 0.9 };
const views = fc.record({
  x: fc.double({ min: -500, max: 4000, noNaN: true }),
  y: fc.double({ min: -500, max: 4000, noNaN: true }),
  zoom: fc.double({ min: 0.05, max: 20, noNaN: true }),
});

describe('view', () => {
  it('turns screen points into world points and back', () => {
    const p = { x: 123, y: 456 };
    const back = toPane(view, pane, toWorld(view, pane, p));
    expect(back.x).toBeCloseTo(p.x, 9);
    expect(back.y).toBeCloseTo(p.y, 9);
  });

  it('never shows past the edge of the baked region', () => {
    fc.assert(
      fc.property(views, (v) => {
        const seen = visible(clampView(v, pane), pane);
        expect(seen.x).toBeGreaterThanOrEqual(-1e-6);
        expect(seen.y).toBeGreaterThanOrEqual(-1e-6);
        expect(seen.x + seen.w).toBeLessThanOrEqual(WORLD.w + 1e-6);
        expect(seen.y + seen.h).toBeLessThanOrEqual(WORLD.h + 1e-6);
      }),
    );
  });

  it('may go past the edge below a panel, but not where the map is open', () => {
    const covered = { ...pane, focusX: 800, open: { x: 600, y: 0, w: 390, h: 666 } };
    const v = clampView({ x: 0, y: 900, zoom: 1 }, covered);
    expect(visible(v, covered).x).toBeLessThan(0);
    expect(toWorld(v, covered, { x: 600, y: 0 }).x).toBeCloseTo(0, 6);
  });

  it('keeps the point under the pointer while zooming', () => {
    const at = { x: 300, y: 200 };
    const before = toWorld(view, pane, at);
    const after = toWorld(zoomAt(view, pane, at, 1.4), pane, at);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });

  it('stops zooming at both ends', () => {
    expect(zoomAt(view, pane, { x: 0, y: 0 }, 1000).zoom).toBe(CLOSEST);
    expect(zoomAt(view, pane, { x: 0, y: 0 }, 0.0001).zoom).toBe(minZoom(pane));
  });

  it('pans by what the pointer moved', () => {
    const moved = panBy(view, pane, 30, -20);
    const p = toPane(moved, pane, view);
    expect(p.x - pane.focusX).toBeCloseTo(30, 6);
    expect(p.y - pane.focusY).toBeCloseTo(-20, 6);
  });

  it('starts and ends a flight exactly where it should', () => {
    const to = { x: 1400, y: 900, zoom: 2 };
    expect(between(view, to, 0)).toEqual(view);
    const end = between(view, to, 1);
    expect(end.x).toBeCloseTo(to.x, 9);
    expect(end.zoom).toBeCloseTo(to.zoom, 9);
  });
});
