/** What came of an act in playback: bursts, rings, diamonds. */
import type { GameObjects } from 'phaser';
import type { FlashKind } from '../../store/map/map-model.ts';
import type { Point } from '../geo/projection.ts';
import { asNumber, type Palette } from '../style/palette.ts';
import { lengthOf, stretch } from './curves.ts';
import { ring } from './draft-orders-overlay.ts';
import { type Aimed, sideColour, STOPPED_AT, targetOf, wayOf } from './playback-arc.ts';
import type { PlaybackTime } from './playback-clock.ts';
import { diamond, drawLine, fillShape } from './line-drawing.ts';

/** Times in ms. */
const BURST = { out: 240, gone: 500 };
const FLASH = 80;
/** Diameters in CSS pixels. */
const HIT = 40;
const LAUNCH = { from: 27, to: 40 };
const PULSE = { inner: 7, outer: 13, time: 600 };

const easeOut = (t: number): number => 1 - (1 - Math.min(1, t)) ** 3;

/** The ring at the place of launch, which grows and fades. */
export function drawLaunch(
  g: GameObjects.Graphics,
  at: Point,
  { share, still }: PlaybackTime,
  colour: string,
  palette: Palette,
): void {
  const t = still ? 0.5 : easeOut(share);
  const r = (LAUNCH.from + (LAUNCH.to - LAUNCH.from) * t) / 2;
  drawLine(g, ring(at, r), { colour, width: 2.4, casing: palette.halo, alpha: still ? 1 : 1 - t * 0.6 });
}

/** White corners around the target. */
export function drawBrackets(g: GameObjects.Graphics, at: Point, half: number, palette: Palette): void {
  const arm = 7;
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]) {
    const [x, y] = [at.x + sx * half, at.y + sy * half];
    const corner = [
      { x: x - sx * arm, y },
      { x, y },
      { x, y: y - sy * arm },
    ];
    drawLine(g, corner, { colour: palette.ink, width: 2, casing: palette.halo });
  }
}

/** Where the result is: the target, or the point of interception. */
export function resultAt(f: Aimed, n: number, zoom: number, bend: number): Point {
  const way = wayOf(f, n, zoom, bend);
  if (f.kind !== 'intercept') return targetOf(f, zoom);
  return stretch(way, 0, lengthOf(way) * STOPPED_AT).at(-1) ?? targetOf(f, zoom);
}

const HITS: ReadonlySet<FlashKind> = new Set(['hit', 'strike', 'attack', 'ship', 'hurt', 'killed']);

/** The result of an act, from the moment it happens. */
export function drawResult(
  g: GameObjects.Graphics,
  f: Aimed,
  at: Point,
  { passed, still }: PlaybackTime,
  zoom: number,
  palette: Palette,
): void {
  const colour = sideColour(f.side, palette);
  const target = targetOf(f, zoom);
  if (f.kind === 'intercept') {
    drawLine(g, [target, at], { colour: palette.us.line, width: 2, alpha: 0.85 });
    drawBurst(g, at, still ? BURST.out : passed, palette);
    return;
  }
  if (HITS.has(f.kind)) {
    if (!still && passed < FLASH) {
      g.fillStyle(asNumber(palette.ink), 0.9);
      g.fillCircle(target.x, target.y, HIT / 2);
    }
    drawLine(g, ring(target, HIT / 2), { colour, width: 2.6, casing: palette.halo });
  } else if (f.kind === 'here') {
    drawLine(g, ring(target, HIT / 2), { colour, width: 2.2, casing: palette.halo });
  } else {
    drawLine(g, ring(target, HIT / 2), {
      colour: f.kind === 'nearMiss' ? palette.ink : palette.ink2,
      width: 2,
      dash: [5, 5],
    });
  }
  if (f.kind === 'nearMiss') drawDiamond(g, corner(target), 8, palette.ink, palette, true);
  if (f.kind === 'hurt') drawDiamond(g, corner(target), 8, palette.red, palette, true);
}

/** The mark that stays where people were hurt. */
export function drawPast(g: GameObjects.Graphics, f: Aimed, zoom: number, palette: Palette): void {
  drawDiamond(g, corner(targetOf(f, zoom)), 6, palette.red, palette, f.kind === 'hurt');
}

const corner = ({ x, y }: Point): Point => ({ x: x + 17, y: y - 17 });

/** Filled: killed. Open: wounded, or a near miss. */
export function drawDiamond(
  g: GameObjects.Graphics,
  at: Point,
  r: number,
  colour: string,
  palette: Palette,
  open = false,
): void {
  fillShape(g, diamond(at, r + 2.5), palette.halo);
  fillShape(g, diamond(at, r), colour);
  if (open) fillShape(g, diamond(at, r - 3.2), palette.halo);
}

/** Two rings in an inset: something small happened there. */
export function drawPulse(
  g: GameObjects.Graphics,
  f: Aimed,
  { passed, still }: PlaybackTime,
  zoom: number,
  palette: Palette,
): void {
  if (!still && passed > PULSE.time) return;
  const at = targetOf(f, zoom);
  const t = still ? 0 : passed / PULSE.time;
  const ink = { colour: sideColour(f.side, palette), width: 2, casing: palette.halo, alpha: 1 - t * 0.8 };
  drawLine(g, ring(at, PULSE.inner * (1 + t * 0.4)), ink);
  drawLine(g, ring(at, PULSE.outer * (1 + t * 0.4)), ink);
}

/** Twelve strokes, out and gone. */
function drawBurst(g: GameObjects.Graphics, at: Point, passed: number, palette: Palette): void {
  if (passed >= BURST.gone) return;
  const out = easeOut(passed / BURST.out);
  const alpha = passed < BURST.out ? 1 : 1 - (passed - BURST.out) / (BURST.gone - BURST.out);
  for (let n = 0; n < 12; n += 1) {
    const angle = (n / 12) * Math.PI * 2 + 0.2;
    const to = 7 + (n % 2 === 0 ? 19 : 11) * out;
    const at2 = (r: number): Point => ({ x: at.x + Math.cos(angle) * r, y: at.y + Math.sin(angle) * r });
    drawLine(g, [at2(6), at2(to)], { colour: palette.ink, width: 2.4, casing: palette.halo, alpha });
  }
}
