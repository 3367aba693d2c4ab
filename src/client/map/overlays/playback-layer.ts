/** Everything that a playback draws over the map: acts, then the dim layer, then what a death shows. */
import type { GameObjects, Scene } from 'phaser';
import type { MapPlayback, MapFlash, MapModel } from '../../store/map/map-model.ts';
import type { Rect } from '../geo/map-view.ts';
import { project } from '../geo/projection.ts';
import { type CounterSpot, snap } from '../layout/layout-plan.ts';
import { asNumber, type Palette } from '../style/palette.ts';
import { deathArt } from '../style/text-art.ts';
import { SpriteLayer } from '../viewport/sprite-layer.ts';
import type { TextureCache } from '../viewport/texture-cache.ts';
import {
  type Aimed,
  aimed,
  asideOf,
  clearSide,
  drawAhead,
  drawFlight,
  sideColour,
  sourceOf,
  STOPPED_AT,
  targetOf,
  wayOf,
} from './playback-arc.ts';
import type { PlaybackTime } from './playback-clock.ts';
import { besideDeath, resultLabels } from './playback-labels.ts';
import { drawBrackets, drawDiamond, drawLaunch, drawPast, drawPulse, drawResult, resultAt } from './playback-marks.ts';
import { drawLine } from './line-drawing.ts';
import { ring } from './draft-orders-overlay.ts';

/** Everything else is dimmed to 40 %. Times in ms. */
const DIM = { alpha: 0.6, in: 180, out: 420 };
/** The name of a death stands on a ground of its own, so that no dimmed label shows through it. CSS pixels. */
const GROUND = { alpha: 0.85, side: 8, top: 4, round: 4 };
/** CSS pixels drawn beyond the pane, for an inset's header. */
const BEYOND = 80;

/** What one frame of the map shows of a playback. */
export interface PlaybackView {
  model: Pick<MapModel, 'flashes' | 'playback'>;
  palette: Palette;
  zoom: number;
  spots: readonly CounterSpot[];
  /** Names and badges: words of results stay off them. In CSS pixels of the sheet. */
  taken: readonly Rect[];
  /** Id of an act → the side to which its way bends. */
  bends: ReadonlyMap<string, number>;
  /** True for what this frame shows; the rest belongs to another frame. */
  shows: (at: Pick<MapFlash, 'theatre'>) => boolean;
  /** Insets only pulse. */
  inset: boolean;
}

interface Dimmed {
  zoom: number;
  seen: Rect;
  view: PlaybackView;
}

/** The layers of one frame. */
export class PlaybackLayer {
  /** Above the counters. */
  readonly acts: GameObjects.Container;
  /** Above everything, dimmed and lit. */
  readonly over: GameObjects.Container;
  private readonly effects: GameObjects.Graphics;
  private readonly labels: SpriteLayer;
  private readonly dim: GameObjects.Graphics;
  private readonly lit: GameObjects.Graphics;
  private readonly name: SpriteLayer;
  private view: PlaybackView | null = null;
  private flashes: readonly Aimed[] = [];
  private ratio = 1;

  constructor(scene: Scene, textures: TextureCache) {
    this.effects = scene.add.graphics();
    this.labels = new SpriteLayer(scene, textures);
    this.dim = scene.add.graphics();
    this.lit = scene.add.graphics();
    this.name = new SpriteLayer(scene, textures);
    this.acts = scene.add.container(0, 0, [this.effects, this.labels.container]);
    this.over = scene.add.container(0, 0, [this.dim, this.lit, this.name.container]);
  }

  /** Takes over what to show, and places its words. */
  plan(view: PlaybackView, ratio: number): void {
    this.view = view;
    const { model, zoom, spots } = view;
    this.labels.begin();
    this.name.begin();
    const { playback } = model;
    this.flashes = aimed(model.flashes.filter(view.shows), spots, zoom);
    if (playback?.beat === 'result' && !playback.death && !view.inset) {
      const now = this.flashes.filter((f) => !f.past);
      for (const { art, pin } of resultLabels({ ...view, flashes: now })) this.labels.put(art, pin, ratio);
    }
    this.labels.end();
    this.name.end();
    this.ratio = ratio;
    this.spread(zoom, ratio);
  }

  spread(zoom: number, ratio: number): void {
    this.labels.spread(zoom, ratio);
    this.name.spread(zoom, ratio);
  }

