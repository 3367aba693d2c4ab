/** One frame on the screen: its camera, layers and current plan. */
import type { Cameras, GameObjects, Scene } from 'phaser';
import type { Pane, Rect, View } from '../geo/map-view.ts';
import { plainPane, visible } from '../geo/map-view.ts';
import type { Art } from '../style/art.ts';
import type { LandStyle } from '../terrain/terrain-paint.ts';
import { PlaybackLayer } from '../overlays/playback-layer.ts';
import type { PlaybackTime } from '../overlays/playback-clock.ts';
import { LandLayer, type Progress } from '../terrain/land-layer.ts';
import { WORLD } from '../geo/projection.ts';
import type { Anchor } from '../layout/anchor.ts';
import type { TextureCache } from './texture-cache.ts';
import { crisp, SpriteLayer } from './sprite-layer.ts';
import { BASE } from '../terrain/base-land.ts';
import { NIGHTS } from '../terrain/night-layer.ts';

/** Art and its position. */
export interface Sprite {
  art: Art;
  pin: Anchor;
}

/** Lines, drawn again at every zoom. */
type Lines = (graphics: GameObjects.Graphics, zoom: number) => void;

/** What a frame shows, in drawing order. */
export interface ViewportPlan {
  names: readonly Sprite[];
  /** Below the counters: reach, leader lines, draft orders. */
  under: Lines;
  counters: readonly Sprite[];
  /** Above the counters: selection, targets, playback. */
  over: Lines;
  top: readonly Sprite[];
}

/** One of the three frames. */
export class Viewport {
  view: View = { x: 0, y: 0, zoom: 1 };
  pane: Pane = plainPane(1, 1);
  /** Position of the frame's map on the screen. */
  rect: Rect = { x: 0, y: 0, w: 1, h: 1 };
  readonly land: LandLayer;
  readonly playback: PlaybackLayer;
  /** The whole world in little detail, under the land: no edge is ever unpainted. */
  private readonly base: GameObjects.Image;
  /** Night before and after the last step of a playback. */
  private readonly nights: readonly GameObjects.Image[];
  /** Fixed to the screen: header and border of an inset, degree labels of the main frame. */
  readonly chrome: SpriteLayer;
  readonly root: GameObjects.Container;
  readonly camera: Cameras.Scene2D.Camera;
  private readonly world: GameObjects.Container;
  private readonly sheets: { names: SpriteLayer; counters: SpriteLayer; top: SpriteLayer };
  private readonly under: GameObjects.Graphics;
  private readonly over: GameObjects.Graphics;
  private plan: ViewportPlan | null = null;
  private drawnZoom = 0;
  private offset = { x: 0, y: 0 };

  constructor(scene: Scene, textures: TextureCache, name: string, camera: Cameras.Scene2D.Camera) {
    this.camera = camera.setOrigin(0, 0);
    this.land = new LandLayer(scene, name);
    this.playback = new PlaybackLayer(scene, textures);
    this.base = scene.add.image(0, 0, BASE).setOrigin(0, 0);
    this.nights = NIGHTS.map((key) => scene.add.image(0, 0, key).setOrigin(0, 0).setVisible(false));
    this.sheets = {
      names: new SpriteLayer(scene, textures),
      counters: new SpriteLayer(scene, textures),
      top: new SpriteLayer(scene, textures),
    };
    this.chrome = new SpriteLayer(scene, textures);
    this.under = scene.add.graphics();
    this.over = scene.add.graphics();
    const { names, counters, top } = this.sheets;
    this.world = scene.add.container(0, 0, [
      this.base,
      this.land.image,
      ...this.nights,
      names.container,
      this.under,
      counters.container,
      this.over,
      top.container,
      this.playback.acts,
    ]);
    this.root = scene.add.container(0, 0, [this.world, this.chrome.container, this.playback.over]);
  }

  /** Positions the frame. `outer`: the area of its camera, with the header. */
  arrange(outer: Rect, inner: Rect, pane: Pane, ratio: number): void {
    this.pane = pane;
    this.rect = inner;
    const px = (v: number): number => Math.round(v * ratio);
    this.camera.setViewport(px(outer.x), px(outer.y), px(outer.w), px(outer.h));
    this.camera.setZoom(ratio);
    this.world.setPosition(inner.x - outer.x, inner.y - outer.y);
    this.offset = { x: inner.x - outer.x, y: inner.y - outer.y };
  }

  show(on: boolean): void {
    this.root.setVisible(on);
    this.camera.setVisible(on);
  }

  get seen(): Rect {
    return visible(this.view, this.pane);
  }

  setPlan(plan: ViewportPlan, ratio: number): void {
    this.plan = plan;
    for (const [sheet, sprites] of [
      [this.sheets.names, plan.names],
      [this.sheets.counters, plan.counters],
      [this.sheets.top, plan.top],
    ] as const) {
      sheet.begin();
      for (const s of sprites) sheet.put(s.art, s.pin, ratio);
      sheet.end();
    }
    this.drawnZoom = 0;
  }

  /** Rectangles of everything that the plan shows, on the pane. */
  written(): Rect[] {
    const { names = [], counters = [], top = [] } = this.plan ?? {};
    const { zoom } = this.view;
    return [...names, ...counters, ...top].map(({ art, pin }) => ({
      x: this.pane.focusX + (pin.x - this.view.x) * zoom + pin.dx - art.ox,
      y: this.pane.focusY + (pin.y - this.view.y) * zoom + pin.dy - art.oy,
      w: art.w,
      h: art.h,
    }));
  }

  setChrome(sprites: readonly Sprite[], ratio: number): void {
    this.chrome.begin();
    for (const s of sprites) this.chrome.put(s.art, s.pin, ratio);
    this.chrome.end();
    this.chrome.spread(1, ratio);
  }

  /** Continues drawing land if the view needs it. */
  paintLand(ratio: number, settled: boolean, until: number, style: () => LandStyle): Progress {
    return this.land.update(this.view, this.seen, ratio, settled, until, style);
  }

  /** Positions everything by the view. */
  move(ratio: number): void {
    const { zoom } = this.view;
    this.world.setPosition(
      crisp(this.offset.x + this.pane.focusX - this.view.x * zoom, ratio),
      crisp(this.offset.y + this.pane.focusY - this.view.y * zoom, ratio),
    );
    this.playback.over.setPosition(this.world.x, this.world.y);
    this.land.spread(zoom, ratio);
    for (const image of [this.base, ...this.nights]) image.setDisplaySize(WORLD.w * zoom, WORLD.h * zoom);
    if (zoom === this.drawnZoom || !this.plan) return;
    this.drawnZoom = zoom;
    for (const sheet of Object.values(this.sheets)) sheet.spread(zoom, ratio);
    this.playback.spread(zoom, ratio);
    this.plan.under(this.under.clear(), zoom);
    this.plan.over(this.over.clear(), zoom);
  }

  /** Draws the current moment of a playback. */
  drawPlayback(time: PlaybackTime): void {
    const { zoom } = this.view;
    const { x, y, w, h } = this.seen;
    this.playback.draw(time, zoom, { x: x * zoom, y: y * zoom, w: w * zoom, h: h * zoom });
  }

  /** Fades from the first night to the second. Null: no playback. */
  showNight(share: number | null): void {
    const [before, after] = this.nights;
    for (const image of this.nights) image.setVisible(share !== null);
    before.setAlpha(1 - (share ?? 0)).setVisible(share !== null && share < 1);
    after.setAlpha(share ?? 0);
  }
}
