import { type Point, project, SCALE } from '../geo/projection.ts';
import { between, clampView, panBy, type Rect, sameView, toPane, type View, zoomAt } from '../geo/map-view.ts';
import { arrange, type Arrangement, CENTRES, fit, FRAME_OF, type FrameId, type Insets } from './map-frames.ts';
import type { MapFocus, MapTheatre } from '../../store/map/map-model.ts';

/** The main frame and its view: pans, zooms and animates between views. */

/** Zoom of a theatre key, relative to the whole frame. */
const CLOSER = 1.3;
/** Zoom of playback, relative to the whole frame. */
const NEARER = 1.25;
/** Events closer than this to the edge count as out of view, in CSS pixels. */
const EDGE = 90;
/** Minimum scale after a jump to a place, in pixels per degree. */
const PLACE_SCALE = 60;
/** Flights longer than this many screens would only blur, so the view jumps. */
const LONGEST = 1.6;

/** The main frame and its camera. */
export class Navigator {
  frame: FrameId = 'north';
  arrangement: Arrangement;
  view: View;
  /** The user moved the main view. */
  moved = false;
  /** Playback moved the view. */
  led = false;
  /** Size of a map pixel, in CSS pixels. */
  ui = 1;
  private flight: CameraAnimation | null = null;
  private size = { w: 1, h: 1 };
  private covered: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

  constructor() {
    this.arrangement = arrange(1, 1, this.covered, this.frame);
    this.view = { x: 0, y: 0, zoom: 1 };
  }

  get flying(): boolean {
    return this.flight !== null;
  }

  /** The window or panels changed: fits the frame again, or keeps the user's own view. */
  setSpace(w: number, h: number, covered: Insets, now: number, animate: boolean): void {
    this.size = { w, h };
    this.covered = covered;
    this.arrangement = arrange(w, h, covered, this.frame);
    const { pane, clear } = this.arrangement.main;
    const own = this.moved || this.led;
    const target = own ? clampView(this.flight?.to ?? this.view, pane) : fit(this.frame, pane, clear);
    this.go(target, now, animate && !own);
  }

  /** Makes a frame the main one; true if the insets changed. */
  swapTo(frame: FrameId): boolean {
    if (frame === this.frame) return false;
    this.frame = frame;
    this.moved = false;
    this.arrangement = arrange(this.size.w, this.size.h, this.covered, frame);
    this.refit(0, false);
    return true;
  }

  /** Fits the whole frame into the clear area. */
  refit(now: number, animate: boolean): void {
    const { pane, clear } = this.arrangement.main;
    this.moved = false;
    this.led = false;
    this.go(fit(this.frame, pane, clear), now, animate);
  }

  /** Centres a theatre; true if the insets changed. */
  focusTheatre(id: MapTheatre, now: number, animate: boolean): boolean {
    const frame = FRAME_OF[id];
    const swapped = this.swapTo(frame);
    // Red Sea and Gulf are whole frames of their own
    if (frame !== 'north') this.refit(now, animate && !swapped);
    else this.go(this.centred(id), now, animate && !swapped);
    this.moved = frame === 'north';
    return swapped;
  }

  /** True if the view is already where the theatre's key would move it. */
  isAt(id: MapTheatre): boolean {
    return (
      this.frame === FRAME_OF[id] && this.frame === 'north' && sameView(this.flight?.to ?? this.view, this.centred(id))
    );
  }

  focusAt(lon: number, lat: number, now: number, animate: boolean): void {
    const zoom = Math.max(this.view.zoom, PLACE_SCALE / SCALE);
    this.moved = true;
    this.go(clampView({ ...project(lon, lat), zoom }, this.arrangement.main.pane), now, animate);
  }

  /** Moves to the playback event, no further than needed; true if the insets changed. */
  follow({ theatre, points }: MapFocus, now: number, animate: boolean): boolean {
    const swapped = this.swapTo(FRAME_OF[theatre]);
    const { pane, clear } = this.arrangement.main;
    const whole = fit(this.frame, pane, clear);
    const to = this.frame === 'north' ? clampView(closer(points, whole, clear), pane) : whole;
    const from = this.flight?.to ?? this.view;
    const stays = this.led && from.zoom === to.zoom && points.every((p) => this.shows(p.lon, p.lat, from));
    if (!stays) this.go(to, now, animate && !swapped);
    this.moved = false;
    this.led = true;
    return swapped;
  }

  /** True if a place is well inside the clear part of the main frame. */
  private shows(lon: number, lat: number, view: View): boolean {
    const { pane, clear } = this.arrangement.main;
    const p = toPane(view, pane, project(lon, lat));
    const edge = Math.min(EDGE, clear.w / 4, clear.h / 4);
    return (
      p.x > clear.x + edge && p.y > clear.y + edge && p.x < clear.x + clear.w - edge && p.y < clear.y + clear.h - edge
    );
  }

  pan(dx: number, dy: number): void {
    this.take(panBy(this.view, this.arrangement.main.pane, dx, dy));
  }

  zoom(factor: number, at?: Point): void {
    const { pane } = this.arrangement.main;
    this.take(zoomAt(this.view, pane, at ?? { x: pane.focusX, y: pane.focusY }, factor));
  }

  /** Advances the flight; true while one is running. */
  tick(now: number): boolean {
    if (!this.flight) return false;
    const { view, arrived } = flown(this.flight, now);
    this.view = view;
    if (arrived) this.flight = null;
    return !arrived;
  }

  private centred(id: MapTheatre): View {
    const { pane, clear } = this.arrangement.main;
    const centre = CENTRES[id];
    return clampView({ ...project(centre.lon, centre.lat), zoom: fit('north', pane, clear).zoom * CLOSER }, pane);
  }

  private take(view: View): void {
    this.flight = null;
    this.moved = true;
    this.led = false;
    this.view = view;
  }

  private go(to: View, now: number, animate: boolean): void {
    this.flight = null;
    if (!animate || this.isFar(to)) this.view = to;
    else if (!sameView(this.view, to)) this.flight = { from: this.view, to, start: now };
  }

  private isFar(to: View): boolean {
    const zoom = Math.min(this.view.zoom, to.zoom);
    return Math.hypot(to.x - this.view.x, to.y - this.view.y) * zoom > this.size.w * LONGEST;
  }
}

/** Centres some places, at playback zoom or wider to show all of them. */
function closer(places: MapFocus['points'], whole: View, clear: Rect): View {
  const points = places.map(({ lon, lat }) => project(lon, lat));
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = (size: number, span: number): number => Math.max(1, size - EDGE * 2) / Math.max(1, span);
  const zoom = Math.min(whole.zoom * NEARER, room(clear.w, right - left), room(clear.h, bottom - top));
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.max(whole.zoom, zoom) };
}

/** Duration of a flight, in ms. */

const FLIGHT_TIME = 420;
const ease = (t: number): number => 1 - (1 - t) ** 3;

/** A camera movement; times in ms. */
export interface CameraAnimation {
  from: View;
  to: View;
  start: number;
}

/** Position of the flight at a time, and whether it has arrived. */
function flown(f: CameraAnimation, now: number): { view: View; arrived: boolean } {
  const t = Math.min(1, Math.max(0, (now - f.start) / FLIGHT_TIME));
  return t >= 1 ? { view: f.to, arrived: true } : { view: between(f.from, f.to, ease(t)), arrived: false };
}