  /** Draws the current moment. `seen`: the visible part, in CSS pixels of the sheet. */
  draw(time: PlaybackTime, zoom: number, seen: Rect): void {
    for (const g of [this.effects, this.dim, this.lit]) g.clear();
    const { view } = this;
    const playback = view?.model.playback;
    if (!view || !playback) return;
    const here = this.flashes;
    for (const f of here) if (f.past) drawPast(this.effects, f, zoom, view.palette);
    const now = here.filter((f) => !f.past);
    now.forEach((f, n) => this.drawAct(f, n, playback, time, zoom, view));
    if (playback.beat === 'result' && playback.death)
      this.drawDeath(playback, playback.death, time, { zoom, seen, view });
  }

  private drawAct(
    f: Aimed,
    n: number,
    playback: MapPlayback,
    time: PlaybackTime,
    zoom: number,
    view: PlaybackView,
  ): void {
    const { palette, spots } = view;
    const g = this.effects;
    if (view.inset) {
      if (playback.beat === 'result') drawPulse(g, f, time, zoom, palette);
      return;
    }
    const colour = sideColour(f.side, palette);
    const bend = view.bends.get(f.id) ?? -1;
    const way = wayOf(f, n, zoom, bend);
    if (playback.beat === 'approach') return;
    if (playback.beat !== 'result') {
      const from = sourceOf(f, zoom);
      if (from) drawAhead(g, way, colour, palette);
      const spot = f.open ? null : snap(spots, f.lon, f.lat);
      const half = spot ? Math.max(spot.symbol.w, spot.symbol.h) / 2 + 5 : 16;
      drawBrackets(g, targetOf(f, zoom), half, palette);
      if (playback.beat === 'launch' && from) drawLaunch(g, from, time, colour, palette);
      const end = f.kind === 'intercept' ? STOPPED_AT : 1;
      if (playback.beat === 'flight') drawFlight(g, way, end * time.share, colour, palette);
      if (playback.beat === 'hold') drawFlight(g, way, end, colour, palette);
      return;
    }
    if (!playback.death) drawResult(g, f, resultAt(f, n, zoom, bend), time, zoom, palette);
  }

  /** Dims everything; only the diamond and the name are lit. */
  private drawDeath(
    playback: MapPlayback,
    death: NonNullable<MapPlayback['death']>,
    time: PlaybackTime,
    { zoom, seen, view }: Dimmed,
  ): void {
    const left = playback.length - time.passed;
    const share = time.still ? 1 : Math.min(1, time.passed / DIM.in, Math.max(0, left / DIM.out));
    this.dim.fillStyle(asNumber(view.palette.panel), DIM.alpha * share);
    this.dim.fillRect(seen.x - BEYOND, seen.y - BEYOND, seen.w + BEYOND * 2, seen.h + BEYOND * 2);
    if (view.inset || !view.shows(death)) return;
    const p = project(death.lon, death.lat);
    const aside = asideOf(death, view.spots, view.zoom);
    const centre = { x: p.x * zoom + aside.x, y: p.y * zoom + aside.y };
    drawLine(this.lit, ring(centre, 30), { colour: view.palette.ink, width: 1.4 });
    drawDiamond(this.lit, centre, 17, view.palette.red, view.palette);
    const art = deathArt(death.name, death.note, view.palette);
    const at = besideDeath(centre.x, art.w, seen);
    const ground = { x: centre.x + at.dx, y: centre.y + at.dy, w: art.w, h: art.h };
    this.dim.fillStyle(asNumber(view.palette.panel), GROUND.alpha * share);
    this.dim.fillRoundedRect(
      ground.x - GROUND.side,
      ground.y - GROUND.top,
      ground.w + GROUND.side * 2,
      ground.h + GROUND.top * 2,
      GROUND.round,
    );
    this.name.begin();
    this.name.put(art, { ...p, dx: at.dx + aside.x, dy: at.dy + aside.y }, this.ratio);
    this.name.end();
    this.name.spread(zoom, this.ratio);
  }
}

/** The sides to which ways bend; kept as long as the scene lasts, so that none flips while the map moves. */
export function bendsOf(
  flashes: readonly MapFlash[],
  zoom: number,
  spots: readonly CounterSpot[],
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const now = aimed(
    flashes.filter((f) => !f.past),
    spots,
    zoom,
  );
  const side = now[0] ? (before.get(now[0].id) ?? clearSide(now[0], 0, zoom, spots)) : 1;
  return new Map(now.map((f) => [f.id, side]));
}
