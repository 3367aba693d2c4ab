/** Draft orders on the map: dashed until sealed, numbered as in the order list. */
import type { GameObjects } from 'phaser';
import type { MapDraft } from '../../store/map/map-model.ts';
import type { Point } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import { onScreenAt, type Anchor, anchorAt } from '../layout/anchor.ts';
import { beads, type CounterSpot, snap } from '../layout/layout-plan.ts';
import { grow, overlaps } from '../layout/rects.ts';
import type { SidePalette } from '../style/palette.ts';
import { bowed, lengthOf, shield, stretch } from './curves.ts';
import { drawHead, drawLine, fillShape } from './line-drawing.ts';

/** A draft order with its positions on the map. */
export interface DraftOverlay {
  draft: MapDraft;
  from: Anchor | null;
  to: Anchor;
  /** Radius of the symbols at both ends, in CSS pixels. */
  fromRoom: number;
  toRoom: number;
  /** Centre of the number badge, and left end of its text; null if it would cover something. */
  badge: Anchor;
  words: Anchor | null;
}

const BOW = { strike: 0.16, move: -0.03, shield: 0, mark: 0 } as const;
const BADGE = 20;
/** Free space around a badge, because labels are drawn up to a pixel wider than they are laid out. */
const AIR = 2;
const roomOf = (s: CounterSpot | null): number => (s ? Math.max(s.symbol.w, s.symbol.h) / 2 + 3 : 4);

/** Strikes bow outwards, so that two from one base stay apart. */
const bowOf = (d: MapDraft, a: Point, b: Point): number => BOW[d.kind] * (b.x >= a.x ? -1 : 1);

function lineOf(g: Pick<DraftOverlay, 'draft' | 'from' | 'to' | 'fromRoom' | 'toRoom'>, zoom: number): Point[] {
  if (!g.from) return [];
  const [a, b] = [onScreenAt(g.from, zoom), onScreenAt(g.to, zoom)];
  const line = bowed(a, b, bowOf(g.draft, a, b));
  const whole = lengthOf(line);
  return whole < g.fromRoom + g.toRoom + 12 ? line : stretch(line, g.fromRoom, whole - g.toRoom);
}

/** Lays out draft orders and adds their badges and text to `taken`. */
export function planDraftOverlay(
  drafts: readonly MapDraft[],
  spots: readonly CounterSpot[],
  zoom: number,
  taken: Rect[],
  size: (label: string) => { w: number; h: number },
): DraftOverlay[] {
  const ghosts = drafts.map((draft) => {
    const target = snap(spots, draft.lon, draft.lat);
    const hasFrom = draft.fromLon !== undefined && draft.fromLat !== undefined;
    const source = hasFrom ? snap(spots, draft.fromLon as number, draft.fromLat as number) : null;
    const bare = {
      draft,
      to: target?.pin ?? anchorAt(draft.lon, draft.lat),
      from: hasFrom ? (source?.pin ?? anchorAt(draft.fromLon as number, draft.fromLat as number)) : null,
      fromRoom: roomOf(source),
      toRoom: roomOf(target),
    };
    return { ...bare, ...badgePlace(bare, zoom, taken, size(draft.label)) };
  });
  for (const g of ghosts) taken.push(...beads(lineOf(g, zoom)));
  return ghosts;
}

/** First position along the line (or around the site) where badge and text are free. */
function badgePlace(
  g: Omit<DraftOverlay, 'badge' | 'words'>,
  zoom: number,
  taken: Rect[],
  words: { w: number; h: number },
): Pick<DraftOverlay, 'badge' | 'words'> {
  const to = onScreenAt(g.to, zoom);
  const centres = g.from ? alongLine(lineOf(g, zoom)) : aroundSite(to, g.toRoom, words.w);
  const covered = (r: Rect): boolean => taken.some((t) => overlaps(t, r));
  const pin = (p: Point): Anchor => ({ ...g.to, dx: p.x - g.to.x * zoom, dy: p.y - g.to.y * zoom });
  for (const east of [true, false])
    for (const c of centres) {
      const [badge, text] = boxes(c, words, east);
      if (covered(badge) || covered(text)) continue;
      taken.push(badge, text);
      return { badge: pin(c), words: pin(text) };
    }
  // without room the badge has no text: its number refers to the list
  const anywhere = [...centres, ...around(centres[0], 0), ...around(to, g.toRoom)];
  const hidden = (c: Point): number => coveredArea(grow(boxes(c, words, true)[0], AIR), taken);
  const bare = anywhere.find((c) => hidden(c) === 0) ?? anywhere.toSorted((a, b) => hidden(a) - hidden(b))[0];
  taken.push(boxes(bare, words, true)[0]);
  return { badge: pin(bare), words: null };
}

