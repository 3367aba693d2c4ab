/** Keeps the map in sync with the store, one frame at a time. */
import type { PlaybackFrame, MapEvents, MapHandle, MapModel, MapStore, MapTheatre } from '../store/map/map-model.ts';
import { type Attention, MapScene } from './viewport/scene.ts';
import { Navigator } from './viewport/navigator.ts';
import { HEADER, pixelsPerDegree } from './viewport/map-frames.ts';
import { FrameLoop } from './viewport/frame-loop.ts';
import { xToLon, yToLat } from './geo/projection.ts';
import type { View } from './geo/map-view.ts';
import { endGame, resizeGame, type MapBoot } from './phaser-game.ts';
import { bindInput } from './input/bind.ts';
import type { Ground, LandStyle } from './terrain/terrain-paint.ts';
import type { WorkSlices } from './layout/work-slices.ts';
import { rungsOf } from './terrain/heat-wash.ts';
import { type Palette, readPalette } from './style/palette.ts';
import { forgetWidths } from './style/typography.ts';
import { PlaybackClock } from './overlays/playback-clock.ts';
import { frameOf } from './overlays/playback-frame.ts';
import type { RendererName } from './renderer.ts';
import { FAN_TIME } from './layout/counter-fan.ts';
import { scaled } from './layout/rects.ts';
import { otherSpace, reuse, sameLand } from './reuse-unchanged.ts';
import { needsRestart, type DisplayScale } from './display-scale.ts';

/** Delay after the last zoom before labels and land are laid out for the new scale, in ms. */
const SETTLE = 130;
/** Maximum work per frame before drawing, in ms, so that the page stays responsive. */
const BUDGET = 7;

/** The live map of a game. */
export class MapController implements MapHandle {
  readonly renderer: RendererName;
  readonly nav = new Navigator();
  readonly mapScene: MapScene;
  readonly attention: Attention = { hovered: null, fan: null };
  readonly events: MapEvents;
  private readonly host: HTMLElement;
  private readonly store: MapStore;
  private readonly boot: MapBoot;
  private readonly frameLoop = new FrameLoop((now) => this.frame(now));
  private readonly clock = new PlaybackClock();
  private readonly cleanup: (() => void)[] = [];
  private model: MapModel;
  private screen: DisplayScale;
  private stale = false;
  private plannedView: View | null = null;
  private lastZoom = 0;
  private zoomedAt = 0;
  private settled = false;
  private wasRunning = false;
  private fannedAt = 0;
  /** The next frame shows another moment of a playback. */
  private playbackMoves = false;
  /** The last drawn moment of a playback. */
  private playbackFrame: PlaybackFrame | null = null;
  /** Remaining work for the next drawing; the last one stays visible until then. */
  private work: WorkSlices | null;
  private ground: Ground | null = null;
  /** Resolves once the ground has come, or cannot. */
  private readonly grounded = settled();
  /** The first drawing is complete. */
  private started = false;
  /** The canvas was resized and is empty: the next frame fills it, however long that takes. */
  private cleared = false;
  /** A plan or its land is complete and not drawn yet. */
  private needsDraw = false;
  /** The view of the last drawing. */
  private drawnView: View | null = null;
  /** The view for which the degree labels were laid out. */
  private degreesFor: View | null = null;

  constructor(host: HTMLElement, store: MapStore, events: MapEvents, boot: MapBoot, renderer: RendererName) {
    this.host = host;
    this.store = store;
    this.events = events;
    this.boot = boot;
    this.renderer = renderer;
    this.model = store.getState();
    host.dataset.theme = this.model.theme;
    this.screen = resizeGame(boot.game, host, this.model.letters);
    this.mapScene = new MapScene(boot.scene, readPalette(host), this.screen.ratio);
    this.space(false);
    boot.game.loop.sleep(); // from here on, frames are drawn on demand only
    this.work = this.firstPlan();
    this.watch();
    this.frameLoop.request();
  }

  get canvas(): HTMLCanvasElement {
    return this.boot.game.canvas;
  }

  get scene(): MapBoot['scene'] {
    return this.boot.scene;
  }

  get state(): MapModel {
    return this.model;
  }

  focusTheatre(id: MapTheatre): void {
    if (this.nav.focusTheatre(id, performance.now(), !this.model.reducedMotion)) this.arrange();
    this.refresh();
  }

  focusAt(lon: number, lat: number): void {
    this.nav.focusAt(lon, lat, performance.now(), !this.model.reducedMotion);
    this.refresh();
  }

  /** Shows the whole frame. */
  refit(): void {
    this.nav.refit(performance.now(), !this.model.reducedMotion);
    this.refresh();
  }

  unitAt(id: string): { x: number; y: number } | null {
    const p = this.mapScene.unitAt(id, this.nav.arrangement.main.clear);
    const box = this.canvas.getBoundingClientRect();
    return p && { x: box.left + p.x * this.screen.ui, y: box.top + p.y * this.screen.ui };
  }

