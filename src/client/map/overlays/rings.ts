/** Highlights of the pointer and the open order card: selection, targets, reach. */
import type { GameObjects } from 'phaser';
import type { MapTheatre } from '../../store/map/map-model.ts';
import type { Point } from '../geo/projection.ts';
import { region, THEATRE_COUNTRIES } from '../geo/region.ts';
import { onScreenAt } from '../layout/anchor.ts';
import type { CounterSpot } from '../layout/layout-plan.ts';
import { drawDot, drawLine, type Ink } from './line-drawing.ts';
import type { Palette } from '../style/palette.ts';

const square = (c: Point, half: number): Point[] => [
  { x: c.x - half, y: c.y - half },
  { x: c.x + half, y: c.y - half },
  { x: c.x + half, y: c.y + half },
  { x: c.x - half, y: c.y + half },
  { x: c.x - half, y: c.y - half - 1 },
];

/** Half the side of the square around a counter. */
const halfOf = (s: CounterSpot): number => Math.round(Math.max(s.symbol.w, s.symbol.h) / 2 + 4);
const middleOf = (s: CounterSpot, zoom: number): Point => {
  const p = onScreenAt(s.pin, zoom);
  return { x: p.x + s.symbol.x + s.symbol.w / 2, y: p.y + s.symbol.y + s.symbol.h / 2 };
};

/** White square: selected. */
export function drawSelection(g: GameObjects.Graphics, s: CounterSpot, zoom: number, palette: Palette): void {
  drawLine(g, square(middleOf(s, zoom), halfOf(s)), { colour: palette.focus, width: 2, casing: palette.halo });
}

/** Four corners: a possible target of the open order card. */
export function drawTarget(graphics: GameObjects.Graphics, spot: CounterSpot, zoom: number, ink: Ink): void {
  const c = middleOf(spot, zoom);
  const half = halfOf(spot);
  const arm = 7;
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]) {
    const [x, y] = [c.x + sx * half, c.y + sy * half];
    drawLine(
      graphics,
      [
        { x: x - sx * arm, y },
        { x, y },
        { x, y: y - sy * arm },
      ],
      ink,
    );
  }
}

/** A line from a displaced counter back to its position. */
export function drawLeader(g: GameObjects.Graphics, s: CounterSpot, zoom: number, palette: Palette): void {
  const to = { x: s.pin.x * zoom, y: s.pin.y * zoom };
  const from = onScreenAt(s.pin, zoom);
  const colour = palette[s.counter.owner].line;
  drawLine(g, [from, to], { colour: palette.halo, width: 3, alpha: 0.7 });
  drawLine(g, [from, to], { colour, width: 1 });
  drawDot(g, to, 2.2, colour, palette.halo);
}

/** Outlines of the theatres that a counter's strikes reach. */
export function drawReach(
  graphics: GameObjects.Graphics,
  reach: readonly MapTheatre[],
  zoom: number,
  colour: string,
  casing: string,
): void {
  for (const theatre of reach)
    for (const country of region.countries) {
      if (!THEATRE_COUNTRIES[theatre].includes(country.id)) continue;
      for (const flat of country.rings) {
        const line: Point[] = [];
        for (let i = 0; i < flat.length; i += 2) line.push({ x: flat[i] * zoom, y: flat[i + 1] * zoom });
        line.push(line[0]);
        drawLine(graphics, line, { colour, width: 1.6, casing, alpha: 0.9 });
      }
    }
}
