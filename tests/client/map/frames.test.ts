import { describe, expect, it } from 'vitest';
import {
  arrange,
  CENTRES,
  fit,
  fitInset,
  HEADER,
  insetPane,
  pixelsPerDegree,
} from '../../../src/client/map/viewport/map-frames.ts';
import { project } from '../../../src/client/map/geo/projection.ts';
import { toPane } from '../../../src/client/map/geo/map-view.ts';
import { contains, overlaps } from '../../../src/client/map/layout/rects.ts';

const TABLE = { left: 0, top: 68, right: 376, bottom: 34 };
const WINDOWS: [string, number, number, typeof TABLE][] = [
  ['a laptop at the table', 1366, 768, TABLE],
  ['a large screen at the table', 1600, 900, { left: 0, top: 70, right: 350, bottom: 28 }],
  ['a large screen in playback', 1600, 900, { left: 0, top: 70, right: 0, bottom: 170 }],
  ['a square window', 1100, 1000, { left: 0, top: 68, right: 300, bottom: 34 }],
];

describe('frames', () => {
  it.each(WINDOWS)('shows Lebanon, Iraq and Syria in the clear part on %s', (_name, w, h, covered) => {
    const { main } = arrange(w, h, covered, 'north');
    const view = fit('north', main.pane, main.clear);
    for (const id of ['iraq', 'syria', 'lebanon'] as const) {
      const p = toPane(view, main.pane, project(CENTRES[id].lon, CENTRES[id].lat));
      expect(contains(main.clear, p.x, p.y)).toBe(true);
    }
  });

  it.each(WINDOWS)('keeps insets apart, uncovered and off the clear part on %s', (_name, w, h, covered) => {
    const { main, insets } = arrange(w, h, covered, 'north');
    expect(insets.map((i) => i.id)).toEqual(['redsea', 'gulf']);
    const [a, b] = insets.map((i) => i.outer);
    expect(overlaps(a, b)).toBe(false);
    for (const r of [a, b]) {
      expect(overlaps(r, main.clear)).toBe(false);
      expect(r.x).toBeGreaterThanOrEqual(covered.left);
      expect(r.y).toBeGreaterThanOrEqual(covered.top);
      expect(r.x + r.w).toBeLessThanOrEqual(w - covered.right);
      expect(r.y + r.h).toBeLessThanOrEqual(h - covered.bottom);
    }
  });

  it('gives North about 62 pixels a degree on a laptop', () => {
    const { main } = arrange(1366, 768, TABLE, 'north');
    expect(pixelsPerDegree(fit('north', main.pane, main.clear))).toBeGreaterThan(58);
  });

  it('shows Hodeidah, Bab el-Mandeb and the southern Red Sea in their inset, and Hormuz in the other', () => {
    const { insets } = arrange(1366, 768, TABLE, 'north');
    const shown = (n: number, lat: number, lon: number): boolean => {
      const pane = insetPane(insets[n]);
      const p = toPane(fitInset(insets[n].id, pane), pane, project(lon, lat));
      return contains({ x: 0, y: 0, w: pane.w, h: pane.h }, p.x, p.y);
    };
    expect(shown(0, 14.8, 42.95) && shown(0, 12.58, 43.33) && shown(0, 16.3, 40.8)).toBe(true);
    expect(shown(1, 26.55, 56.45) && shown(1, 29.3, 48.0) && shown(1, 25.3, 57.5)).toBe(true);
  });

  it('swaps North with the inset that was clicked', () => {
    expect(arrange(1366, 768, TABLE, 'redsea').insets.map((i) => i.id)).toEqual(['north', 'gulf']);
    expect(arrange(1366, 768, TABLE, 'gulf').insets.map((i) => i.id)).toEqual(['redsea', 'north']);
  });

  it('puts the insets into an opening of the panels, and then gives the whole map above to North', () => {
    const covered = { left: 0, top: 68, right: 416, bottom: 228, slot: { x: 648, y: 540, w: 302, h: 194 } };
    for (const shown of ['north', 'redsea', 'gulf'] as const) {
      const { main, insets } = arrange(1366, 768, covered, shown);
      expect(main.clear).toEqual({ x: 0, y: 68, w: 950, h: 472 });
      expect(insets.map(({ id }) => id)).toEqual(arrange(1366, 768, TABLE, shown).insets.map(({ id }) => id));
      const [first, second] = insets;
      expect(first.outer).toEqual(covered.slot);
      expect(second.outer.h).toBe(HEADER);
      expect(second.outer.x + second.outer.w).toBe(950);
      expect(first.head + second.head).toBe(302);
    }
  });

  it('has no insets on a phone, and still shows the bases of the Euphrates', () => {
    const { main, insets } = arrange(390, 844, { left: 0, top: 56, right: 0, bottom: 200 }, 'north');
    expect(insets).toEqual([]);
    const view = fit('north', main.pane, main.clear);
    const p = toPane(view, main.pane, project(40.5, 35.1));
    expect(contains(main.clear, p.x, p.y)).toBe(true);
    expect(pixelsPerDegree(view)).toBeGreaterThan(50);
  });
});
