import { beforeEach, describe, expect, it } from 'vitest';
import { Navigator } from '../../../src/client/map/viewport/navigator.ts';
import { project } from '../../../src/client/map/geo/projection.ts';
import { toPane } from '../../../src/client/map/geo/map-view.ts';
import { contains } from '../../../src/client/map/layout/rects.ts';
import type { MapFocus } from '../../../src/client/store/map/map-model.ts';

const COVERED = { left: 0, top: 70, right: 0, bottom: 168 };
const ASAD = { lon: 42.44, lat: 33.79 };
const JURF = { lon: 44.21, lat: 32.86 };
const FORD = { lon: 33.5, lat: 34 };
const inIraq: MapFocus = { id: 'a', theatre: 'iraq', points: [ASAD, JURF] };
const atSea: MapFocus = { id: 'b', theatre: 'redsea', points: [{ lon: 42.9, lat: 14.8 }] };

describe('the camera of a playback', () => {
  let nav: Navigator;
  const follow = (focus: MapFocus): boolean => nav.follow(focus, 0, false);
  const inSight = ({ lon, lat }: { lon: number; lat: number }): boolean => {
    const { pane, clear } = nav.arrangement.main;
    const p = toPane(nav.view, pane, project(lon, lat));
    return contains(clear, p.x, p.y);
  };

  beforeEach(() => {
    nav = new Navigator();
    nav.setSpace(1366, 768, COVERED, 0, false);
  });

  it('zooms in, with both ends of the event in view', () => {
    const whole = nav.view.zoom;
    follow(inIraq);
    expect(nav.view.zoom).toBeGreaterThan(whole);
    expect(inSight(ASAD) && inSight(JURF)).toBe(true);
    follow({ id: 'c', theatre: 'iraq', points: [FORD, JURF] });
    expect(inSight(FORD) && inSight(JURF)).toBe(true);
  });

  it('stays if the next event is in view', () => {
    follow(inIraq);
    const before = nav.view;
    follow({ ...inIraq, id: 'd', points: [ASAD] });
    expect(nav.view).toBe(before);
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