/** Positions of the badge as shares of the line, from the middle outward. */
const ALONG = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.15, 0.85];

const alongLine = (line: Point[]): Point[] => {
  const whole = lengthOf(line);
  return ALONG.map((t) => stretch(line, 0, whole * t).at(-1) ?? line[0]);
};

const aroundSite = (c: Point, room: number, words: number): Point[] =>
  [0, 16, 34, 56].flatMap((far) => [
    { x: c.x + room + far + 16, y: c.y - room - far - 4 },
    { x: c.x - room - far - 16, y: c.y - room - far - 4 },
    { x: c.x + room + far + 16, y: c.y + room + far + 6 },
    { x: c.x - room - far - 16, y: c.y + room + far + 6 },
    { x: c.x - words / 2, y: c.y - room - far - 20 },
    { x: c.x - words / 2, y: c.y + room + far + 22 },
  ]);

/** Positions for a badge alone: rings around a point, near ones first. */
const around = (c: Point, room: number): Point[] =>
  [14, 24, 36, 50, 66, 84].flatMap((far) =>
    Array.from({ length: 24 }, (_, i) => ({
      x: c.x + Math.cos((i / 12) * Math.PI) * (room + far),
      y: c.y + Math.sin((i / 12) * Math.PI) * (room + far),
    })),
  );

/** How much of a box others cover, in square pixels. */
const coveredArea = (r: Rect, taken: readonly Rect[]): number =>
  taken.reduce((sum, t) => {
    const w = Math.min(r.x + r.w, t.x + t.w) - Math.max(r.x, t.x);
    const h = Math.min(r.y + r.h, t.y + t.h) - Math.max(r.y, t.y);
    return sum + Math.max(0, w) * Math.max(0, h);
  }, 0);

function boxes(c: Point, words: { w: number; h: number }, east: boolean): [Rect, Rect] {
  const badge = { x: c.x - BADGE / 2, y: c.y - BADGE / 2, w: BADGE, h: BADGE };
  const x = east ? c.x + BADGE / 2 + 4 : c.x - BADGE / 2 - 4 - words.w;
  return [badge, { x, y: c.y - words.h / 2, w: words.w, h: words.h }];
}

/** Draws lines and shields; badges and text are sprites above the counters. */
export function drawDraftOverlay(
  graphics: GameObjects.Graphics,
  ghosts: readonly DraftOverlay[],
  zoom: number,
  side: SidePalette,
  casing: string,
): void {
  for (const ghost of ghosts) {
    const to = onScreenAt(ghost.to, zoom);
    if (ghost.from) {
      const heavy = ghost.draft.kind === 'move';
      const line = lineOf(ghost, zoom);
      drawLine(graphics, line, { colour: side.line, width: heavy ? 4 : 2.6, casing, dash: heavy ? [12, 7] : [7, 4] });
      drawHead(graphics, line, heavy ? 15 : 12, side.line, casing);
    }
    if (ghost.draft.kind === 'shield') {
      const outline = shield(to, ghost.toRoom * 2 + 10, ghost.toRoom * 2 + 16);
      fillShape(graphics, outline, side.line, 0.2);
      drawLine(graphics, outline, { colour: side.line, width: 1.8, dash: [6, 4] });
    }
    if (ghost.draft.kind === 'mark')
      drawLine(graphics, ring(to, ghost.toRoom + 6), { colour: side.line, width: 1.8, casing, dash: [6, 4] });
  }
}

/** A circle as points. */
export const ring = (at: Point, r: number): Point[] =>
  Array.from({ length: 37 }, (_, i) => ({
    x: at.x + Math.cos((i / 36) * Math.PI * 2) * r,
    y: at.y + Math.sin((i / 36) * Math.PI * 2) * r,
  }));