  drawn(): ReturnType<MapHandle['drawn']> {
    const { counters, drafts } = this.model;
    return {
      frames: this.frameLoop.drawn,
      counters: counters.length,
      ghosts: drafts.map(({ n, kind, lon, lat }) => ({ n, kind, lon, lat })),
    };
  }

  looksAt(): ReturnType<MapHandle['looksAt']> {
    const { view, frame, arrangement } = this.nav;
    const box = this.canvas.getBoundingClientRect();
    const insets = arrangement.insets.map(({ id, outer }) => ({
      frame: id,
      x: box.left + (outer.x + HEADER) * this.screen.ui,
      y: box.top + (outer.y + HEADER / 2) * this.screen.ui,
    }));
    return { frame, lon: xToLon(view.x), lat: yToLat(view.y), scale: pixelsPerDegree(view), insets };
  }

  playback(): PlaybackFrame | null {
    return this.playbackFrame;
  }

  /** What was drawn, for tests that read the playback’s own clock. */
  private notePlayback(): void {
    const { model, nav, mapScene, clock, screen } = this;
    const { share } = clock.time(model.playback, model.reducedMotion);
    this.playbackFrame =
      model.playback &&
      frameOf({ model, playback: model.playback, nav, palette: mapScene.palette, share, ui: screen.ui });
  }

  async idle(): Promise<void> {
    await this.grounded.promise;
    await this.frameLoop.idle();
  }

  async destroy(): Promise<void> {
    this.frameLoop.stop();
    this.grounded.resolve();
    for (const undo of this.cleanup) undo();
    await endGame(this.boot.game);
  }

  /** Plans and draws again, after something visible changed. */
  refresh(): void {
    if (this.started) this.stale = true;
    else this.work = this.firstPlan();
    this.frameLoop.request();
  }

  /** Draws again, after only the view moved. */
  redraw(): void {
    this.frameLoop.request();
  }

  fan(key: string | null): void {
    const { attention } = this;
    if ((attention.fan?.key ?? null) === key) return;
    attention.fan = key === null ? null : { key, open: 0 };
    this.fannedAt = performance.now();
    this.refresh();
  }

  /** Measures and draws all text again, after a font has loaded. */
  renewWords(): void {
    forgetWidths();
    this.renew(readPalette(this.host), this.mapScene.ratio);
    this.refresh();
  }

  private watch(): void {
    this.cleanup.push(this.store.subscribe(() => this.sync()));
    this.cleanup.push(bindInput(this, this.host));
    const sizes = new ResizeObserver(() => needsRestart(this.screen, this.host) && this.resize());
    sizes.observe(this.host);
    this.cleanup.push(() => sizes.disconnect());
    const fonts = (): void => this.renewWords();
    document.fonts.addEventListener('loadingdone', fonts);
    this.cleanup.push(() => document.fonts.removeEventListener('loadingdone', fonts));
  }

  private sync(): void {
    const before = this.model;
    const after = reuse(before, this.store.getState());
    if (before === after) return;
    this.model = after;
    if (before.theme !== after.theme || before.palette !== after.palette) {
      this.host.dataset.theme = after.theme;
      this.renew(readPalette(this.host), this.mapScene.ratio);
    }
    if (!sameLand(before, after)) this.mapScene.spoilLand();
    if (before.letters !== after.letters) this.resize();
    if (otherSpace(before.covered, after.covered)) this.space(true);
    if (!before.playback && after.playback) this.nav.remember();
    if (before.playback && !after.playback) this.backToTable();
    else if (before.focus !== after.focus) this.follow(after);
    this.refresh();
  }

  private follow({ focus, playback, reducedMotion }: MapModel): void {
    if (!focus) return;
    if (focus === 'whole') {
      if (this.nav.overview(performance.now(), !reducedMotion)) this.arrange();
      return;
    }
    const time = playback && playback.beat === 'approach' ? playback.length : undefined;
    if (this.nav.follow(focus, performance.now(), !reducedMotion, time)) this.arrange();
  }

  /** A playback is over: the table’s frame is back, whatever the playback or the user did to it. */
  private backToTable(): void {
    if (this.nav.restore(performance.now())) this.arrange();
  }

  private resize(): void {
    this.screen = resizeGame(this.boot.game, this.host, this.model.letters);
    if (this.screen.ratio !== this.mapScene.ratio) this.renew(this.mapScene.palette, this.screen.ratio);
    this.cleared = this.started;
    this.space(false);
    this.refresh();
  }

  private space(animate: boolean): void {
    const { w, h, ui } = this.screen;
    const { left, top, right, bottom, slot, whole } = this.model.covered;
    const edges = { left: left / ui, top: top / ui, right: right / ui, bottom: bottom / ui };
    const covered = { ...edges, slot: slot && scaled(slot, 1 / ui), whole };
    this.nav.ui = ui;
    this.nav.setSpace(w, h, covered, performance.now(), animate && !this.model.reducedMotion);
    this.arrange();
  }

  private arrange(): void {
    this.mapScene.arrange(this.nav);
    this.cancelPlan();
  }

  private renew(palette: Palette, ratio: number): void {
    this.mapScene.renew(palette, ratio);
    this.cancelPlan();
  }

