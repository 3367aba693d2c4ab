/** Draws sea, land, Heat, water and borders on a canvas. Independent of Phaser. */
import { latToY, lonToX, WORLD, xToLon, yToLat } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import { grow } from '../layout/rects.ts';
import type { MapTheatre } from '../../store/map/map-model.ts';
import type { Palette } from '../style/palette.ts';
import { paintHeat, type Rung } from './heat-wash.ts';
import { coastsNear, outlines } from './outlines.ts';
import { paintTraffic } from './traffic.ts';

/** Relief and sea depth; see `ground.ts`. */
export interface Ground {
  /** Sea deeper than each step, the shallowest first; in world pixels. */
  depths: readonly Path2D[];
  /** Covers the whole world. */
  relief(palette: Palette): CanvasImageSource;
}

/** What the land looks like. */
export interface LandStyle {
  palette: Palette;
  rungs: Readonly<Partial<Record<MapTheatre, Rung>>>;
  traffic: number;
  /** Borders in the tint of Clash and Brink. */
  hot?: boolean;
  /** Null until it is loaded. */
  ground: Ground | null;
  /** Insets omit fine lines. */
  small?: boolean;
}

const WHITE = '#ffffff';
/** Width of the light water, on both sides of the coast, in CSS pixels. */
const SHORE = 14;

/** One slice of the work; the caller may let a frame pass between two. */
export type PaintStep = () => void;

/**
 * The drawing as a list of steps. `seen`: the part of the world; `zoom`: CSS pixels per world pixel; `ratio`: device
 * pixels per CSS pixel. The canvas has the size `seen` × zoom × ratio.
 */
export function landSteps(
  ctx: CanvasRenderingContext2D,
  seen: Rect,
  zoom: number,
  ratio: number,
  style: LandStyle,
): PaintStep[] {
  const { palette, rungs, ground } = style;
  const lines = outlines();
  const px = 1 / zoom;
  const k = zoom * ratio;
  const inWorld =
    (draw: () => void): PaintStep =>
    () => {
      ctx.setTransform(k, 0, 0, k, -seen.x * k, -seen.y * k);
      ctx.globalAlpha = 1;
      ctx.lineJoin = 'round';
      ctx.lineCap = 'round';
      draw();
    };
  const stroke = (path: Path2D, colour: string, width: number): void => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * px;
    ctx.stroke(path);
  };
  const fill = (path: Path2D, colour: string): void => {
    ctx.fillStyle = colour;
    ctx.fill(path);
  };
  const reach = style.small ? 0.6 : 1;
  /** What is expensive: one step per band of the canvas. */
  const inBands = (draw: (band: Rect) => void): PaintStep[] =>
    bandsOf(seen.h * k).map(({ top, height }) =>
      inWorld(() => {
        ctx.save();
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.beginPath();
        ctx.rect(0, top, Math.ceil(seen.w * k), height);
        ctx.clip();
        ctx.setTransform(k, 0, 0, k, -seen.x * k, -seen.y * k);
        draw({ x: seen.x, y: seen.y + top / k, w: seen.w, h: height / k });
        ctx.restore();
      }),
    );
  return [
    inWorld(() => {
      ctx.fillStyle = palette.depths[ground ? 0 : 2];
      ctx.fillRect(seen.x, seen.y, seen.w, seen.h);
    }),
    ...(ground?.depths ?? []).map((path, n) =>
      inWorld(() => {
        fill(path, palette.depths[n + 1]);
        ctx.globalAlpha = palette.depthEdge;
        stroke(path, WHITE, 0.8);
      }),
    ),
    // light water along every coast; the land covers the inner half
    ...inBands((band) => {
      ctx.globalAlpha = palette.shore;
      stroke(coastsNear(grow(band, SHORE * px)), WHITE, SHORE * reach);
    }),
    inWorld(() => {
      paintGraticule(ctx, seen, palette.graticule, px);
      fill(lines.outside, palette.land2);
    }),
    inWorld(() => {
      for (const path of lines.theatres.values()) fill(path, palette.land);
    }),
    ...(ground
      ? inBands(() => {
          ctx.clip(lines.land);
          ctx.drawImage(ground.relief(palette), 0, 0, WORLD.w, WORLD.h);
        })
      : []),
    ...[...lines.theatres].map(([id, path]) =>
      inWorld(() => paintHeat(ctx, { path, rung: rungs[id] ?? 0 }, palette, style.small ? px * 0.7 : px, ratio)),
    ),
    inWorld(() => {
      ctx.globalAlpha = 0.7; // shallow, next to the sea
      fill(lines.lakes, palette.depths[0]);
      ctx.globalAlpha = 1;
      stroke(lines.lakes, palette.river, 0.8);
      stroke(lines.rivers, palette.river, 1.3);
      // a dark casing separates the border from the bands on both sides
      stroke(lines.borders, palette.halo, 2.6);
      stroke(lines.borders, style.hot ? palette.hotBorder : palette.border, style.small ? 0.7 : 0.85);
    }),
    inWorld(() => {
      stroke(lines.coasts, palette.coast, style.small ? 0.8 : 1);
      paintTraffic(ctx, style.traffic, palette.place, px, seen);
    }),
  ];
}

/** Rows of the canvas drawn by one step, in device pixels. */
const BAND = 320;

const bandsOf = (rows: number): { top: number; height: number }[] =>
  Array.from({ length: Math.ceil(rows / BAND) }, (_, n) => ({ top: n * BAND, height: BAND }));

function paintGraticule(ctx: CanvasRenderingContext2D, seen: Rect, colour: string, px: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = px;
  ctx.beginPath();
  for (const lon of fives(xToLon(seen.x), xToLon(seen.x + seen.w))) {
    ctx.moveTo(lonToX(lon), seen.y);
    ctx.lineTo(lonToX(lon), seen.y + seen.h);
  }
  for (const lat of fives(yToLat(seen.y + seen.h), yToLat(seen.y))) {
    ctx.moveTo(seen.x, latToY(lat));
    ctx.lineTo(seen.x + seen.w, latToY(lat));
  }
  ctx.stroke();
}

/** Multiples of five degrees between two values. */
export function fives(from: number, to: number): number[] {
  const found: number[] = [];
  for (let v = Math.ceil(from / 5) * 5; v <= to; v += 5) found.push(v);
  return found;
}
