/** The three viewports and their content: arranges, plans and paints, and finds what is at a point. */
import type { Scene } from 'phaser';
import type { MapModel, MapTheatre } from '../../store/map/map-model.ts';
import { MARK } from '../counters/mark-art.ts';
import type { Point } from '../geo/projection.ts';
import type { Pane, Rect, View } from '../geo/map-view.ts';
import type { Progress } from '../terrain/land-layer.ts';
import type { LandStyle } from '../terrain/terrain-paint.ts';
import { FAN } from '../layout/counter-fan.ts';
import { type CounterSpot, planMarks } from '../layout/layout-plan.ts';
import type { WorkSlices } from '../layout/work-slices.ts';
import { contains, grow, scaled } from '../layout/rects.ts';
import type { Palette } from '../style/palette.ts';
import { bendsOf } from '../overlays/playback-layer.ts';
import type { PlaybackClock } from '../overlays/playback-clock.ts';
import { BaseLand } from '../terrain/base-land.ts';
import { NightLayer } from '../terrain/night-layer.ts';
import { compose } from './compose.ts';
import { degreeSprites } from './degrees-in-view.ts';
import { type Fan, FrameLayout } from './frame-layout.ts';
import { FRAME_OF, fitInset, type FrameId, type InsetFrame, insetPane, pixelsPerDegree } from './map-frames.ts';
import { edgeArt, headerArt, insetTitle } from './inset-art.ts';
import type { Navigator } from './navigator.ts';
import { TextureCache } from './texture-cache.ts';
import { Viewport } from './viewport.ts';

/** Pointer state that adds to the model. */
export interface Attention {
  hovered: string | null;
  fan: Fan | null;
}

/** A point of the canvas, found in one of the viewports. */
export interface ViewportPoint {
  /** 0 is the main frame. */
  index: number;
  frame: FrameId;
  /** Point in that viewport's sheet coordinates. */
  at: Point;
}

/** Input of a plan. */
type Planned = [model: MapModel, nav: Navigator, attention: Attention];

/** Area for labels, what is over the map at rest, and what is over it now; in world pixels. */
interface Room {
  bounds: Rect | null;
  hidden: readonly Rect[];
  covers: readonly Rect[];
}

/** Theatre and key shown in an inset's header. */
const INSET: Readonly<Record<FrameId, { theatre: MapTheatre | null; key: string; name: string }>> = {
  north: { theatre: null, key: '1', name: 'North' },
  redsea: { theatre: 'redsea', key: '4', name: 'Red Sea' },
  gulf: { theatre: 'gulf', key: '5', name: 'Gulf' },
};
/** World pixels outside an inset's area from which counters are still pulled into it. */
const NEAR = 12;
/** Space between names and the edge of the clear map, in CSS pixels. */
const MARGIN = 4;
/** How far beyond its members a fan stays open, in CSS pixels. */
const FAN_REACH = 26;
/** Height of the degree labels along the top, in CSS pixels. */
const DEGREES = 18;

/** Everything on the map. */
export class MapScene {
  readonly viewports: readonly Viewport[];
  palette: Palette;
  ratio: number;
  private readonly textures: TextureCache;
  private readonly base: BaseLand;
  private readonly night: NightLayer;
  /** The sides to which the ways of a playback bend. */
  private bends: ReadonlyMap<string, number> = new Map();
  private frames: (FrameId | null)[] = [null, null, null];
  private insetRects: Rect[] = [];
  private readonly layouts = [new FrameLayout(), new FrameLayout(), new FrameLayout()];
  private readonly rooms: (Room & { zoom: number })[] = [];

  constructor(scene: Scene, palette: Palette, ratio: number) {
    this.palette = palette;
    this.ratio = ratio;
    this.textures = new TextureCache(scene, ratio);
    this.base = new BaseLand(scene, palette.sea);
    this.night = new NightLayer(scene);
    const cameras = [scene.cameras.main, scene.cameras.add(0, 0, 1, 1), scene.cameras.add(0, 0, 1, 1)];
    this.viewports = cameras.map((c, n) => new Viewport(scene, this.textures, String(n), c));
    for (const viewport of this.viewports)
      for (const other of this.viewports) if (other !== viewport) viewport.camera.ignore(other.root);
  }