  /** Cancels a plan made for another layout or look. */
  private cancelPlan(): void {
    this.work = null;
    this.needsDraw = false;
  }

  /** Work for the first drawing. If restarted, it reuses what was already drawn. */
  private firstPlan(): WorkSlices {
    this.lastZoom = this.nav.view.zoom;
    return this.mapScene.firstPlan(this.model, this.nav, this.attention, this.style);
  }

  /** Relief and sea depth come after the first drawing, which they would delay. */
  private async fetchGround(): Promise<void> {
    try {
      const { loadGround } = await import('./terrain/ground.ts');
      this.ground = await loadGround();
      this.mapScene.spoilLand();
      this.frameLoop.request();
    } catch {
      // the map is complete without it
    }
    this.grounded.resolve();
  }

  private readonly style = (): LandStyle => ({
    palette: this.mapScene.palette,
    rungs: rungsOf(this.model),
    traffic: this.model.traffic,
    ground: this.ground,
    hot: this.model.hot,
  });

  /** Draws one frame; true if another is needed. */
  private frame(now: number): boolean {
    const { nav, mapScene } = this;
    if (!this.events.takesFrame() && !this.cleared) return true;
    const begun = performance.now();
    this.clock.set(this.model.playback, now);
    const moving = !this.work && !this.needsDraw && this.advance(now);
    if (this.work && !this.continueWork(this.work, begun)) {
      // a playback goes on over the last plan while the next one is made
      if (this.started && !this.cleared && this.clock.running(this.model.playback, this.model.reducedMotion))
        this.draw(now);
      return true;
    }
    const planned = this.needsDraw;
    // labels and land are the two long jobs: never start both in one frame
    const land = mapScene.paint(nav, this.settled && !planned, planned ? begun : begun + BUDGET, this.style);
    if (land === 'shows' && !planned && performance.now() - begun > BUDGET / 2) this.needsDraw = true;
    else if (planned || land === 'shows' || nav.view !== this.drawnView || this.playbackMoves) {
      this.draw(now);
      this.drawnView = nav.view;
      this.needsDraw = false;
      this.cleared = false;
    }
    return moving || planned || this.needsDraw || this.playbackMoves || land !== 'rests';
  }

  /** Draws everything as planned, with the current moment of a playback. */
  private draw(now: number): void {
    const { nav, mapScene, model, clock } = this;
    mapScene.move();
    const fades = mapScene.drawPlayback(model, clock, now);
    this.playbackMoves = fades || clock.running(model.playback, model.reducedMotion);
    if (nav.view !== this.degreesFor) mapScene.degrees(nav);
    this.degreesFor = nav.view;
    this.boot.game.loop.tick();
    this.canvas.style.visibility = '';
    this.notePlayback();
  }

  /** Moves view and playback to `now`, and starts a plan if something visible changed. True while anything moves. */
  private advance(now: number): boolean {
    const { model, nav, mapScene } = this;
    const flying = nav.tick(now);
    if (nav.view.zoom !== this.lastZoom) {
      this.lastZoom = nav.view.zoom;
      this.zoomedAt = now;
    }
    this.settled = !flying && now - this.zoomedAt > SETTLE;
    mapScene.viewports[0].view = nav.view;
    const running = this.clock.running(model.playback, model.reducedMotion);
    const opening = this.openFan(now);
    // one frame more than the playback runs, so that its end is drawn
    this.playbackMoves ||= running || this.wasRunning;
    const { plannedView: last } = this;
    // names keep off the edges of a view that playback chose, not only of one at another scale
    const isOther = nav.led ? nav.view !== last : nav.view.zoom !== last?.zoom;
    if (this.stale || opening || (this.settled && isOther)) {
      this.work = mapScene.plan(model, nav, this.attention);
      this.stale = false;
    }
    this.wasRunning = running;
    return flying || running || opening || !this.settled;
  }

  /** Opens the fan further; true while it is not open. */
  private openFan(now: number): boolean {
    const { fan } = this.attention;
    if (!fan || fan.open >= FAN_TIME) return false;
    const open = this.model.reducedMotion ? FAN_TIME : Math.min(FAN_TIME, Math.max(1, now - this.fannedAt));
    this.attention.fan = { ...fan, open };
    return true;
  }

  /** Continues the work for `BUDGET` ms. True if it is complete and the frame has time left to draw it. */
  private continueWork(work: WorkSlices, begun: number): boolean {
    let passed = 0;
    while (!this.needsDraw && (passed < BUDGET || this.cleared)) {
      if (work.next().done) this.finishWork();
      passed = performance.now() - begun;
    }
    return this.needsDraw && (passed < BUDGET / 2 || this.cleared);
  }

  private finishWork(): void {
    this.work = null;
    if (!this.started) void this.fetchGround();
    this.started = true;
    this.needsDraw = true;
    this.degreesFor = this.nav.view;
    this.plannedView = this.mapScene.viewports[0].view;
  }
}

/** A promise that is resolved from outside. */
function settled(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
