/** Draft orders on the map: dashed until sealed, numbered as in the order list. */
import type { GameObjects } from 'phaser';
import type { MapDraft } from '../../store/map/map-model.ts';
import type { Point } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import { onScreenAt, type Anchor, anchorAt, anchoredTo } from '../layout/anchor.ts';
import { beads, type CounterSpot, segmentsOf, snap } from '../layout/layout-plan.ts';
import type { Segment } from '../layout/board.ts';
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
  /** Centre of the number, and left end of its text; null if it would cover something. */
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

/**
 * Places the number of every draft order, before labels: they give way to it. `taken`: symbols, names and badges; the
 * numbers are added to it.
 */
export function planDraftOverlay(
  drafts: readonly MapDraft[],
  spots: readonly CounterSpot[],
  zoom: number,
  taken: Rect[],
): DraftOverlay[] {
  return drafts.map((draft) => {
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
    const to = onScreenAt(bare.to, zoom);
    const centres = bare.from ? alongLine(lineOf(bare, zoom)) : [];
    const anywhere = [...centres, ...around(to, bare.toRoom), ...around(centres[0] ?? to, 0)];
    const hidden = (c: Point): number => coveredArea(grow(badgeBox(c), AIR), taken);
    const free = anywhere.find((c) => hidden(c) === 0) ?? anywhere.toSorted((a, b) => hidden(a) - hidden(b))[0];
    taken.push(badgeBox(free));
    return { ...bare, badge: anchoredTo(bare.to, zoom, free), words: null };
  });
}

/** Adds a text next to each number that leaves room for it. `taken`: what it must not cover; texts are added to it. */
export function captionDrafts(
  ghosts: readonly DraftOverlay[],
  zoom: number,
  taken: Rect[],
  size: (label: string) => { w: number; h: number },
): DraftOverlay[] {
  return ghosts.map((ghost) => {
    const c = onScreenAt(ghost.badge, zoom);
    const { w, h } = size(ghost.draft.label);
    const text = [c.x + BADGE / 2 + 4, c.x - BADGE / 2 - 4 - w]
      .map((x) => ({ x, y: c.y - h / 2, w, h }))
      .find((r) => !taken.some((t) => overlaps(t, r)));
    if (!text) return ghost; // its number refers to the list
    taken.push(text);
    return { ...ghost, words: anchoredTo(ghost.to, zoom, text) };
  });
}

/** Rectangles along the lines of the orders. */
export const draftBeads = (ghosts: readonly DraftOverlay[], zoom: number): Rect[] =>
  ghosts.flatMap((ghost) => beads(lineOf(ghost, zoom)));

/** The lines of the orders, which labels avoid if possible. */
export const draftLines = (ghosts: readonly DraftOverlay[], zoom: number): Segment[] =>
  ghosts.flatMap((ghost) => segmentsOf(lineOf(ghost, zoom)));

/** Rectangles of the numbers. */
export const draftBadges = (ghosts: readonly DraftOverlay[], zoom: number): Rect[] =>
  ghosts.map((ghost) => badgeBox(onScreenAt(ghost.badge, zoom)));

const badgeBox = (c: Point): Rect => ({ x: c.x - BADGE / 2, y: c.y - BADGE / 2, w: BADGE, h: BADGE });

/** Positions of the badge as shares of the line, from the middle outward. */
const ALONG = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.15, 0.85];

const alongLine = (line: Point[]): Point[] => {
  const whole = lengthOf(line);
  return ALONG.map((t) => stretch(line, 0, whole * t).at(-1) ?? line[0]);
};

/** Positions for a number alone: rings around a point, near ones first. */
const around = (c: Point, room: number): Point[] =>
  [14, 24, 36, 50, 66, 84].flatMap((far) =>
    Array.from({ length: 24 }, (_, i) => ({
      x: c.x + Math.cos(((i - 3) / 12) * Math.PI) * (room + far),
      y: c.y + Math.sin(((i - 3) / 12) * Math.PI) * (room + far),
    })),
  );

/** How much of a box others cover, in square pixels. */
const coveredArea = (r: Rect, taken: readonly Rect[]): number =>
  taken.reduce((sum, t) => {
    const w = Math.min(r.x + r.w, t.x + t.w) - Math.max(r.x, t.x);
    const h = Math.min(r.y + r.h, t.y + t.h) - Math.max(r.y, t.y);
    return sum + Math.max(0, w) * Math.max(0, h);
  }, 0);

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