  /** New colours, device ratio or font: draws every texture again. */
  renew(palette: Palette, ratio: number): void {
    this.palette = palette;
    this.ratio = ratio;
    this.textures.renew(ratio);
    for (const layout of this.layouts) layout.forget();
    this.spoilLand();
  }

  /** Counters of each viewport's last plan. */
  get spots(): readonly (readonly CounterSpot[])[] {
    return this.layouts.map(({ plan }) => plan.spots);
  }

  spoilLand(): void {
    for (const viewport of this.viewports) viewport.land.spoil();
    this.base.spoil(this.palette.sea);
  }

  arrange(nav: Navigator): void {
    const { main, insets } = nav.arrangement;
    const whole = { x: 0, y: 0, w: main.pane.w, h: main.pane.h };
    this.viewports[0].arrange(whole, whole, main.pane, this.ratio);
    this.frames = [main.id, null, null];
    this.insetRects = insets.map((i) => i.outer);
    for (const [n, inset] of insets.entries()) {
      const viewport = this.viewports[n + 1];
      const pane = insetPane(inset);
      viewport.arrange(inset.outer, inset.inner, pane, this.ratio);
      viewport.view = fitInset(inset.id, pane);
      this.frames[n + 1] = inset.id;
    }
    this.viewports[1].show(insets.length > 0);
    this.viewports[2].show(insets.length > 1);
  }

  /** The first drawing with its land, in slices. */
  *firstPlan(...[model, nav, attention, style]: [...Planned, () => LandStyle]): WorkSlices {
    this.viewports[0].view = nav.view;
    for (const [n, viewport] of this.viewports.entries())
      while (this.paintLand(viewport, n, true, 0, style) !== 'rests') yield;
    yield* this.plan(model, nav, attention);
  }

  /** Plans the content of all viewports, in slices of a few ms. */
  *plan(...[model, nav, attention]: Planned): WorkSlices {
    this.textures.begin();
    for (const [n, viewport] of this.viewports.entries()) {
      if (this.frames[n] === null) continue;
      const room = this.room(viewport, n, nav, model);
      const layout = this.layouts[n];
      yield* this.layOut(viewport, n, model, attention, this.steady(viewport, n, nav, room));
      yield;
      const scale = pixelsPerDegree(viewport.view);
      const input = {
        within: room.bounds,
        hidden: room.covers,
        model,
        palette: this.palette,
        zoom: viewport.view.zoom,
        pixelsPerDegree: scale,
        layout: layout.plan,
        overview: this.isOverview(n),
      };
      const plan = compose({ ...input, hovered: attention.hovered });
      yield;
      for (const { art } of [...plan.names, ...plan.counters, ...plan.top]) {
        this.textures.get(art);
        yield;
      }
      viewport.setPlan(plan, this.ratio);
      this.planPlayback(viewport, n, model, nav);
      if (n > 0) this.insetChrome(viewport, model, nav.arrangement.insets[n - 1]);
      yield;
    }
    this.degrees(nav);
    this.textures.sweep();
  }

  /** Draws land where needed until `until` (ms), at least one step; one viewport at a time. */
  paint(nav: Navigator, settled: boolean, until: number, style: () => LandStyle): Progress {
    this.viewports[0].view = nav.view;
    for (const [n, viewport] of this.viewports.entries()) {
      const progress = this.paintLand(viewport, n, settled, until, style);
      if (progress !== 'rests') return progress;
    }
    return this.base.paint(style) ? 'works' : 'rests';
  }

