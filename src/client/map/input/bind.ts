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
export interface Handled {
  readonly scene: MapBoot['scene'];
  readonly canvas: HTMLCanvasElement;
  readonly scenery: MapScene;
  readonly nav: Navigator;
  readonly attention: Attention;
  readonly state: MapModel;
  readonly events: MapEvents;
  focusTheatre(id: MapTheatre): void;
  refit(): void;
  refresh(): void;
  redraw(): void;
}

/** Starts listening; returns a function that stops. */
export function bindInput(table: Handled, host: HTMLElement): () => void {
  const hands = new Hands(table);
  const stopPointers = watchPointers(table.scene, () => table.scenery.ratio, hands);
  const onKey = (event: KeyboardEvent): void => {
    const action = keyAction(event, host);
    if (!action) return;
    if (action.type !== 'escape') event.preventDefault();
    hands.key(action);
  };
  document.addEventListener('keydown', onKey);
  return () => {
    stopPointers();
    document.removeEventListener('keydown', onKey);
  };
}

class Hands {
  private readonly table: Handled;
  /** Drags that start on an inset do nothing, because an inset always shows its whole area. */
  private onMain = true;

  constructor(table: Handled) {
    this.table = table;
  }

  act(action: PointerAction, coarse: boolean): void {
    const { nav, canvas } = this.table;
    switch (action.type) {
      case 'hover':
        if (!coarse) this.hover(action.at);
        return;
      case 'tap':
        return this.tap(action.at, coarse);
      case 'grab':
        this.onMain = this.table.scenery.placeAt(action.at).index === 0;
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
        return this.table.refresh(); // names cut by the old edge may fit now
    }
    this.moved();
  }

  /** The user moved the map: the camera stops following playback. */
  private moved(): void {
    this.table.events.onMoved();
    this.table.redraw();
  }

  wheel(at: Point, factor: number): void {
    if (this.table.scenery.placeAt(at).index > 0) return;
    this.table.nav.zoom(factor, at);
    this.moved();
  }

  leave(): void {
    this.setHovered(null);
  }

  key(action: KeyAction): void {
    const { nav } = this.table;
    if (action.type === 'pan') nav.pan(action.dx, action.dy);
    else if (action.type === 'zoom') nav.zoom(action.factor);
    else if (action.type === 'theatre') return this.theatre(action.id);
    else return this.escape();
    this.moved();
  }

  /** A second press of the same key shows the whole frame. */
  private theatre(id: MapTheatre): void {
    const again = this.table.nav.isAt(id);
    this.table.events.onMoved();
    this.table.events.onTheatre(id); // first, because the listener may move the map too
    if (again) this.table.refit();
    else this.table.focusTheatre(id);
  }

  private escape(): void {
    if (this.table.attention.fanned !== null) this.fan(null);
    else if (this.table.state.selected !== null) this.table.events.onSelect(null);
  }

  private find(at: Point, coarse: boolean): { spot: CounterSpot | null; index: number; frame: FrameId } {
    const { scenery } = this.table;
    const place = scenery.placeAt(at);
    const spot = hitCounter(scenery.spots[place.index], scenery.stages[place.index].view.zoom, place.at, coarse);
    return { spot, index: place.index, frame: place.frame };
  }

  private hover(at: Point): void {
    const { spot, index } = this.find(at, false);
    this.table.canvas.style.cursor = spot || index > 0 ? 'pointer' : '';
    this.setHovered(spot?.counter.id ?? null);
  }

  private setHovered(id: string | null): void {
    if (this.table.attention.hovered === id) return;
    this.table.attention.hovered = id;
    this.table.refresh();
  }

  private tap(at: Point, coarse: boolean): void {
    const { spot, index, frame } = this.find(at, coarse);
    if (spot) {
      if (spot.stacked > 1) this.fan(spot.key);
      this.table.events.onSelect(spot.counter.id);
    } else if (index > 0) {
      const theatre = THEATRE_OF[frame];
      this.table.events.onMoved();
      this.table.events.onTheatre(theatre);
      if (frame === 'north') this.showNorth();
      else this.table.focusTheatre(theatre);
    } else {
      this.fan(null);
      this.table.events.onSelect(null);
    }
  }

  /** North as an inset covers the whole frame, not only Iraq. */
  private showNorth(): void {
    this.table.focusTheatre('iraq');
    this.table.refit();
  }

  private fan(key: string | null): void {
    if (this.table.attention.fanned === key) return;
    this.table.attention.fanned = key;
    this.table.refresh();
  }
}
