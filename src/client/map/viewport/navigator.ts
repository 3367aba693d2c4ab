import { type Point, project, SCALE } from '../geo/projection.ts';
import { between, clampView, panBy, sameView, type View, zoomAt } from '../geo/map-view.ts';
import { arrange, type Arrangement, CENTRES, fit, FRAME_OF, type FrameId, type Insets } from './map-frames.ts';
import { playbackView, showsWell } from './playback-camera.ts';
import type { MapFocus, MapTheatre } from '../../store/map/map-model.ts';

/** The main frame and its view: pans, zooms and animates between views. */

/** Zoom of a theatre key, relative to the whole frame. */
const CLOSER = 1.3;
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
  /** The table’s view during a playback. */
  private kept: { frame: FrameId; view: View; moved: boolean } | null = null;
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
    const target = own
      ? clampView(this.flight?.to ?? this.view, pane)
      : fit(this.frame, pane, clear, this.covered.whole);
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
  refit(now: number, animate: boolean, pace: Pace | null = null): void {
    const { pane, clear } = this.arrangement.main;
    this.moved = false;
    this.led = false;
    this.go(fit(this.frame, pane, clear, this.covered.whole), now, animate, pace);
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

  /**
   * Goes in on a playback event, unless it is well in view already; true if the insets changed. A small event in
   * another sea moves nothing: it pulses in its inset. `time`: of the flight, in ms.
   */
  follow(focus: MapFocus, now: number, animate: boolean, time = PLAYBACK_TIME): boolean {
    const frame = FRAME_OF[focus.theatre];
    if (this.pulses(focus)) return false;
    const swapped = this.swapTo(frame);
    const { pane, clear } = this.arrangement.main;
    const stays = this.led && !swapped && showsWell(focus, this.flight?.to ?? this.view, pane, clear);
    if (!stays) this.go(playbackView(focus, pane, clear), now, animate && !swapped, { time, ease: easeInOut });
    this.moved = false;
    this.led = true;
    return swapped;
  }

  /** Shows the whole North, for a playback event without a place; true if the insets changed. */
  overview(now: number, animate: boolean): boolean {
    const swapped = this.swapTo('north');
    this.refit(now, animate && !swapped, { time: PLAYBACK_TIME, ease: easeInOut });
    return swapped;
  }

  /**
   * True if an event only pulses in the inset of its sea. The north never does: its inset has no names, so that an
   * attack on a base would seem to happen at sea.
   */
  pulses({ theatre, big }: Pick<MapFocus, 'theatre' | 'big'>): boolean {
    const frame = FRAME_OF[theatre];
    return !big && frame !== 'north' && frame !== this.frame && this.arrangement.insets.some((i) => i.id === frame);
  }

  /** Keeps what the table shows while a playback uses the map. */
  remember(): void {
    this.kept = { frame: this.frame, view: this.flight?.to ?? this.view, moved: this.moved };
  }

  /** Shows again what the table showed before the playback; true if the insets changed. */
  restore(now: number): boolean {
    const { frame, view, moved } = this.kept ?? { frame: 'north' as const, view: this.view, moved: false };
    this.kept = null;
    const swapped = this.swapTo(frame);
    this.refit(now, false);
    if (moved) this.go(clampView(view, this.arrangement.main.pane), now, false);
    this.moved = moved;
    return swapped;
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
    return clampView(
      { ...project(centre.lon, centre.lat), zoom: fit('north', pane, clear, this.covered.whole).zoom * CLOSER },
      pane,
    );
  }

  private take(view: View): void {
    this.flight = null;
    this.moved = true;
    this.led = false;
    this.view = view;
  }

  private go(to: View, now: number, animate: boolean, pace: Pace | null = null): void {
    this.flight = null;
    if (!animate || (!pace && this.isFar(to))) this.view = to;
    else if (!sameView(this.view, to)) this.flight = { from: this.view, to, start: now, ...(pace ?? USUAL) };
  }

  private isFar(to: View): boolean {
    const zoom = Math.min(this.view.zoom, to.zoom);
    return Math.hypot(to.x - this.view.x, to.y - this.view.y) * zoom > this.size.w * LONGEST;
  }
}

interface Pace {
  /** Duration in ms. */
  time: number;
  ease: (t: number) => number;
}

/** Time in which the camera of a playback goes in, in ms. */
const PLAYBACK_TIME = 600;
const easeOut = (t: number): number => 1 - (1 - t) ** 3;
const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
const USUAL: Pace = { time: 420, ease: easeOut };

/** A camera movement; times in ms. */
interface CameraAnimation extends Pace {
  from: View;
  to: View;
  start: number;
}

/** Position of the flight at a time, and whether it has arrived. */
function flown(f: CameraAnimation, now: number): { view: View; arrived: boolean } {
  const t = Math.min(1, Math.max(0, (now - f.start) / f.time));
  return t >= 1 ? { view: f.to, arrived: true } : { view: between(f.from, f.to, f.ease(t)), arrived: false };
}
