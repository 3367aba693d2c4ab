/** Connects pointers and keys to the map. */
import type { MapEvents, MapModel, MapTheatre } from '../../store/map/map-model.ts';
import type { FrameId } from '../viewport/map-frames.ts';
import type { Navigator } from '../viewport/navigator.ts';
import type { Attention, MapScene } from '../viewport/scene.ts';
import type { MapBoot } from '../phaser-game.ts';
import type { Point } from '../geo/projection.ts';
import type { CounterSpot } from '../layout/layout-plan.ts';
import { hitCounter } from './hits.ts';
import { keyAction, type KeyAction } from './keys.ts';
import { watchPointers } from './pointer.ts';
import type { PointerAction } from './pointer-states.ts';

/** The theatre that opens when an inset is clicked. */
const THEATRE_OF: Readonly<Record<FrameId, MapTheatre>> = { north: 'iraq', redsea: 'redsea', gulf: 'gulf' };

/** The part of the controller that input uses. */
export interface InputTarget {
  readonly scene: MapBoot['scene'];
  readonly canvas: HTMLCanvasElement;
  readonly mapScene: MapScene;
  readonly nav: Navigator;
  readonly attention: Attention;
  readonly state: MapModel;
  readonly events: MapEvents;
  focusTheatre(id: MapTheatre): void;
  refit(): void;
  refresh(): void;
  /** Fans a cluster out; null: folds it. */
  fan(key: string | null): void;
  redraw(): void;
}

/** Starts listening; returns a function that stops. */
export function bindInput(target: InputTarget, host: HTMLElement): () => void {
  const handler = new InputHandler(target);
  const stopPointers = watchPointers(target.scene, () => target.mapScene.ratio, handler);
  const onKey = (event: KeyboardEvent): void => {
    const action = keyAction(event, host);
    if (!action) return;
    if (action.type !== 'escape') event.preventDefault();
    handler.key(action);
  };
  document.addEventListener('keydown', onKey);
  return () => {
    stopPointers();
    document.removeEventListener('keydown', onKey);
  };
}

class InputHandler {
  private readonly target: InputTarget;
  /** Drags that start on an inset do nothing, because an inset always shows its whole area. */
  private onMain = true;

  constructor(target: InputTarget) {
    this.target = target;
  }

  act(action: PointerAction, coarse: boolean): void {
    const { nav, canvas } = this.target;
    switch (action.type) {
      case 'hover':
        if (!coarse) this.hover(action.at);
        return;
      case 'tap':
        return this.tap(action.at, coarse);
      case 'grab':
        this.onMain = this.target.mapScene.placeAt(action.at).index === 0;
        canvas.style.cursor = 'grabbing';
        return;
      case 'pan':
        if (!this.onMain) return;
        nav.pan(action.dx, action.dy);
        break;
      case 'pinch':
        nav.pan(action.dx, action.dy);
        nav.zoom(action.factor, action.at);
        break;
      case 'release':
        canvas.style.cursor = '';
        return this.target.refresh(); // names cut by the old edge may fit now
    }
    this.moved();
  }

  /** The user moved the map: the camera stops following playback. */
  private moved(): void {
    this.target.events.onMoved();
    this.target.redraw();
  }

  wheel(at: Point, factor: number): void {
    if (this.target.mapScene.placeAt(at).index > 0) return;
    this.target.nav.zoom(factor, at);
    this.moved();
  }

  leave(): void {
    this.target.fan(null);
    this.setHovered(null);
  }

  key(action: KeyAction): void {
    const { nav } = this.target;
    if (action.type === 'pan') nav.pan(action.dx, action.dy);
    else if (action.type === 'zoom') nav.zoom(action.factor);
    else if (action.type === 'theatre') return this.theatre(action.id);
    else return this.escape();
    this.moved();
  }

  /** A second press of the same key shows the whole frame. */
  private theatre(id: MapTheatre): void {
    const again = this.target.nav.isAt(id);
    this.target.events.onMoved();
    this.target.events.onTheatre(id); // first, because the listener may move the map too
    if (again) this.target.refit();
    else this.target.focusTheatre(id);
  }

  private escape(): void {
    if (this.target.attention.fan !== null) this.target.fan(null);
    else if (this.target.state.selected !== null) this.target.events.onSelect(null);
  }

  private find(at: Point, coarse: boolean): { spot: CounterSpot | null; index: number; frame: FrameId } {
    const { mapScene } = this.target;
    const place = mapScene.placeAt(at);
    const spot = hitCounter(mapScene.spots[place.index], mapScene.viewports[place.index].view.zoom, place.at, coarse);
    return { spot, index: place.index, frame: place.frame };
  }

  private hover(at: Point): void {
    const { spot, index } = this.find(at, false);
    this.target.canvas.style.cursor = spot || index > 0 ? 'pointer' : '';
    if (spot && spot.stacked > 1) this.target.fan(spot.key);
    else if (!this.inFan(at)) this.target.fan(null);
    this.setHovered(spot && spot.stacked === 1 ? spot.counter.id : null);
  }

  /** A fan stays open while the pointer is on it. */
  private inFan(at: Point): boolean {
    const { mapScene, attention } = this.target;
    return attention.fan !== null && mapScene.inFan(attention.fan.key, at);
  }

  private setHovered(id: string | null): void {
    if (this.target.attention.hovered === id) return;
    this.target.attention.hovered = id;
    this.target.events.onHover(id);
    this.target.refresh();
  }

  private tap(at: Point, coarse: boolean): void {
    const { spot, index, frame } = this.find(at, coarse);
    if (spot) {
      if (spot.stacked > 1) this.target.fan(spot.key);
      else this.target.events.onSelect(spot.counter.id);
    } else if (index > 0) {
      const theatre = THEATRE_OF[frame];
      this.target.events.onMoved();
      this.target.events.onTheatre(theatre);
      if (frame === 'north') this.showNorth();
      else this.target.focusTheatre(theatre);
    } else if (coarse || !this.inFan(at)) {
      // a mouse opens a fan before it clicks, and the middle of an open fan is empty
      this.target.fan(null);
      this.target.events.onSelect(null);
    }
  }

  /** North as an inset covers the whole frame, not only Iraq. */
  private showNorth(): void {
    this.target.focusTheatre('iraq');
    this.target.refit();
  }
}
