import { beforeEach, describe, expect, it } from 'vitest';
import { Navigator } from '../../../src/client/map/viewport/navigator.ts';
import { project, SCALE } from '../../../src/client/map/geo/projection.ts';
import { toPane } from '../../../src/client/map/geo/map-view.ts';
import { contains } from '../../../src/client/map/layout/rects.ts';
import { shippedScenario } from '../../support/games.ts';
import type { MapFocus } from '../../../src/client/store/map/map-model.ts';

const COVERED = { left: 0, top: 70, right: 0, bottom: 168 };
const ASAD = { lon: 42.44, lat: 33.79 };
const JURF = { lon: 44.21, lat: 32.86 };
const focus = (
  id: string,
  theatre: MapFocus['theatre'],
  target: MapFocus['target'],
  also = [] as MapFocus['also'],
) => ({
  id,
  theatre,
  big: true,
  target,
  also,
});
const inIraq: MapFocus = focus('a', 'iraq', ASAD, [JURF]);
const atSea: MapFocus = focus('b', 'redsea', { lon: 42.9, lat: 14.8 });

const scenario = shippedScenario();

describe('the camera of a playback', () => {
  let nav: Navigator;
  const follow = (to: MapFocus): boolean => nav.follow(to, 0, false);
  const inSight = ({ lon, lat }: { lon: number; lat: number }): boolean => {
    const { pane, clear } = nav.arrangement.main;
    const p = toPane(nav.view, pane, project(lon, lat));
    return contains(clear, p.x, p.y);
  };

  beforeEach(() => {
    nav = new Navigator();
    nav.setSpace(1366, 768, COVERED, 0, false);
  });

  const SIZES = [
    { w: 1366, h: 768, least: 64, ui: 1 },
    { w: 1600, h: 900, least: 96, ui: 1.2 }, // 1920 pixels wide on the screen
  ];
  /** All places where something can happen. */
  const PLACES = [...scenario.sites, ...scenario.axisSites].map(({ lon, lat, theatre }) => ({ lon, lat, theatre }));

  it.each(SIZES)('brings every target into the upper middle at $w, large enough', ({ w, h, least, ui }) => {
    const wrong: object[] = [];
    for (const target of PLACES)
      for (const from of PLACES) {
        nav.setSpace(w, h, COVERED, 0, false);
        follow({ ...focus(`${target.lon} ${from.lat}`, target.theatre, target, [from]) });
        const { pane, clear } = nav.arrangement.main;
        const p = toPane(nav.view, pane, project(target.lon, target.lat));
        const [x, y] = [(p.x - clear.x) / clear.w, (p.y - clear.y) / clear.h];
        const fine = x >= 0.199 && x <= 0.801 && y >= 0.199 && y <= 0.351 && nav.view.zoom * SCALE * ui >= least;
        if (!fine) wrong.push({ target, from, x, y });
      }
    expect(wrong).toEqual([]);
  });

  it('zooms in, with both ends of a near event in view', () => {
    const whole = nav.view.zoom;
    follow(inIraq);
    expect(nav.view.zoom).toBeGreaterThan(whole);
    expect(inSight(ASAD) && inSight(JURF)).toBe(true);
  });

  it('stays if the next event is in view, and well placed', () => {
    follow(inIraq);
    const before = nav.view;
    follow({ ...inIraq, id: 'd', also: [] });
    expect(nav.view).toBe(before);
  });

  it('does not leave its sea for something small: that pulses in its inset', () => {
    follow(inIraq);
    const before = nav.view;
    expect(follow({ ...atSea, big: false })).toBe(false);
    expect([nav.frame, nav.view]).toEqual(['north', before]);
  });

  it('comes back from a sea for an attack on a base, however small', () => {
    follow(atSea);
    expect(follow({ ...inIraq, big: false })).toBe(true);
    expect(nav.frame).toBe('north');
    expect(inSight(ASAD)).toBe(true);
  });

  it('gives the table’s frame back, whatever playback and player did', () => {
    nav.pan(60, 20);
    const own = nav.view;
    nav.remember();
    follow(atSea);
    nav.zoom(2);
    nav.restore(0);
    expect([nav.frame, nav.view, nav.moved]).toEqual(['north', own, true]);
    nav.refit(0, false);
    const whole = nav.view;
    nav.remember();
    follow(inIraq);
    nav.restore(0);
    expect([nav.view, nav.moved]).toEqual([whole, false]);
  });

  it('brings the event’s sea into the main frame, and returns', () => {
    expect(follow(atSea)).toBe(true);
    expect(nav.frame).toBe('redsea');
    expect(follow(inIraq)).toBe(true);
    expect(nav.frame).toBe('north');
  });

  it('keeps its view while a caption grows', () => {
    follow(inIraq);
    const { zoom } = nav.view;
    nav.setSpace(1366, 768, { ...COVERED, bottom: 190 }, 0, true);
    expect(nav.view.zoom).toBe(zoom);
  });

  it('stops once the user has moved the map', () => {
    follow(inIraq);
    expect(nav.led).toBe(true);
    nav.pan(40, 0);
    expect(nav.led).toBe(false);
  });
});