  /** Tells a frame which acts of a playback it shows: those of its own sea; the others pulse in their insets. */
  private planPlayback(viewport: Viewport, n: number, model: MapModel, nav: Navigator): void {
    const { palette } = this;
    const { zoom } = viewport.view;
    const inInset = (f: FrameId): boolean => f !== nav.frame && this.frames.includes(f);
    const spots = this.spots[n];
    if (n === 0) this.bends = bendsOf(model.flashes, zoom, spots, this.bends);
    const shows = (f: Pick<MapModel['flashes'][number], 'theatre'>): boolean =>
      n === 0 ? !inInset(FRAME_OF[f.theatre]) : FRAME_OF[f.theatre] === this.frames[n];
    const { badges, countries } = this.layouts[n].plan.places;
    const taken = [...badges, ...countries].map(({ rect }) => rect);
    const view = { model, palette, zoom, spots, taken, bends: this.bends, shows, inset: n > 0 };
    viewport.playback.plan(view, this.ratio);
  }

  /** Draws the current moment of a playback; true while the night still fades. */
  drawPlayback(model: MapModel, clock: PlaybackClock, now: number): boolean {
    const { playback, reducedMotion } = model;
    this.night.set(playback?.moment ?? null, this.palette.theme, now);
    const share = this.night.share(now, reducedMotion);
    const time = clock.time(playback, reducedMotion);
    for (const [n, viewport] of this.viewports.entries()) {
      viewport.showNight(share);
      if (this.frames[n] !== null) viewport.drawPlayback(time);
    }
    return share !== null && share < 1;
  }

  private paintLand(viewport: Viewport, n: number, settled: boolean, until: number, style: () => LandStyle): Progress {
    if (this.frames[n] === null) return 'rests';
    return viewport.paintLand(this.ratio, settled, until, () => ({ ...style(), small: n > 0 }));
  }

  /** Positions everything by the views. */
  move(): void {
    for (const [n, viewport] of this.viewports.entries()) if (this.frames[n] !== null) viewport.move(this.ratio);
  }

  /** Degree labels stay at the edge of the main frame while the map moves. */
  degrees(nav: Navigator): void {
    const { pane, clear } = nav.arrangement.main;
    if (this.insetRects.length === 0) return this.viewports[0].setChrome([], this.ratio); // a phone has no room for them
    const taken = this.viewports[0].written();
    this.viewports[0].setChrome(degreeSprites(nav.view, pane, clear, this.insetRects, taken, this.palette), this.ratio);
  }

  /** The viewport at a point of the canvas; insets are above the main frame, the second above the first. */
  placeAt(p: Point): ViewportPoint {
    const index = 1 + this.insetRects.findLastIndex((r) => contains(r, p.x, p.y));
    const viewport = this.viewports[index];
    const { view, pane, rect } = viewport;
    const at = {
      x: p.x - rect.x - pane.focusX + view.x * view.zoom,
      y: p.y - rect.y - pane.focusY + view.y * view.zoom,
    };
    return { index, frame: this.frames[index] as FrameId, at };
  }

  /** True if a point of the canvas is on the fan of a cluster. */
  inFan(key: string, p: Point): boolean {
    const { index, at } = this.placeAt(p);
    const cluster = this.layouts[index].plan.places.symbols.find((s) => s.key === key);
    const { zoom } = this.viewports[index].view;
    return (
      cluster !== undefined &&
      Math.hypot(cluster.world.x * zoom - at.x, cluster.world.y * zoom - at.y) < FAN + FAN_REACH
    );
  }

  /** Where a counter can be clicked, in canvas pixels; the main frame first. */
  unitAt(id: string, clear: Rect): Point | null {
    for (const [n, viewport] of this.viewports.entries()) {
      const spot = this.frames[n] === null ? undefined : this.spots[n].find((s) => s.members.some((m) => m.id === id));
      if (!spot) continue;
      const { view, pane, rect } = viewport;
      const p = {
        x: rect.x + pane.focusX + (spot.pin.x - view.x) * view.zoom + spot.pin.dx,
        y: rect.y + pane.focusY + (spot.pin.y - view.y) * view.zoom + spot.pin.dy,
      };
      const open = n === 0 ? contains(clear, p.x, p.y) : contains(grow(rect, -2), p.x, p.y);
      if (open && this.placeAt(p).index === n) return p;
    }
    return null;
  }

  /** North as an inset is too small for symbols and text. */
  private isOverview(n: number): boolean {
    return n > 0 && this.frames[n] === 'north';
  }

