/** Line drawing for Phaser's graphics: casing, dashes, arrow heads. */
import type { GameObjects } from 'phaser';
import type { Point } from '../geo/projection.ts';
import { asNumber } from '../style/palette.ts';
import { dashes } from './curves.ts';

/** How to draw a line, in CSS pixels. */
export interface Ink {
  colour: string;
  width: number;
  alpha?: number;
  /** Colour of the wider line underneath. */
  casing?: string;
  /** Lengths of dash and gap. */
  dash?: readonly [number, number];
}

function strokeLine(g: GameObjects.Graphics, line: readonly Point[]): void {
  g.beginPath();
  g.moveTo(line[0].x, line[0].y);
  for (let i = 1; i < line.length; i += 1) g.lineTo(line[i].x, line[i].y);
  g.strokePath();
}

/** Draws a line, first its casing if it has one. */
export function drawLine(graphics: GameObjects.Graphics, line: readonly Point[], ink: Ink): void {
  if (line.length < 2) return;
  if (ink.casing) {
    graphics.lineStyle(ink.width + 4, asNumber(ink.casing), 0.85 * (ink.alpha ?? 1));
    strokeLine(graphics, line);
  }
  graphics.lineStyle(ink.width, asNumber(ink.colour), ink.alpha ?? 1);
  if (!ink.dash) strokeLine(graphics, line);
  else for (const piece of dashes(line, ink.dash[0], ink.dash[1])) strokeLine(graphics, piece);
}

/** A filled arrow head with its tip at the end of the line. */
export function drawHead(
  graphics: GameObjects.Graphics,
  line: readonly Point[],
  size: number,
  colour: string,
  casing: string,
): void {
  const tip = line[line.length - 1];
  const back = line[Math.max(0, line.length - 4)];
  const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
  const at = (forward: number, side: number): Point => ({
    x: tip.x + Math.cos(angle) * forward - Math.sin(angle) * side,
    y: tip.y + Math.sin(angle) * forward + Math.cos(angle) * side,
  });
  const head = (grow: number): [Point, Point, Point, Point] => [
    at(grow, 0),
    at(-size - grow, size * 0.55 + grow),
    at(-size * 0.7 - grow, 0),
    at(-size - grow, -size * 0.55 - grow),
  ];
  fillShape(graphics, head(1.5), casing);
  fillShape(graphics, head(0), colour);
}

/** Fills a closed shape. */
export function fillShape(g: GameObjects.Graphics, points: readonly Point[], colour: string, alpha = 1): void {
  g.fillStyle(asNumber(colour), alpha);
  g.beginPath();
  g.moveTo(points[0].x, points[0].y);
  for (const p of points.slice(1)) g.lineTo(p.x, p.y);
  g.closePath();
  g.fillPath();
}

/** A dot with a dark rim. */
export function drawDot(g: GameObjects.Graphics, at: Point, r: number, colour: string, casing: string): void {
  g.fillStyle(asNumber(casing), 1);
  g.fillCircle(at.x, at.y, r + 1.2);
  g.fillStyle(asNumber(colour), 1);
  g.fillCircle(at.x, at.y, r);
}

/** A diamond as points; `r`: half its width. */
export const diamond = (at: Point, r: number): Point[] => [
  { x: at.x, y: at.y - r },
  { x: at.x + r, y: at.y },
  { x: at.x, y: at.y + r },
  { x: at.x - r, y: at.y },
];
