/** Draws the current playback events: moving arcs, bursts, crosses, diamonds. */
import type { GameObjects } from 'phaser';
import type { MapFlash } from '../../store/map/map-model.ts';
import type { Point } from '../geo/projection.ts';
import { onScreenAt, type Anchor, anchorAt } from '../layout/anchor.ts';
import { type CounterSpot, snap } from '../layout/layout-plan.ts';
import type { Palette } from '../style/palette.ts';
import { bowed, lengthOf, stretch } from './curves.ts';
import { ring } from './draft-orders-overlay.ts';
import { diamond, drawHead, drawLine, fillShape } from './line-drawing.ts';

/** A playback event with its positions on the map. */
export interface Flash {
  flash: MapFlash;
  from: Anchor | null;
  to: Anchor;
  toRoom: number;
  /** 0 at launch, 1 on arrival. */
  progress: number;
}

/** Kinds of marks that stay after playback has moved on. */
const LASTING: ReadonlySet<MapFlash['kind']> = new Set(['hurt', 'loss', 'ship']);

const BOW = 0.2;
const isStrike = (f: MapFlash): boolean => f.kind === 'strike';

/** Colour of an event by its kind and side; red only for casualties. */
export function flashColour(f: MapFlash, palette: Palette): string {
  if (f.kind === 'hurt') return palette.red;
  if (f.kind === 'loss' || f.kind === 'intercept') return palette.ink;
  return isStrike(f) ? palette.us.line : palette.iran.line;
}

/** Positions of an event, at its counters if they are on the map. */
export function planFlash(flash: MapFlash, spots: readonly CounterSpot[], progress: number): Flash {
  const target = snap(spots, flash.lon, flash.lat);
  const hasFrom = flash.fromLon !== undefined && flash.fromLat !== undefined;
  const source = hasFrom ? snap(spots, flash.fromLon as number, flash.fromLat as number) : null;
  return {
    flash,
    to: target?.pin ?? anchorAt(flash.lon, flash.lat),
    from: hasFrom ? (source?.pin ?? anchorAt(flash.fromLon as number, flash.fromLat as number)) : null,
    toRoom: target ? Math.max(target.symbol.w, target.symbol.h) / 2 + 3 : 0,
    progress,
  };
}

/** Share of the way that an intercepted missile flies. */
const STOPPED_AT = 0.72;

function path(f: Flash, zoom: number): Point[] {
  if (!f.from) return [];
  const [a, b] = [onScreenAt(f.from, zoom), onScreenAt(f.to, zoom)];
  const line = bowed(a, b, b.x >= a.x ? -BOW : BOW);
  const whole = lengthOf(line);
  return stretch(line, 12, f.flash.kind === 'intercept' ? whole * STOPPED_AT : whole - f.toRoom);
}

/** Where the event happens: the target, or the point of interception. */
export function happensAt(f: Flash, zoom: number): Point {
  return f.flash.kind === 'intercept' && f.from
    ? (path(f, zoom).at(-1) ?? onScreenAt(f.to, zoom))
    : onScreenAt(f.to, zoom);
}

/** The arc so far; below the counters. */
export function drawArc(graphics: GameObjects.Graphics, flash: Flash, zoom: number, palette: Palette): void {
  const line = path(flash, zoom);
  if (line.length < 2) return;
  const colour = isStrike(flash.flash) ? palette.us.line : palette.iran.line;
  if (flash.flash.past) return drawLine(graphics, line, { colour, width: 1.3, alpha: 0.5 });
  const run = stretch(line, 0, Math.max(1, lengthOf(line) * flash.progress));
  drawLine(graphics, run, { colour, width: 2.6, casing: palette.halo });
  if (flash.flash.kind !== 'intercept') drawHead(graphics, run, 12, colour, palette.halo);
}

/** The event on arrival; above the counters. */
export function drawEvent(graphics: GameObjects.Graphics, flash: Flash, zoom: number, palette: Palette): void {
  if (flash.from && flash.progress < 1) return;
  if (flash.flash.past && !LASTING.has(flash.flash.kind)) return;
  const at = happensAt(flash, zoom);
  const colour = flashColour(flash.flash, palette);
  switch (flash.flash.kind) {
    case 'intercept':
      drawBurst(graphics, at, 5, 13, palette.ink, palette.halo);
      drawLine(graphics, ring(onScreenAt(flash.to, zoom), 40), {
        colour: palette.us.line,
        width: 1.4,
        dash: [4, 5],
        alpha: 0.8,
      });
      break;
    case 'loss':
      drawCross(graphics, at, 7, palette.ink, palette.halo);
      break;
    case 'hit':
      drawBurst(graphics, at, flash.toRoom + 2, flash.toRoom + 11, colour, palette.halo);
      break;
    case 'hurt':
      // next to the counter, which must stay readable
      fillShape(graphics, diamond(corner(at, flash.toRoom), 10.5), palette.halo);
      fillShape(graphics, diamond(corner(at, flash.toRoom), 8), colour);
      break;
    case 'ship':
      fillShape(graphics, diamond(at, 9), palette.halo);
      fillShape(graphics, diamond(at, 6.5), colour);
      break;
    case 'attack':
    case 'strike':
      if (!flash.from)
        drawLine(graphics, ring(at, Math.max(14, flash.toRoom + 4)), { colour, width: 2.2, casing: palette.halo });
  }
}

const corner = (at: Point, room: number): Point => ({ x: at.x + room * 0.75, y: at.y - room * 0.75 });

/** Short rays around a point. */
function drawBurst(
  graphics: GameObjects.Graphics,
  at: Point,
  inner: number,
  outer: number,
  colour: string,
  casing: string,
): void {
  const rays = 8;
  for (let n = 0; n < rays; n += 1) {
    const angle = (n / rays) * Math.PI * 2 + 0.2;
    const long = n % 2 === 0 ? outer : inner + (outer - inner) * 0.7;
    const ray = (from: number, to: number): Point[] => [
      { x: at.x + Math.cos(angle) * from, y: at.y + Math.sin(angle) * from },
      { x: at.x + Math.cos(angle) * to, y: at.y + Math.sin(angle) * to },
    ];
    drawLine(graphics, ray(inner, long), { colour, width: 2.4, casing });
  }
}

function drawCross(graphics: GameObjects.Graphics, at: Point, r: number, colour: string, casing: string): void {
  for (const way of [1, -1]) {
    const line = [
      { x: at.x - r, y: at.y - r * way },
      { x: at.x + r, y: at.y + r * way },
    ];
    drawLine(graphics, line, { colour, width: 2.6, casing });
  }
}