  /** The part of the world with readable labels; null while the user moves the main view. */
  private readable(viewport: Viewport, n: number, nav: Navigator): Rect | null {
    if (n > 0) return viewport.seen;
    if (nav.moved) return null;
    const { clear } = nav.arrangement.main;
    // the top line has the degree labels
    return inWorld(
      grow({ ...clear, y: clear.y + DEGREES, h: clear.h - DEGREES }, -MARGIN),
      viewport.view,
      viewport.pane,
    );
  }

  private *layOut(viewport: Viewport, n: number, model: MapModel, attention: Attention, room: Room): WorkSlices {
    if (this.isOverview(n)) return this.layouts[n].replace(planMarks(model.counters, MARK));
    const frame = this.frames[n];
    const { w, h } = viewport.rect;
    yield* this.layouts[n].update({
      counters: model.counters,
      zoom: viewport.view.zoom,
      pixelsPerDegree: pixelsPerDegree(viewport.view),
      family: this.palette.font,
      ...room,
      words: model.words,
      // an inset's header has the name and Heat of its theatre
      theatres: n > 0 ? [] : model.theatres.map((t) => ({ ...t, here: FRAME_OF[t.id] === frame })),
      space: `${frame} ${w} ${h}`,
      drafts: model.drafts,
      fan: attention.fan,
      only: n > 0 ? grow(viewport.seen, NEAR) : null,
    });
  }

  /** At the same scale panning moves no labels: they keep the area they were laid out for. */
  private steady(viewport: Viewport, n: number, nav: Navigator, room: Room): Room {
    const { zoom } = viewport.view;
    const last = this.rooms[n];
    if (n === 0 && nav.moved && last?.zoom === zoom) return last;
    this.rooms[n] = { ...room, zoom };
    return room;
  }

  private room(viewport: Viewport, n: number, nav: Navigator, { covered }: MapModel): Room {
    const bounds = this.readable(viewport, n, nav);
    if (n > 0 || nav.moved) return { bounds, hidden: [], covers: [] };
    const { pane } = nav.arrangement.main;
    const { open } = pane;
    const inView = (r: Rect): Rect => inWorld(r, viewport.view, viewport.pane);
    /** At the lower left, in CSS pixels of the page. */
    const corner = (size: { w: number; h: number } | undefined): Rect[] => {
      if (!size || size.w === 0) return [];
      const { w, h } = scaled({ x: 0, y: 0, ...size }, 1 / nav.ui);
      return [inView({ x: open.x, y: open.y + open.h - h, w, h })];
    };
    const hidden = [...[...this.insetRects, ...beyond(open, pane)].map(inView), ...corner(covered.sheets)];
    return { bounds, hidden, covers: [...hidden, ...corner(covered.panel)] };
  }

  private insetChrome(viewport: Viewport, model: MapModel, { id, outer, head }: InsetFrame): void {
    const { theatre, key, name } = INSET[id];
    const title = insetTitle(
      model.theatres.find((t) => t.id === theatre),
      key,
      name,
    );
    const pin = { x: 0, y: 0, dx: 0, dy: 0 };
    viewport.setChrome(
      [
        { art: headerArt(title, head, this.palette), pin },
        { art: edgeArt(outer.w, outer.h, this.palette), pin },
      ],
      this.ratio,
    );
  }
}

/** The four sides of the pane that are covered. */
const beyond = ({ x, y, w, h }: Rect, pane: Pane): Rect[] => [
  { x: 0, y: 0, w: x, h: pane.h },
  { x: x + w, y: 0, w: pane.w - x - w, h: pane.h },
  { x: 0, y: 0, w: pane.w, h: y },
  { x: 0, y: y + h, w: pane.w, h: pane.h - y - h },
];

/** A rectangle of the pane in world pixels. */
const inWorld = (r: Rect, view: View, pane: Pane): Rect => ({
  x: view.x + (r.x - pane.focusX) / view.zoom,
  y: view.y + (r.y - pane.focusY) / view.zoom,
  w: r.w / view.zoom,
  h: r.h / view.zoom,
});
